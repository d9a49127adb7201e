package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.ViewHead;

/** A week of the program that nobody wrote yet. */
class LaterWeek extends Div {

    LaterWeek(ProgramWeek week) {
        Anchor home = new Anchor("/", "To the program");
        home.setId("to-program");
        home.addClassName("wh-main-button");
        add(
                new ViewHead("Week " + week.number(), week.title()),
                new EmptyState(
                        "The slides of this week are not written yet",
                        "They stand here as soon as they are. The program shows when the week begins.",
                        home));
    }
}
