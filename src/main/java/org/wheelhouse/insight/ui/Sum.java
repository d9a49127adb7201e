package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A number that opens what it was summed up from: the browser's own fold, so the keyboard works and paper shows the number. */
final class Sum extends HtmlContainer {

    /**
     * @param id fixed, and the only one on the page
     * @param number large; {@code words} beside it say what it counts
     * @param parts what it was summed up from
     */
    Sum(String id, String number, String words, Component... parts) {
        super("details");
        setId(id);
        addClassName("wh-in-sum");
        Span big = new Span(number);
        big.addClassName("wh-in-number");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setId(id + "-open");
        summary.add(big, new Span(words));
        Div inside = new Div(parts);
        inside.addClassName("wh-stack");
        add(summary, inside);
    }
}
