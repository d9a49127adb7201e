package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;

/** A question on the wall: what is asked, how many have answered, and the result once it is shown. */
@StyleSheet("context://frontend/activity.css")
final class WallPanel extends Div {

    private final Drawing drawing;
    private final Optional<SlideId> before;
    private final Seat seat;
    private final AskParts parts;
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private final LiveRefresh counting;
    private Optional<Ask> shown = Optional.empty();

    WallPanel(Drawing drawing, Optional<SlideId> before, Seat seat, AskParts parts) {
        this.drawing = drawing;
        this.before = before;
        this.seat = seat;
        this.parts = parts;
        addClassNames("wh-poll", "wh-stack");
        count.setId("poll-count");
        count.addClassName("wh-soft");
        add(drawing.asks(), body, count);
        String topic = AskService.topic(seat.workshop().orElseThrow());
        LiveRefresh.of(parts.doorbell, topic, this, this::look);
        counting = LiveRefresh.of(parts.doorbell, topic + "/none", this, this::look);
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look());
    }

    private void look() {
        Optional<Ask> ask = listenedTo();
        boolean moved = isOther(ask) || !ask.map(Ask::phase).equals(shown.map(Ask::phase));
        shown = ask;
        if (moved || body.getChildren().findAny().isEmpty()) {
            draw(ask);
        }
        count.setText(ask.filter(known -> known.phase() != Phase.REVEALED)
                .map(known -> Words.answered(known.answered()) + (known.phase() == Phase.CLOSED ? ". Closed." : "."))
                .orElse(""));
    }

    /** What was asked last, read again once its answers are listened to: what came in between would never be seen. */
    private Optional<Ask> listenedTo() {
        Optional<Ask> ask = parts.latest(seat, seat.slide());
        if (ask.isEmpty() || !isOther(ask)) {
            return ask;
        }
        counting.turnTo(AskService.topic(ask.get().id()));
        return parts.latest(seat, seat.slide());
    }

    private boolean isOther(Optional<Ask> ask) {
        return !ask.map(Ask::id).equals(shown.map(Ask::id));
    }

    private void draw(Optional<Ask> ask) {
        body.removeAll();
        List<Component> beside = ask.map(
                        known -> parts.drawing(known).orElse(drawing).beside(known, seat, parts))
                .orElse(List.of());
        body.add(beside);
        if (ask.filter(known -> known.phase() == Phase.REVEALED).isPresent()) {
            body.add(new Rounds(
                    parts, seat, parts.askedSoFar(seat), before, parts.answers::live, round -> Optional.empty()));
        } else if (beside.isEmpty()
                || ask.filter(known -> known.phase() == Phase.CLOSED).isEmpty()) {
            // where cards are shown one by one they stand in the place of what was asked
            body.add(ask.flatMap(parts::drawing).orElse(drawing).outline());
        }
    }
}
