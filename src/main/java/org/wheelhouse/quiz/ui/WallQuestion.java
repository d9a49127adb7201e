package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.quiz.AskedQuestion;

/** A question on the wall: what it asks, how many have answered, and once it is shown how they did. No name ever stands here. */
@StyleSheet("context://frontend/activity.css")
@StyleSheet("context://frontend/quiz.css")
final class WallQuestion extends Div {

    private final LiveQuestions live;
    private final AskedQuestion asked;
    private final Seat seat;
    private final Div body = new Div();
    private final Div room = new Div();
    private final Paragraph count = new Paragraph();
    private final LiveRefresh counting;
    private Optional<Ask> shown = Optional.empty();

    WallQuestion(LiveQuestions live, AskedQuestion asked, Seat seat) {
        this.live = live;
        this.asked = asked;
        this.seat = seat;
        addClassNames("wh-quiz", "wh-poll", "wh-stack");
        count.setId("question-count");
        count.addClassName("wh-soft");
        Passage text = new Passage("p", asked.text(), asked.week());
        text.addClassName("wh-poll-question");
        add(text, body, count, room);
        live.listen(seat, this, this::look);
        counting = live.counting(seat, this, this::look);
        look();
    }

    private void look() {
        Optional<Ask> ask = listenedTo();
        boolean moved = isOther(ask) || !ask.map(Ask::phase).equals(shown.map(Ask::phase));
        shown = ask;
        if (moved || body.getChildren().findAny().isEmpty()) {
            draw(ask);
        }
        count.setText(ask.filter(known -> known.phase() != Phase.REVEALED)
                .map(known -> Words.answered(known.answered()) + (known.phase() == Phase.CLOSED ? ". Closed." : "."))
                .orElse(""));
        count.setVisible(!count.getText().isEmpty());
        room.removeAll();
        ask.filter(known -> known.phase() == Phase.REVEALED)
                .flatMap(known -> live.points.ofRoom(LiveQuestions.room(seat)))
                .ifPresent(points -> room.add(new PointsTold(points)));
    }

    /** What was asked last, read again once its answers are listened to: what came in between would never be seen. */
    private Optional<Ask> listenedTo() {
        Optional<Ask> ask = live.latest(seat);
        if (ask.isEmpty() || !isOther(ask)) {
            return ask;
        }
        counting.turnTo(org.wheelhouse.activity.AskService.topic(ask.get().id()));
        return live.latest(seat);
    }

    private boolean isOther(Optional<Ask> ask) {
        return !ask.map(Ask::id).equals(shown.map(Ask::id));
    }

    private void draw(Optional<Ask> ask) {
        body.removeAll();
        if (ask.filter(known -> known.phase() == Phase.REVEALED).isPresent()) {
            body.add(new QuestionRounds(live.rounds(seat), live.quiz::shown, QuestionTally.Guidance.OF_RIGHT));
        } else {
            body.add(Words.options(ask.flatMap(live.quiz::asked).orElse(asked)));
        }
    }
}
