package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.ActionOffer.Start;

/** The last line of every run: from what was seen to what will be done. */
class AtWork extends Div {

    /** @param start what the form begins with, asked when the button is pressed */
    AtWork(ActionOffer actions, Supplier<Start> start) {
        addClassNames("wh-stack", "wh-at-work");
        setId("at-work");
        Paragraph hint =
                new Paragraph("One step that you could take before the next session, with your name and a day.");
        hint.addClassName("wh-soft");
        add(new H3("What would you do at work?"), hint, actions.button("at-work-action", start));
    }
}
