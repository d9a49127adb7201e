package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Result;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** A poll for somebody who reads alone: the own answer, and the cohort's result from five answers on. */
final class AlonePoll extends Div {

    private final Poll poll;
    private final Ask ask;
    private final AnswerService answers;
    private final Person person;
    private final AnswerBox box;
    private final Button send = new Button();
    private final Div says = new Div();
    private final Div result = new Div();

    AlonePoll(Poll poll, Seat seat, AskService asks, AnswerService answers, CurrentPerson current) {
        this.poll = poll;
        this.answers = answers;
        this.person = current.get();
        this.ask = asks.alone(seat.module(), seat.slide(), PollCopy.form(poll));
        this.box = new AnswerBox(poll, ask.id().toString());
        addClassNames("wh-poll", "wh-stack");
        send.setId("poll-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> answer());
        says.getElement().setAttribute("role", "status");
        add(Words.question(poll), Words.whoSees(poll, false), box, send, says, result);
        answers.own(ask, person.id()).ifPresent(box::give);
        show();
    }

    private void answer() {
        says.removeAll();
        switch (answers.answer(ask.id(), person, box.answer())) {
            case AnswerOutcome.Counted counted -> show();
            case AnswerOutcome.Refused refused -> says.add(Notice.warning(refused.sentence()));
        }
    }

    private void show() {
        Optional<String> own = answers.own(ask, person.id());
        send.setText(own.isPresent() ? "Change my answer" : "Answer");
        result.removeAll();
        if (own.isPresent()) {
            result.add(
                    switch (answers.ofCohort(ask, person.cohort())) {
                        case Result.Shown shown -> new TallyChart(poll, shown.answers());
                        case Result.Hidden hidden -> new Paragraph("Your answer is kept. " + hidden.sentence());
                    });
        }
    }
}
