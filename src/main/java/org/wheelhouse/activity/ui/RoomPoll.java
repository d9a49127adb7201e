package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** A poll for somebody in the room. Until the facilitator shows the result, no count is in this page or on its wire. */
final class RoomPoll extends Div {

    private final Poll poll;
    private final Seat seat;
    private final AskService asks;
    private final AnswerService answers;
    private final Person person;
    private final Div says = new Div();
    private final Div body = new Div();
    private Optional<UUID> shown = Optional.empty();
    private Optional<Phase> phase = Optional.empty();
    private Optional<AnswerBox> box = Optional.empty();

    RoomPoll(Poll poll, Seat seat, AskService asks, AnswerService answers, CurrentPerson current, Doorbell doorbell) {
        this.poll = poll;
        this.seat = seat;
        this.asks = asks;
        this.answers = answers;
        this.person = current.get();
        addClassNames("wh-poll", "wh-stack");
        says.getElement().setAttribute("role", "status");
        body.addClassName("wh-stack");
        add(Words.question(poll), body, says);
        LiveRefresh.of(doorbell, AskService.topic(seat.workshop().orElseThrow()), this, this::look);
        look();
    }

    private void look() {
        List<Ask> rounds =
                asks.seen(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        Optional<Ask> ask = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
        Optional<UUID> id = ask.map(Ask::id);
        Optional<Phase> now = ask.map(Ask::phase);
        if (id.equals(shown)
                && now.equals(phase)
                && body.getChildren().findAny().isPresent()) {
            return;
        }
        String typed =
                box.filter(open -> id.equals(shown)).map(AnswerBox::answer).orElse("");
        shown = id;
        phase = now;
        says.removeAll();
        body.removeAll();
        box = Optional.empty();
        ask.ifPresentOrElse(known -> show(known, typed), () -> body.add(soft("The facilitator opens this question.")));
    }

    private void show(Ask ask, String typed) {
        switch (ask.phase()) {
            case OPEN -> open(ask, typed);
            case CLOSED -> body.add(soft("Closed. The facilitator shows the result when it is time."));
            case REVEALED -> body.add(result(ask));
        }
    }

    private void open(Ask ask, String typed) {
        Poll asked = PollCopy.read(ask.form()).orElse(poll);
        AnswerBox fresh = new AnswerBox(asked, ask.id().toString());
        Optional<String> own = answers.own(ask, person.id());
        own.or(() -> Optional.of(typed).filter(text -> !text.isEmpty())).ifPresent(fresh::give);
        box = Optional.of(fresh);
        Button send = new Button(own.isPresent() ? "Change my answer" : "Send my answer");
        send.setId("poll-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> answer(ask, fresh, send));
        if (ask.key().round() > 1) {
            body.add(soft("Round " + ask.key().round() + ": asked again."));
        }
        body.add(Words.whoSees(asked, true), fresh, send);
    }

    private void answer(Ask ask, AnswerBox from, Button send) {
        says.removeAll();
        switch (answers.answer(ask.id(), person, from.answer())) {
            case AnswerOutcome.Counted counted -> {
                send.setText("Change my answer");
                says.add(Notice.done("Your answer is in. You can change it until the facilitator closes."));
            }
            case AnswerOutcome.Refused refused -> says.add(Notice.warning(refused.sentence()));
        }
    }

    private com.vaadin.flow.component.Component result(Ask ask) {
        Div all = new Div();
        all.addClassName("wh-stack");
        answers.own(ask, person.id()).ifPresent(own -> all.add(soft("Your answer: " + own.replace("\n", ", "))));
        all.add(new PollRounds(
                asks.seen(seat.module(), seat.slide(), seat.workshop().orElseThrow()), answers::live));
        return all;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("wh-soft");
        return paragraph;
    }
}
