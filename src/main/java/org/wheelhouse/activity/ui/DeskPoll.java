package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Result;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** A poll as the facilitator sees it: how many have answered, and from closing on what; names only where the box said so. */
final class DeskPoll extends Div {

    private final Poll poll;
    private final Seat seat;
    private final AskService asks;
    private final AnswerService answers;
    private final Person person;
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private final LiveRefresh counting;
    private Optional<Ask> shown = Optional.empty();

    DeskPoll(Poll poll, Seat seat, AskService asks, AnswerService answers, CurrentPerson current, Doorbell doorbell) {
        this.poll = poll;
        this.seat = seat;
        this.asks = asks;
        this.answers = answers;
        this.person = current.get();
        addClassNames("wh-poll", "wh-stack");
        count.setId("poll-count");
        add(Words.question(poll), count, body);
        String topic = AskService.topic(seat.workshop().orElseThrow());
        LiveRefresh.of(doorbell, topic, this, this::look);
        counting = LiveRefresh.of(doorbell, topic + "/none", this, this::look);
        look();
    }

    private void look() {
        Optional<Ask> ask =
                asks.latest(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        if (!ask.map(Ask::id).equals(shown.map(Ask::id))) {
            ask.ifPresent(known -> counting.turnTo(AskService.topic(known.id())));
        }
        boolean same = ask.equals(shown);
        shown = ask;
        count.setText(ask.map(DeskPoll::words).orElse("Not opened yet."));
        if (!same) {
            body.removeAll();
            ask.ifPresent(this::draw);
        }
    }

    private static String words(Ask ask) {
        String round = ask.key().round() > 1 ? "Round " + ask.key().round() + ": " : "";
        String phase =
                switch (ask.phase()) {
                    case OPEN -> "";
                    case CLOSED -> " Closed; only you see the result below.";
                    case REVEALED -> " Everybody sees the result.";
                };
        return round + Words.answered(ask.answered()) + "." + phase;
    }

    private void draw(Ask ask) {
        if (answers.forLead(ask, person.id()) instanceof Result.Shown given) {
            body.add(new TallyChart(poll, given.answers()));
        }
        var named = answers.namedInWords(ask, person.id());
        if (!named.isEmpty()) {
            UnorderedList list = new UnorderedList();
            named.forEach((name, answer) -> list.add(new ListItem(name + ": " + answer.replace("\n", ", "))));
            body.add(new Paragraph("Who answered what (this box said so):"), list);
        }
        asks.rounds(seat.module(), seat.slide(), seat.workshop().orElseThrow()).stream()
                .filter(round -> round.key().round() < ask.key().round())
                .forEach(this::earlier);
    }

    private void earlier(Ask round) {
        if (answers.forLead(round, person.id()) instanceof Result.Shown given) {
            body.add(new Paragraph("Round " + round.key().round()), new TallyChart(poll, given.answers()));
        }
    }
}
