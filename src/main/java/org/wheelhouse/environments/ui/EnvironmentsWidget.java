package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.text.Fence;

/** The environment board on a slide. */
@org.springframework.stereotype.Component
class EnvironmentsWidget implements SlideWidget {

    private final Clock clock;
    private final CurrentPerson current;

    EnvironmentsWidget(Clock clock, CurrentPerson current) {
        this.clock = clock;
        this.current = current;
    }

    @Override
    public String kind() {
        return "widget environments";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        return new Panel(new BoardPanel(clock, current));
    }

    @StyleSheet("context://frontend/environments.css")
    static final class Panel extends Div {
        Panel(Component board) {
            addClassNames("wh-stack", "wh-env-slide");
            add(board, new Anchor("/labs/environments", "Open the whole lab"));
        }
    }
}
