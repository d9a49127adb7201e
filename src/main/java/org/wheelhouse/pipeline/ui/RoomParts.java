package org.wheelhouse.pipeline.ui;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.pipeline.LivePipelineService;
import org.wheelhouse.pipeline.LiveTicker;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.SignOffService;
import org.wheelhouse.workshop.InsideService;

/** What every pipeline in a live room needs, in one hand. */
@Component
final class RoomParts {

    final SlideParts slide;
    final LivePipelineService live;
    final SignOffService signOffs;
    final LiveTicker ticker;
    final AnswerService answers;
    final InsideService inside;
    final PeopleService people;
    final Doorbell doorbell;
    private final AskService asks;

    RoomParts(
            SlideParts slide,
            LivePipelineService live,
            SignOffService signOffs,
            LiveTicker ticker,
            AskService asks,
            AnswerService answers,
            InsideService inside,
            PeopleService people,
            Doorbell doorbell) {
        this.slide = slide;
        this.live = live;
        this.signOffs = signOffs;
        this.ticker = ticker;
        this.asks = asks;
        this.answers = answers;
        this.inside = inside;
        this.people = people;
        this.doorbell = doorbell;
    }

    static PipelinePlace place(Seat seat) {
        return new PipelinePlace(seat.workshop().orElseThrow(), seat.module(), seat.slide());
    }

    /** What the room was asked at this place last. */
    Optional<Ask> ask(PipelinePlace place) {
        return asks.latest(place.module(), place.slide(), place.workshop());
    }

    /** As {@link #ask}, read once a ring for all screens that listen to the room's asks. */
    Optional<Ask> seen(PipelinePlace place) {
        return asks.seen(place.module(), place.slide(), place.workshop()).stream()
                .reduce((earlier, later) -> later);
    }

    /** As it is now, with the number of those who have answered. */
    Optional<Ask> fresh(UUID ask) {
        return asks.find(ask);
    }
}
