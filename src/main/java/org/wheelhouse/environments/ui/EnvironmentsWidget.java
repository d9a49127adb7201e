package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.text.Fence;

/** The environment board on a slide: everybody's own, and on the wall one to look at. */
@org.springframework.stereotype.Component
class EnvironmentsWidget implements SlideWidget {

    private final Clock clock;
    private final GatesParts parts;

    EnvironmentsWidget(Clock clock, GatesParts parts) {
        this.clock = clock;
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "widget environments";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        return new Panel(new BoardPanel(clock, parts.current, seat.role() != Seat.Role.PROJECTOR), parts, seat);
    }

    @StyleSheet("context://frontend/environments.css")
    static final class Panel extends Div {
        Panel(Component board, GatesParts parts, Seat seat) {
            addClassNames("wh-stack", "wh-env-slide");
            add(board);
            if (seat.role() == Seat.Role.READER) {
                add(
                        new AtWork("environments-action", AtWork.BOARD, parts.actions, () -> parts.start(seat)),
                        new Anchor("/labs/environments", "Open the whole lab"));
            }
        }
    }
}
