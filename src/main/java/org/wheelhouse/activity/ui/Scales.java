package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.SliderPoll;

/** Scales to answer on: one, or two at once. */
final class Scales {

    /** More buttons than this do not fit into a row. */
    private static final int MOST_BUTTONS = 11;

    private Scales() {}

    static List<Component> slider(SliderPoll scale, String label) {
        Component ends = ends(scale);
        if (scale.max() - scale.min() >= MOST_BUTTONS) {
            HtmlContainer range = range("poll-range", scale.min(), scale.max());
            range.getElement().setAttribute("aria-labelledby", label);
            return List.of(ends, range, shows("poll-range"));
        }
        Div group = Inputs.group("poll-options", "radiogroup", label);
        group.addClassName("wh-poll-scale");
        IntStream.rangeClosed(scale.min(), scale.max()).forEach(number -> {
            String text = String.valueOf(number);
            group.add(Inputs.option("poll-option-" + text, label, text, false, new Span(text)));
        });
        return List.of(ends, group);
    }

    private static Component ends(SliderPoll scale) {
        Div ends = new Div(
                new Span(scale.left().isEmpty() ? String.valueOf(scale.min()) : scale.min() + " " + scale.left()),
                new Span(scale.right().isEmpty() ? String.valueOf(scale.max()) : scale.right() + " " + scale.max()));
        ends.addClassNames("wh-poll-ends", "wh-soft");
        return ends;
    }

    /** A field to point at, and two scales that say and do the same. */
    static List<Component> dots(DotsPoll dots) {
        Div dot = new Div();
        dot.addClassName("wh-dot");
        Div plane = new Div(dot);
        plane.setId("poll-plane");
        plane.addClassName("wh-plane");
        plane.getElement()
                .setAttribute("data-plane", true)
                .setAttribute("data-own-swipe", true)
                .setAttribute("aria-hidden", "true");
        return List.of(
                plane,
                axis("poll-across", dots.across() + " (left to right)", dots, "x"),
                axis("poll-up", dots.up() + " (bottom to top)", dots, "y"));
    }

    private static Div axis(String id, String says, DotsPoll dots, String axis) {
        NativeLabel label = new NativeLabel(says);
        label.setFor(id);
        HtmlContainer range = range(id, dots.min(), dots.max());
        range.getElement().setAttribute("data-axis", axis);
        Div row = new Div(label, range, shows(id));
        row.addClassName("wh-axis");
        return row;
    }

    private static HtmlContainer range(String id, int min, int max) {
        HtmlContainer range = Inputs.input("range", id);
        range.getElement()
                .setAttribute("min", String.valueOf(min))
                .setAttribute("max", String.valueOf(max))
                .setAttribute("step", "1")
                .setAttribute("data-line", "");
        return range;
    }

    private static HtmlContainer shows(String field) {
        HtmlContainer output = new HtmlContainer("output");
        output.getElement().setAttribute("for", field);
        return output;
    }
}
