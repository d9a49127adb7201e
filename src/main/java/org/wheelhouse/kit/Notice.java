package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A sentence that stands in the page: what happened, what was kept, what to do. Read out when it appears. */
public final class Notice extends Div {

    private final Div words = new Div();

    private Notice(String kind, VaadinIcon icon, String role, String text) {
        addClassNames("wh-notice", "wh-notice-" + kind);
        getElement().setAttribute("role", role);
        var picture = icon.create();
        picture.setSize("1.25em");
        picture.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("wh-stack");
        words.add(new Paragraph(text));
        add(new Span(picture), words);
    }

    public static Notice info(String text) {
        return new Notice("info", VaadinIcon.INFO_CIRCLE_O, "status", text);
    }

    public static Notice done(String text) {
        return new Notice("done", VaadinIcon.CHECK_CIRCLE_O, "status", text);
    }

    public static Notice warning(String text) {
        return new Notice("warning", VaadinIcon.WARNING, "status", text);
    }

    public static Notice problem(String text) {
        return new Notice("problem", VaadinIcon.EXCLAMATION_CIRCLE_O, "alert", text);
    }

    /** Adds what belongs to the sentence: a list of problems, a button. */
    public Notice with(Component... more) {
        words.add(more);
        return this;
    }
}
