package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.Result;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.PipelineWish;

/** How it stands with the question of the slide: on a wall how many have answered, and everywhere the result once it is shown. */
class RoomAsked extends Div {

    private final RoomParts parts;
    private final PipelineWish wish;
    private final PipelinePlace place;
    private final boolean wall;
    private final Paragraph count = new Paragraph();
    private final Div result = new Div();
    private final LiveRefresh counting;
    private Optional<Ask> asked = Optional.empty();
    private Optional<UUID> told = Optional.empty();

    RoomAsked(RoomParts parts, PipelineWish wish, PipelinePlace place, boolean wall) {
        this.parts = parts;
        this.wish = wish;
        this.place = place;
        this.wall = wall;
        addClassName("wh-room-asked");
        count.setId("pipeline-count");
        count.addClassName("wh-soft");
        count.setVisible(false);
        result.addClassName("wh-stack");
        add(count, result);
        counting = LiveRefresh.of(parts.doorbell, place.topic() + "/none", this, this::count);
    }

    /** Shows it as it was at the last ring of the room's asks; what the room was asked last. */
    Optional<Ask> look() {
        Optional<Ask> now = parts.seen(place);
        // the count is for a wall: every answer rings it, and there may be a thousand of the others
        if (wall && !now.map(Ask::id).equals(asked.map(Ask::id))) {
            now.ifPresent(ask -> counting.turnTo(AskService.topic(ask.id())));
        }
        asked = now;
        if (wall) {
            count();
        }
        Optional<UUID> reveal = now.filter(ask -> ask.phase() == Phase.REVEALED).map(Ask::id);
        if (!reveal.equals(told)) {
            told = reveal;
            result.removeAll();
            now.filter(ask -> reveal.isPresent()).ifPresent(ask -> {
                if (parts.answers.live(ask) instanceof Result.Shown given) {
                    result.add(new RoomResult(wish, given.answers()));
                }
            });
        }
        return now;
    }

    /** How many have answered; never what. */
    private void count() {
        Optional<Ask> now = asked.flatMap(ask -> parts.fresh(ask.id())).filter(ask -> ask.phase() != Phase.REVEALED);
        count.setVisible(now.isPresent());
        count.setText(now.map(ask -> ask.answered() == 1 ? "One answer is in." : ask.answered() + " answers are in.")
                .orElse(""));
    }
}
