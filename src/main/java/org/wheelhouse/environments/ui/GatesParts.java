package org.wheelhouse.environments.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.SlidePlace;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;

/** What the widgets of this room need, in one hand. */
@Component
final class GatesParts {

    final AnswerService answers;
    final ActionOffer actions;
    final CurrentPerson current;
    final Doorbell doorbell;
    private final AskService asks;
    private final Content content;

    GatesParts(
            AskService asks,
            AnswerService answers,
            ActionOffer actions,
            CurrentPerson current,
            Doorbell doorbell,
            Content content) {
        this.asks = asks;
        this.answers = answers;
        this.actions = actions;
        this.current = current;
        this.doorbell = doorbell;
        this.content = content;
    }

    /** What the room is asked here, read once for all who heard the last ring. */
    Optional<Ask> ask(Seat seat) {
        List<Ask> rounds =
                asks.seen(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        return rounds.stream().reduce((earlier, later) -> later);
    }

    /** As it is now, with the number of those who have answered. */
    Optional<Ask> fresh(UUID ask) {
        return asks.find(ask);
    }

    /** The slide as the place that an action links back to. */
    ActionOffer.Start start(Seat seat) {
        SlidePlace slide = content.place(seat.module(), seat.slide());
        return ActionOffer.Start.at(slide.words(), slide.path());
    }
}
