package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Field;

/** The fields of a form as plain fields of the browser; each carries the key of its cell. */
final class FormFields {

    private final Form form;
    private final String prefix;
    /** What stands at the end of a row, by field and row; filled by whoever knows what that is. */
    private final Map<String, Div> ends = new HashMap<>();

    private final Map<String, Paragraph> sums = new HashMap<>();

    /** @param prefix of groups of radio buttons, so that two forms on one page do not exclude each other */
    FormFields(Form form, String prefix) {
        this.form = form;
        this.prefix = prefix;
    }

    List<Component> all() {
        List<Component> all = new ArrayList<>();
        form.fields().forEach(field -> all.add(field(field)));
        return all;
    }

    /** The free place at the end of a row, from 1. */
    Div end(Field field, int row) {
        return ends.computeIfAbsent(field.id() + "." + row, none -> new Div());
    }

    /** The sentence below an agenda. */
    Paragraph sum(Field field) {
        return sums.computeIfAbsent(field.id(), none -> new Paragraph());
    }

    private Component field(Field field) {
        return switch (field.kind()) {
            case FieldKind.Rows rows -> rows(field, rows);
            case FieldKind.Choice choice -> grouped(field, options(field, choice));
            case FieldKind.Scale scale -> grouped(field, scale(field, scale));
            default -> single(field);
        };
    }

    private Component single(Field field) {
        NativeLabel label = new NativeLabel(field.label());
        label.setFor("form-" + field.id());
        label.addClassName("wh-field-label");
        Div all = new Div(label);
        all.addClassName("wh-field");
        hint(field, all);
        all.add(input(field, "form-" + field.id(), field.id()));
        return all;
    }

    private static void hint(Field field, Div all) {
        if (!field.hint().isEmpty()) {
            Paragraph hint = Words.soft(field.hint());
            hint.addClassName("wh-small");
            hint.setId("form-" + field.id() + "-hint");
            all.add(hint);
        }
    }

    private HtmlContainer input(Field field, String id, String key) {
        HtmlContainer input =
                switch (field.kind()) {
                    case FieldKind.Text text -> {
                        HtmlContainer area = new HtmlContainer("textarea");
                        area.setId(id);
                        area.addClassName("wh-area");
                        area.getElement()
                                .setAttribute("rows", "3")
                                .setAttribute("maxlength", "" + FieldKind.LONGEST_TEXT);
                        yield area;
                    }
                    case FieldKind.Choice choice -> select(id, choice.options());
                    case FieldKind.Scale scale ->
                        select(
                                id,
                                IntStream.rangeClosed(scale.min(), scale.max())
                                        .mapToObj(String::valueOf)
                                        .toList());
                    case FieldKind.Day day -> Inputs.input("date", id);
                    case FieldKind.Time time -> Inputs.input("time", id);
                    case FieldKind.Minutes minutes -> {
                        HtmlContainer number = Inputs.input("number", id);
                        number.getElement()
                                .setAttribute("min", "1")
                                .setAttribute("max", "600")
                                .setAttribute("step", "1");
                        yield number;
                    }
                    default -> {
                        HtmlContainer line = Inputs.input("text", id);
                        line.getElement().setAttribute("maxlength", "" + FieldKind.LONGEST_LINE);
                        yield line;
                    }
                };
        if (!(field.kind() instanceof FieldKind.Text)) {
            input.addClassName("wh-line");
        }
        input.getElement().setAttribute("data-field", key).setAttribute("autocomplete", "off");
        if (!field.hint().isEmpty() && id.equals("form-" + field.id())) {
            input.getElement().setAttribute("aria-describedby", id + "-hint");
        }
        return input;
    }

    private static HtmlContainer select(String id, List<String> options) {
        HtmlContainer select = new HtmlContainer("select");
        select.setId(id);
        HtmlContainer none = new HtmlContainer("option");
        none.getElement().setAttribute("value", "");
        select.add(none);
        options.forEach(option -> {
            HtmlContainer known = new HtmlContainer("option");
            known.setText(option);
            select.add(known);
        });
        return select;
    }

