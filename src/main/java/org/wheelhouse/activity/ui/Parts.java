package org.wheelhouse.activity.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Result;
import org.wheelhouse.activity.engine.BarPoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.Shift;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** What the panels of asks need, in one hand. */
@Component
final class Parts {

    final AskService asks;
    final AnswerService answers;
    final CurrentPerson current;
    final Doorbell doorbell;

    Parts(AskService asks, AnswerService answers, CurrentPerson current, Doorbell doorbell) {
        this.asks = asks;
        this.answers = answers;
        this.current = current;
        this.doorbell = doorbell;
    }

    /** A person's box for an ask. */
    AnswerBox box(Drawing drawing, Ask ask, Person person, String counted, Runnable answered) {
        return new AnswerBox(drawing, ask, answers.stamp(ask, person.id()), counted, answered);
    }

    /** The panel of a question for whoever sits there. */
    com.vaadin.flow.component.Component panel(Drawing drawing, Optional<SlideId> before, Seat seat) {
        if (seat.workshop().isEmpty()) {
            return new AlonePanel(drawing, before, seat, this);
        }
        return switch (seat.role()) {
            case PRESENTER -> new DeskPanel(drawing, before, seat, this);
            case PROJECTOR -> new WallPanel(drawing, before, seat, this);
            case FOLLOWER, READER -> new RoomPanel(drawing, before, seat, this);
        };
    }

    /** How an ask is drawn, by the question as it was asked then; empty if no panel here can. */
    Optional<Drawing> drawing(Ask ask) {
        return PollCopy.read(ask.form()).map(PollDrawing::new);
    }

    /** Empty if one of the two may not be seen, or cannot be counted into bars. */
    Optional<Shift> shift(Ask before, Result beforeSeen, Ask after, Result afterSeen) {
        Optional<BarPoll> first = bars(before);
        Optional<BarPoll> second = bars(after);
        if (first.isEmpty()
                || second.isEmpty()
                || !(beforeSeen instanceof Result.Shown was)
                || !(afterSeen instanceof Result.Shown is)) {
            return Optional.empty();
        }
        return Optional.of(Shift.between(first.get().tally(was.answers()), second.get().tally(is.answers())));
    }

    private static Optional<BarPoll> bars(Ask ask) {
        Optional<Poll> poll = PollCopy.read(ask.form());
        return poll.filter(BarPoll.class::isInstance).map(BarPoll.class::cast);
    }

    /** The newest round of another slide of this module in the same room. */
    Optional<Ask> latest(Seat seat, SlideId slide) {
        return asks.latest(seat.module(), slide, seat.workshop().orElseThrow());
    }

    List<Ask> rounds(Seat seat) {
        return asks.rounds(seat.module(), seat.slide(), seat.workshop().orElseThrow());
    }
}
