package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wheelhouse.activity.engine.Shift;
import org.wheelhouse.activity.engine.Shift.Step;

/** The same poll before and after: for each option a hollow mark where it was, a full one where it is, and a line between. */
final class ShiftChart extends Div {

    ShiftChart(Shift shift) {
        addClassNames("wh-shift", "wh-stack");
        setId("poll-shift");
        Still.fill(this, new Drawn(shift), () -> draw(shift));
    }

    private record Drawn(Shift shift) {}

    private static List<Component> draw(Shift shift) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-shift-steps");
        shift.steps().forEach(step -> list.add(item(step)));
        return List.of(
                new H3("Before and after"),
                new Paragraph(summary(shift)),
                list,
                new NativeDetails("The same as a table", table(shift)));
    }

    private static String summary(Shift shift) {
        String people = "Before: " + Words.answered(shift.peopleBefore()) + "; after: "
                + Words.answered(shift.peopleAfter()) + ".";
        if (shift.middleBefore().isEmpty() || shift.middleAfter().isEmpty()) {
            return people;
        }
        return people + " The middle went from "
                + Words.number(shift.middleBefore().get()) + " to "
                + Words.number(shift.middleAfter().get()) + ".";
    }

    private static ListItem item(Step step) {
        Span label = Words.inline(step.label());
        label.addClassName("wh-tally-label");
        Span number = new Span(step.before() + " % → " + step.after() + " %");
        number.addClassName("wh-tally-number");
        Div line = new Div(mark("wh-shift-way"), mark("wh-shift-before"), mark("wh-shift-after"));
        line.addClassName("wh-shift-line");
        line.getElement().setAttribute("aria-hidden", "true");
        line.getStyle()
                .set("--before", String.valueOf(step.before()))
                .set("--after", String.valueOf(step.after()))
                .set("--low", String.valueOf(Math.min(step.before(), step.after())))
                .set("--wide", String.valueOf(Math.abs(step.change())));
        return new ListItem(label, number, line);
    }

    private static Span mark(String name) {
        Span mark = new Span();
        mark.addClassName(name);
        return mark;
    }

    private static NativeTable table(Shift shift) {
        NativeTable table = new NativeTable();
        table.getHead()
                .add(TallyChart.row(
                        new NativeTableHeaderCell("Answer"),
                        new NativeTableHeaderCell("Before"),
                        new NativeTableHeaderCell("After"),
                        new NativeTableHeaderCell("Change in points")));
        shift.steps().forEach(step -> {
            NativeTableCell label = new NativeTableCell();
            label.add(Words.inline(step.label()));
            table.getBody()
                    .add(TallyChart.row(
                            label,
                            new NativeTableCell(step.before() + " %"),
                            new NativeTableCell(step.after() + " %"),
                            new NativeTableCell((step.change() > 0 ? "+" : "") + step.change())));
        });
        return table;
    }
}
