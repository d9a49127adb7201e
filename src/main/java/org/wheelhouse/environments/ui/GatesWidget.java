package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.text.Fence;

/** The gate-balance lab on a slide. */
@org.springframework.stereotype.Component
class GatesWidget implements SlideWidget {

    private final GatesParts parts;

    GatesWidget(GatesParts parts) {
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "widget gates";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        return seat.workshop().isPresent() ? new LiveGates(parts, seat) : new Panel(parts, seat);
    }

    @StyleSheet("context://frontend/environments.css")
    static final class Panel extends Div {
        Panel(GatesParts parts, Seat seat) {
            addClassNames("wh-stack", "wh-env-slide");
            Anchor lab = new Anchor("/labs/gates", "Open the whole lab");
            lab.setId("gates-open-lab");
            add(
                    new GatesPanel(),
                    new AtWork("gates-action", AtWork.GATES, parts.actions, () -> parts.start(seat)),
                    lab);
        }
    }
}
