package org.wheelhouse.pipeline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.pipeline.engine.RunVerdict;
import org.wheelhouse.workshop.PlayedLab;
import org.wheelhouse.workshop.PlayedRounds;

/** How many of a room shipped a fault with their own pipeline, and how many stopped it. */
@Component
class PlayedPipelines implements PlayedLab {

    private final PlayedRounds rounds;

    PlayedPipelines(PlayedRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Runs> runs(WorkshopId workshop) {
        return rounds.count(workshop, PipelineAskable.KIND, (ask, body) -> RoomAnswer.read(body)
                .flatMap(RoomAnswer::run)
                .map(RunVerdict::words));
    }
}
