package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.wheelhouse.text.SafeMarkdown;

/** Plain fields of the browser: what stands in them is nobody's business until it is sent, so no server hears of a key press. */
final class Inputs {

    private Inputs() {}

    static HtmlContainer input(String type, String id) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement().setAttribute("type", type);
        input.setId(id);
        return input;
    }

    /** Radio buttons, or boxes to tick. */
    static Component options(List<String> options, boolean many, String label) {
        Div group = group("poll-options", many ? "group" : "radiogroup", label);
        group.addClassName("wh-poll-options");
        for (int i = 0; i < options.size(); i++) {
            group.add(option("poll-option-" + (i + 1), label, options.get(i), many, Words.inline(options.get(i))));
        }
        return group;
    }

    static Div group(String id, String role, String label) {
        Div group = new Div();
        group.setId(id);
        group.getElement().setAttribute("role", role);
        group.getElement().setAttribute("aria-labelledby", label);
        return group;
    }

    /** @param group the same for options that exclude each other */
    static NativeLabel option(String id, String group, String value, boolean many, Component words) {
        HtmlContainer input = input(many ? "checkbox" : "radio", id);
        input.getElement()
                .setAttribute("name", group)
                .setAttribute("value", value)
                .setAttribute("data-line", "");
        NativeLabel label = new NativeLabel();
        label.add(input, words);
        label.addClassName("wh-option");
        return label;
    }

    /** A few lines of text. */
    static List<Component> area(String id, String label, String helper, int longest) {
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        name.addClassName("wh-field-label");
        HtmlContainer area = new HtmlContainer("textarea");
        area.setId(id);
        area.addClassName("wh-area");
        area.getElement()
                .setAttribute("rows", "4")
                .setAttribute("maxlength", String.valueOf(longest))
                .setAttribute("aria-describedby", id + "-helper");
        Paragraph help = new Paragraph(helper);
        help.setId(id + "-helper");
        help.addClassNames("wh-soft", "wh-small");
        return List.of(name, area, help);
    }

    /** Items with a button up and one down each; a mouse may drag them. */
    static Component ranking(List<String> options, String label) {
        OrderedList list = new OrderedList();
        list.setId("poll-ranking");
        list.addClassName("wh-ranking");
        list.getElement().setAttribute("data-order", true).setAttribute("aria-labelledby", label);
        for (int i = 0; i < options.size(); i++) {
            list.add(ranked(options.get(i), i + 1));
        }
        Span moved = new Span();
        moved.addClassName("wh-sr");
        moved.getElement().setAttribute("role", "status").setAttribute("data-part", "moved");
        return new Div(list, moved);
    }

    private static ListItem ranked(String option, int number) {
        String name = SafeMarkdown.passage(option).words();
        Span place = new Span(String.valueOf(number));
        place.getElement().setAttribute("data-part", "place");
        place.addClassName("wh-ranking-place");
        ListItem item = new ListItem(
                place,
                Words.inline(option),
                mover("rank-up-" + number, "↑", "Move up: " + name, -1),
                mover("rank-down-" + number, "↓", "Move down: " + name, 1));
        item.getElement()
                .setAttribute("data-line", option)
                .setAttribute("data-name", name)
                .setAttribute("draggable", "true");
        return item;
    }

    private static NativeButton mover(String id, String sign, String says, int by) {
        NativeButton button = new NativeButton(sign);
        button.setId(id);
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-move", String.valueOf(by))
                .setAttribute("aria-label", says);
        return button;
    }
}
