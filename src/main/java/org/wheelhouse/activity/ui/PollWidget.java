package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.poll.PollReader;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.text.Fence;

/** Shows a {@code poll} on a slide, by the seat of whoever looks. */
@org.springframework.stereotype.Component
class PollWidget implements SlideWidget {

    private final PollReader reader;
    private final AskService asks;
    private final AnswerService answers;
    private final CurrentPerson current;
    private final Doorbell doorbell;

    PollWidget(PollReader reader, AskService asks, AnswerService answers, CurrentPerson current, Doorbell doorbell) {
        this.reader = reader;
        this.asks = asks;
        this.answers = answers;
        this.current = current;
        this.doorbell = doorbell;
    }

    @Override
    public String kind() {
        return "poll";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Optional<Poll> poll = reader.read(fence).value();
        return poll.<Component>map(known -> panel(known, seat)).orElseGet(Div::new);
    }

    private Component panel(Poll poll, Seat seat) {
        if (seat.workshop().isEmpty()) {
            return new AlonePoll(poll, seat, asks, answers, current);
        }
        return switch (seat.role()) {
            case PRESENTER -> new DeskPoll(poll, seat, asks, answers, current, doorbell);
            case PROJECTOR -> new WallPoll(poll, seat, asks, answers, doorbell);
            case FOLLOWER, READER -> new RoomPoll(poll, seat, asks, answers, current, doorbell);
        };
    }
}
