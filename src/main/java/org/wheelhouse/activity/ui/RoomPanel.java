package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;

/** A question for somebody in the room. Until the facilitator shows the result, no count is in this page or on its wire. */
@StyleSheet("context://frontend/activity.css")
final class RoomPanel extends Div {

    private final Drawing drawing;
    private final Optional<SlideId> before;
    private final Seat seat;
    private final AskParts parts;
    private final PersonId me;
    private final Component asks;
    private final Div body = new Div();
    private Optional<UUID> shown = Optional.empty();
    private Optional<Phase> phase = Optional.empty();

    RoomPanel(Drawing drawing, Optional<SlideId> before, Seat seat, AskParts parts) {
        this.drawing = drawing;
        this.before = before;
        this.seat = seat;
        this.parts = parts;
        this.me = parts.current.id().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        this.asks = drawing.asks();
        addClassNames("wh-poll", "wh-stack");
        body.addClassName("wh-stack");
        add(asks, body);
        LiveRefresh.of(parts.doorbell, AskService.topic(seat.workshop().orElseThrow()), this, () -> look(true));
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look(false));
    }

    /** @param rang what is read then is as new as the ring */
    private void look(boolean rang) {
        List<Ask> rounds =
                parts.asks.seen(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        Optional<Ask> ask = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
        Optional<UUID> id = ask.map(Ask::id);
        Optional<Phase> now = ask.map(Ask::phase);
        if (id.equals(shown)
                && now.equals(phase)
                && body.getChildren().findAny().isPresent()) {
            return;
        }
        shown = id;
        phase = now;
        body.removeAll();
        ask.ifPresentOrElse(
                known -> show(known, rounds, own(rang)),
                () -> body.add(Words.soft("The facilitator opens this question.")));
    }

    /** What this person answered to a round: read once a look, and not at all where the ring says that nobody has answered. */
    private Function<Ask, Optional<String>> own(boolean rang) {
        Map<UUID, Optional<String>> read = new HashMap<>();
        return ask -> rang && ask.answered() == 0
                ? Optional.empty()
                : read.computeIfAbsent(ask.id(), id -> parts.answers.ownInRoom(ask, me));
    }

    private void show(Ask ask, List<Ask> rounds, Function<Ask, Optional<String>> own) {
        Drawing asked = parts.drawing(ask).orElse(drawing);
        asked.beside(ask, seat, parts).forEach(body::add);
        switch (ask.phase()) {
            case OPEN -> open(asked, ask, own);
            case CLOSED -> body.add(Words.soft("Closed. The facilitator shows the result when it is time."));
            case REVEALED -> body.add(result(asked, ask, rounds, own));
        }
    }

    /** What was typed before stands in the box again, for the browser keeps it. */
    private void open(Drawing asked, Ask ask, Function<Ask, Optional<String>> own) {
        if (!asked.isAnswered()) {
            return;
        }
        asks.setId("asks-" + ask.id());
        AnswerBox[] box = new AnswerBox[1];
        Runnable answered = () -> own(box[0], parts.answers.own(ask, me));
        box[0] = parts.box(
                asked, ask, me, "Your answer is in. You can change it until the facilitator closes.", answered);
        own(box[0], own.apply(ask));
        if (ask.key().round() > 1) {
            body.add(Words.soft("Round " + ask.key().round() + ": asked again."));
        }
        Paragraph whoSees = Words.soft(asked.whoSees(true));
        whoSees.addClassName("wh-small");
        body.add(whoSees, box[0]);
    }

    private static void own(AnswerBox box, Optional<String> answer) {
        box.own(answer, "Send my answer");
    }

    private Component result(Drawing asked, Ask ask, List<Ask> rounds, Function<Ask, Optional<String>> own) {
        Div all = new Div();
        all.addClassName("wh-stack");
        own.apply(ask).ifPresent(answer -> all.add(Words.soft("Your answer: " + asked.inWords(answer))));
        all.add(new Rounds(parts, seat, rounds, before, parts.answers::live, own));
        return all;
    }
}
