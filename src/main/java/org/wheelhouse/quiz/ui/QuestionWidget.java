package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.QuestionState;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.text.Fence;

/** Shows a {@code question} fence on its slide. */
@org.springframework.stereotype.Component
class QuestionWidget implements SlideWidget {

    private final QuizService quiz;
    private final LiveQuestions live;
    private final CurrentPerson current;

    QuestionWidget(QuizService quiz, LiveQuestions live, CurrentPerson current) {
        this.quiz = quiz;
        this.live = live;
        this.current = current;
    }

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        String id =
                fence.arguments().isEmpty() ? "" : fence.arguments().getFirst().text();
        if (seat.workshop().isPresent()) {
            return quiz.asked(seat.module(), id)
                    .map(asked -> live.show(asked, seat))
                    .orElseGet(QuestionWidget::gone);
        }
        return switch (seat.role()) {
            case READER, FOLLOWER ->
                quiz.state(seat.module(), id).map(this::panel).orElseGet(QuestionWidget::gone);
            case PRESENTER, PROJECTOR ->
                quiz.asked(seat.module(), id).<Component>map(QuestionBoard::new).orElseGet(QuestionWidget::gone);
        };
    }

    private Component panel(QuestionState state) {
        ZoneId zone = current.find().map(Person::zone).orElse(ZoneOffset.UTC);
        return new QuestionPanel(quiz, state, zone);
    }

    private static Component gone() {
        return Notice.info("This question is being changed. Come back to the slide in a moment.");
    }
}
