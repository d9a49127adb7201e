package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.LivePoints;
import org.wheelhouse.quiz.LiveQuiz;

/** A question in a live room, by the seat of whoever looks, and what its three drawings need. */
@org.springframework.stereotype.Component
class LiveQuestions {

    final LiveQuiz quiz;
    final LivePoints points;
    private final AskService asks;
    private final CurrentPerson current;
    private final Doorbell doorbell;

    LiveQuestions(LiveQuiz quiz, LivePoints points, AskService asks, CurrentPerson current, Doorbell doorbell) {
        this.quiz = quiz;
        this.points = points;
        this.asks = asks;
        this.current = current;
        this.doorbell = doorbell;
    }

    /** @param asked as it stands in the module now, for as long as it was not asked */
    Component show(AskedQuestion asked, Seat seat) {
        return switch (seat.role()) {
            case PRESENTER -> new DeskQuestion(this, asked, seat);
            case PROJECTOR -> new WallQuestion(this, asked, seat);
            case FOLLOWER, READER -> new RoomQuestion(this, asked, seat);
        };
    }

    static WorkshopId room(Seat seat) {
        return seat.workshop().orElseThrow();
    }

    Optional<Ask> latest(Seat seat) {
        return asks.latest(seat.module(), seat.slide(), room(seat));
    }

    /** As {@link #rounds}, read once for all who heard the last ring. */
    List<Ask> seen(Seat seat) {
        return asks.seen(seat.module(), seat.slide(), room(seat));
    }

    List<Ask> rounds(Seat seat) {
        return asks.rounds(seat.module(), seat.slide(), room(seat));
    }

    Person me() {
        return current.get();
    }

    /** Runs when a question of the room opens, closes or is shown, and when points are wanted or not. */
    void listen(Seat seat, Component shown, Runnable look) {
        LiveRefresh.of(doorbell, AskService.topic(room(seat)), shown, look);
    }

    /** Runs when answers to the ask come in, once it was turned to that ask. */
    LiveRefresh counting(Seat seat, Component shown, Runnable look) {
        return LiveRefresh.of(doorbell, AskService.topic(room(seat)) + "/none", shown, look);
    }

    static Paragraph soft(String words) {
        Paragraph soft = new Paragraph(words);
        soft.addClassName("wh-soft");
        return soft;
    }
}
