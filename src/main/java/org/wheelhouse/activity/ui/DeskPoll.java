package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/**
 * A poll as the facilitator sees it: from closing on what was answered, round beside round; names only where the box said so.
 * How many have answered stands with the controls.
 */
final class DeskPoll extends Div {

    private final Poll poll;
    private final Seat seat;
    private final AskService asks;
    private final AnswerService answers;
    private final Person person;
    private final Div body = new Div();
    private Optional<Ask> shown = Optional.empty();

    DeskPoll(Poll poll, Seat seat, AskService asks, AnswerService answers, CurrentPerson current, Doorbell doorbell) {
        this.poll = poll;
        this.seat = seat;
        this.asks = asks;
        this.answers = answers;
        this.person = current.get();
        addClassNames("wh-poll", "wh-stack");
        body.addClassName("wh-stack");
        add(Words.question(poll), body);
        LiveRefresh.of(doorbell, AskService.topic(seat.workshop().orElseThrow()), this, this::look);
        look();
    }

    private void look() {
        Optional<Ask> ask =
                asks.latest(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        if (!ask.equals(shown) || body.getChildren().findAny().isEmpty()) {
            shown = ask;
            body.removeAll();
            ask.ifPresentOrElse(this::draw, () -> body.add(Words.options(poll)));
        }
    }

    private void draw(Ask ask) {
        List<Ask> rounds =
                asks.rounds(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        if (ask.phase() == Phase.OPEN) {
            body.add(Words.options(poll));
        }
        body.add(new PollRounds(rounds, round -> answers.forLead(round, person.id())));
        var named = answers.namedInWords(ask, person.id());
        if (!named.isEmpty()) {
            UnorderedList list = new UnorderedList();
            named.forEach((name, answer) -> list.add(new ListItem(name + ": " + answer.replace("\n", ", "))));
            body.add(new Paragraph("Who answered what (this box said so):"), list);
        }
    }
}