    private Component grouped(Field field, Div group) {
        Span label = new Span(field.label());
        label.setId("form-" + field.id() + "-label");
        label.addClassName("wh-field-label");
        Div all = new Div(label);
        all.addClassName("wh-field");
        hint(field, all);
        all.add(group);
        return all;
    }

    private Div options(Field field, FieldKind.Choice choice) {
        Div group = Inputs.group(
                "form-" + field.id(), choice.many() ? "group" : "radiogroup", "form-" + field.id() + "-label");
        group.addClassName("wh-poll-options");
        for (int i = 0; i < choice.options().size(); i++) {
            String option = choice.options().get(i);
            group.add(option(field, i + 1, option, choice.many(), new Span(option)));
        }
        return group;
    }

    private Div scale(Field field, FieldKind.Scale scale) {
        Div group = Inputs.group("form-" + field.id(), "radiogroup", "form-" + field.id() + "-label");
        group.addClassName("wh-poll-scale");
        IntStream.rangeClosed(scale.min(), scale.max())
                .forEach(number -> group.add(option(field, number, "" + number, false, new Span("" + number))));
        Div ends = new Div(new Span(scale.min() + " " + scale.left()), new Span(scale.right() + " " + scale.max()));
        ends.addClassNames("wh-poll-ends", "wh-soft");
        Div all = new Div(ends, group);
        all.addClassName("wh-field");
        return all;
    }

    private NativeLabel option(Field field, int number, String value, boolean many, Component words) {
        NativeLabel label = Inputs.option("form-" + field.id() + "-" + number, prefix + field.id(), value, many, words);
        label.getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .removeAttribute("data-line")
                .setAttribute("data-field", field.id());
        return label;
    }

    private Component rows(Field field, FieldKind.Rows rows) {
        Span label = new Span(field.label());
        label.addClassName("wh-field-label");
        Div all = new Div(label);
        all.addClassNames("wh-field", "wh-rows");
        all.setId("form-" + field.id());
        all.getElement().setAttribute("role", "group").setAttribute("aria-label", field.label());
        hint(field, all);
        Div table = new Div();
        table.addClassName("wh-rows-table");
        table.getElement().setAttribute("data-rows", true);
        for (int row = 1; row <= rows.most(); row++) {
            table.add(row(field, rows, row));
        }
        HtmlContainer more = new HtmlContainer("button");
        more.setId("form-" + field.id() + "-more");
        more.setText("Add a line");
        more.addClassName("wh-rows-more");
        more.getElement().setAttribute("type", "button").setAttribute("data-more", true);
        all.add(table, more);
        if (rows.day().isPresent()) {
            Paragraph sum = sum(field);
            sum.setId("form-" + field.id() + "-sum");
            sum.addClassName("wh-rows-sum");
            sum.getElement().setAttribute("role", "status");
            all.add(sum);
        }
        return all;
    }

    private Div row(Field field, FieldKind.Rows rows, int number) {
        Div row = new Div();
        row.addClassName("wh-rows-row");
        row.getElement().setAttribute("data-row", String.valueOf(number));
        if (number > 1) {
            row.getElement().setAttribute("hidden", true);
        }
        rows.columns().forEach(column -> {
            String id = "form-" + field.id() + "-" + number + "-" + column.id();
            NativeLabel label = new NativeLabel(column.label());
            label.setFor(id);
            label.addClassName("wh-small");
            Div cell = new Div(label, input(column, id, Form.key(field, number, column.id())));
            cell.addClassNames("wh-rows-cell", "wh-rows-" + name(column.kind()));
            row.add(cell);
        });
        Div end = end(field, number);
        end.addClassName("wh-rows-end");
        row.add(end);
        return row;
    }

    private static String name(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> "text";
            case FieldKind.Day day -> "day";
            case FieldKind.Time time -> "time";
            case FieldKind.Minutes minutes -> "minutes";
            case FieldKind.Scale scale -> "minutes";
            default -> "line";
        };
    }
}
