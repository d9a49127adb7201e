package org.wheelhouse.rollout;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.GroupRun;
import org.wheelhouse.workshop.PlayedLab;
import org.wheelhouse.workshop.PlayedRounds;

/** How the rollouts ended that the groups of a room drove by hand. An opinion on the one that all watched is no run. */
@Component
class PlayedRollouts implements PlayedLab {

    private final PlayedRounds rounds;
    private final RolloutService rollouts;
    private final Content content;

    PlayedRollouts(PlayedRounds rounds, RolloutService rollouts, Content content) {
        this.rounds = rounds;
        this.rollouts = rollouts;
        this.content = content;
    }

    @Override
    public List<Runs> runs(WorkshopId workshop) {
        return rounds.count(
                workshop, RolloutAskable.KIND, (ask, body) -> design(ask).flatMap(design -> end(design, body)));
    }

    /** The story as the slide shows it; empty if the slide has another one by now. */
    private Optional<Design> design(Ask ask) {
        return content.module(ask.key().module())
                .flatMap(module -> module.slide(ask.key().slide()))
                .flatMap(slide -> slide.values(RolloutWish.class).stream()
                        .filter(wish -> wish.scenario().equals(ask.form().written()))
                        .findFirst())
                .flatMap(wish -> rollouts.design(wish.scenario()).map(wish::seeded));
    }

    private static Optional<String> end(Design design, String body) {
        return RoomAnswer.read(body).filter(RoomAnswer.Run.class::isInstance).map(answer -> GroupRun.of(
                        design, ((RoomAnswer.Run) answer).drive())
                .report()
                .ending()
                .word());
    }
}
