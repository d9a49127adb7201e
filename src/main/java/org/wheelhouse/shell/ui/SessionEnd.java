package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wheelhouse.people.SessionTimes;

/** Says two minutes before the session ends that it does; the counting is done in the browser. */
@Tag("wh-session-end")
@JsModule("context://frontend/house.js")
class SessionEnd extends Component implements HasComponents {

    SessionEnd() {
        setId("session-end");
        getElement().setAttribute("role", "alert");
        // the click itself is what keeps the session: the server hears of it
        Button stay = new Button("Stay here", click -> {});
        stay.setId("session-stay");
        add(
                part(
                        "end",
                        new Paragraph("In two minutes your session is over and this page loads itself anew; you may be"
                                + " asked to sign in. Send what you are writing now. What was sent is kept.")),
                part(
                        "idle",
                        new Paragraph(
                                "You have not done anything here for a while. In two minutes this page loads itself"
                                        + " anew, and what you have typed but not sent is lost."),
                        stay));
    }

    private static Div part(String state, Component... words) {
        Div part = new Div(words);
        part.addClassName(state);
        return part;
    }

    /** Counts from now on. */
    void show(SessionTimes.Times times) {
        getElement().setAttribute("idle", String.valueOf(times.idle().toSeconds()));
        getElement().setAttribute("left", String.valueOf(times.left().toSeconds()));
    }
}
