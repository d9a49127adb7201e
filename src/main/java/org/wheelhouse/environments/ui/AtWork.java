package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.wheelhouse.kit.ActionOffer;

/** The last line of both labs: from what was seen to what will be done. */
final class AtWork extends Div {

    static final String BOARD = "Which of your environments was last changed by hand? Who would know, and how?";
    static final String GATES =
            "Which of your gates has caught something this year that no other would have? Which has not?";

    /** @param start what the form begins with, asked when the button is pressed */
    AtWork(String id, String question, ActionOffer actions, Supplier<ActionOffer.Start> start) {
        addClassName("wh-section");
        add(new H2("What would you do at work?"), new Paragraph(question), actions.button(id, start));
    }
}
