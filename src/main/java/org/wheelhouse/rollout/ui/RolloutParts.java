package org.wheelhouse.rollout.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.SlidePlace;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.rollout.LiveRollout;
import org.wheelhouse.rollout.LiveRolloutService;
import org.wheelhouse.rollout.RolloutPlace;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.workshop.RoomAskService;

/** What every rollout on a slide needs, in one hand. */
@Component
final class RolloutParts {

    final RolloutService rollouts;
    final LiveRolloutService live;
    final AnswerService answers;
    final RoomAskService roomAsks;
    final ActionOffer actions;
    final CurrentPerson current;
    final Doorbell doorbell;
    private final AskService asks;
    private final Content content;

    RolloutParts(
            RolloutService rollouts,
            LiveRolloutService live,
            AskService asks,
            AnswerService answers,
            RoomAskService roomAsks,
            ActionOffer actions,
            CurrentPerson current,
            Doorbell doorbell,
            Content content) {
        this.rollouts = rollouts;
        this.live = live;
        this.asks = asks;
        this.answers = answers;
        this.roomAsks = roomAsks;
        this.actions = actions;
        this.current = current;
        this.doorbell = doorbell;
        this.content = content;
    }

    static RolloutPlace place(Seat seat) {
        return new RolloutPlace(seat.workshop().orElseThrow(), seat.module(), seat.slide());
    }

    /** What the room is asked about this run; a round about an earlier run is none. Read once for all who heard the last ring. */
    Optional<Ask> ask(RolloutPlace place, LiveRollout live) {
        List<Ask> rounds = asks.seen(place.module(), place.slide(), place.workshop());
        return rounds.stream()
                .reduce((earlier, later) -> later)
                .filter(ask -> ask.key().round() > live.askedBefore());
    }

    /** As it is now, with the number of those who have answered. */
    Optional<Ask> fresh(UUID ask) {
        return asks.find(ask);
    }

    /** The room has answered and was shown so: now the judge's verdict may be seen. */
    static boolean isTold(Optional<Ask> ask) {
        return ask.filter(known -> known.phase() == Phase.REVEALED).isPresent();
    }

    /** The slide as the place that an action links back to. */
    ActionOffer.Start start(Seat seat) {
        SlidePlace slide = content.place(seat.module(), seat.slide());
        return ActionOffer.Start.at(slide.words(), slide.path());
    }
}
