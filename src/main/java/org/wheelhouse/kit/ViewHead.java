package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The top of a view: where I am, the view's one {@code h1}, and at its right what can be done with the whole view. */
public final class ViewHead extends Div {

    /** @param eyebrow a few words above the title that say where this is; empty for none */
    public ViewHead(String eyebrow, String title, Component... right) {
        addClassName("wh-head");
        Div words = new Div();
        if (!eyebrow.isEmpty()) {
            Span above = new Span(eyebrow);
            above.addClassName("wh-eyebrow");
            words.add(above);
        }
        words.add(new H1(title));
        add(words);
        if (right.length > 0) {
            Div beside = new Div(right);
            beside.addClassNames("wh-row", "wh-no-print");
            add(beside);
        }
    }
}
