package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.wheelhouse.kit.ActionOffer;

/** The last line of every rollout: from what was seen to what will be done. */
final class AtWork extends Div {

    /** @param start what the form begins with, asked when the button is pressed */
    AtWork(ActionOffer actions, Supplier<ActionOffer.Start> start) {
        setId("rollout-at-work");
        addClassName("wh-section");
        add(
                new H2("What would you do at work?"),
                new Paragraph("Which of your services could go out to five people in a hundred first? Who would notice "
                        + "a fault, by which measure, and who may send it back?"),
                actions.button("rollout-action", start));
    }
}
