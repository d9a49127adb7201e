package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.AskedQuestion;

/**
 * A question at the desk: what it asks, from closing on how it was answered and what is right, and whether points are counted. How
 * many have answered stands with the controls.
 */
@StyleSheet("context://frontend/activity.css")
@StyleSheet("context://frontend/quiz.css")
final class DeskQuestion extends Div {

    private final LiveQuestions live;
    private final AskedQuestion asked;
    private final Seat seat;
    private final Person me;
    private final Div body = new Div();
    private final Div room = new Div();
    private final Checkbox counted = new Checkbox("Count points in this workshop");
    private Optional<Ask> shown = Optional.empty();

    DeskQuestion(LiveQuestions live, AskedQuestion asked, Seat seat) {
        this.live = live;
        this.asked = asked;
        this.seat = seat;
        this.me = live.me();
        addClassNames("wh-quiz", "wh-poll", "wh-stack");
        counted.setId("count-points");
        counted.setHelperText(
                "By right answers only. Each person sees the own points, the wall how many people have how many.");
        counted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                live.points.count(workshop(), change.getValue());
            }
        });
        body.addClassName("wh-stack");
        add(new Passage("p", asked.text(), asked.week()), body, room, counted);
        live.listen(seat, this, this::look);
        look();
    }

    private WorkshopId workshop() {
        return LiveQuestions.room(seat);
    }

    private void look() {
        Optional<Ask> ask = live.latest(seat);
        if (!ask.equals(shown) || body.getChildren().findAny().isEmpty()) {
            shown = ask;
            body.removeAll();
            draw(ask);
        }
        counted.setValue(live.points.areCounted(workshop()));
        room.removeAll();
        live.points.ofRoom(workshop()).ifPresent(points -> room.add(new PointsTold(points)));
    }

    private void draw(Optional<Ask> ask) {
        if (ask.filter(known -> known.phase() != Phase.OPEN).isEmpty()) {
            body.add(Words.options(ask.flatMap(live.quiz::asked).orElse(asked)));
        }
        List<Ask> rounds = live.rounds(seat);
        body.add(new QuestionRounds(rounds, round -> live.quiz.forLead(round, me), QuestionTally.Guidance.OF_ALL));
    }
}
