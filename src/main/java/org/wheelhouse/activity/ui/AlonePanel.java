package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Result;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Person;

/** A question for somebody who reads alone: the own answer, and the cohort's result from five answers on. */
@StyleSheet("context://frontend/activity.css")
final class AlonePanel extends Div {

    private final Drawing drawing;
    private final Optional<SlideId> before;
    private final Seat seat;
    private final AskParts parts;
    private final Person person;
    private final Ask ask;
    private final AnswerBox box;
    private final Div result = new Div();

    AlonePanel(Drawing drawing, Optional<SlideId> before, Seat seat, AskParts parts) {
        this.drawing = drawing;
        this.before = before;
        this.seat = seat;
        this.parts = parts;
        this.person = parts.current.get();
        this.ask = parts.asks.alone(seat.module(), seat.slide(), drawing.form());
        this.box = parts.box(drawing, ask, person.id(), "Your answer is kept.", this::look);
        addClassNames("wh-poll", "wh-stack");
        var asks = drawing.asks();
        asks.setId("asks-" + ask.id());
        result.addClassName("wh-stack");
        result.setId("poll-result");
        Paragraph whoSees = Words.soft(drawing.whoSees(false));
        whoSees.addClassName("wh-small");
        if (!drawing.isAnswered()) {
            add(asks, Words.soft("In the room everybody speaks about this in turn."));
            return;
        }
        add(asks, whoSees, box, result);
        look();
    }

    private void look() {
        Optional<String> own = parts.answers.own(ask, person.id());
        box.own(own, "Answer");
        result.removeAll();
        own.ifPresent(answer -> show(answer, parts.answers.ofCohort(ask, person.cohort())));
    }

    private void show(String own, Result cohort) {
        switch (cohort) {
            case Result.Shown shown -> result.add(drawing.result(shown.answers(), Optional.of(own)));
            case Result.Hidden hidden -> {
                drawing.solution(own).ifPresent(result::add);
                result.add(new Paragraph(hidden.sentence()));
            }
        }
        drawing.beside(ask, seat, parts).forEach(result::add);
        before.flatMap(slide -> parts.asks.alone(seat.module(), slide))
                .ifPresent(earlier -> shift(earlier, own, cohort));
    }

    private void shift(Ask earlier, String own, Result cohort) {
        parts.answers
                .own(earlier, person.id())
                .ifPresent(was -> result.add(new Paragraph(
                        "You said " + drawing.inWords(was) + " before and " + drawing.inWords(own) + " now.")));
        parts.shift(earlier, parts.answers.ofCohort(earlier, person.cohort()), ask, cohort)
                .ifPresent(shift -> result.add(new ShiftChart(shift)));
    }
}
