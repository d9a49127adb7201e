package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.rollout.RolloutWish;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.text.Fence;

/** A rollout on a slide, by the seat of whoever looks. */
@org.springframework.stereotype.Component
class RolloutWidget implements SlideWidget {

    private static final String KIND = "widget rollout";

    private final RolloutParts parts;
    private final List<FenceReader> readers;

    RolloutWidget(RolloutParts parts, List<FenceReader> readers) {
        this.parts = parts;
        this.readers =
                readers.stream().filter(reader -> reader.kind().equals(KIND)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Optional<RolloutWish> wish = readers.stream()
                .flatMap(reader -> reader.read(fence).value().stream())
                .map(RolloutWish.class::cast)
                .findFirst();
        return wish.flatMap(found ->
                        parts.rollouts.design(found.scenario()).map(design -> panel(found, found.seeded(design), seat)))
                .orElseGet(() -> Notice.problem("This rollout cannot be shown: its file has a mistake."));
    }

    private Component panel(RolloutWish wish, Design design, Seat seat) {
        if (seat.workshop().isEmpty()) {
            return new Panel(parts, wish, design, seat);
        }
        return seat.role() == Seat.Role.PRESENTER
                ? new DeskPanel(parts, seat, design, wish.live())
                : new SeatPanel(parts, seat, design, wish.live());
    }

    /** For somebody who reads alone: outlook and player, with the way to the whole lab. */
    @StyleSheet("context://frontend/rollout.css")
    static final class Panel extends Div {
        Panel(RolloutParts parts, RolloutWish wish, Design design, Seat seat) {
            addClassNames("wh-stack", "wh-ro-slide");
            Anchor lab = new Anchor("/labs/rollout/" + wish.scenario(), "Open the whole lab");
            lab.setId("rollout-open-lab");
            add(
                    new Paragraph(design.scenario().story()),
                    new PlayerPanel(design, new OutlookPanel(design), true, share -> {}),
                    new AtWork(parts.actions, () -> parts.start(seat)),
                    lab);
        }
    }
}
