package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.kit.State;
import org.wheelhouse.quiz.LiveResult;

/** How a room answered: each option with its number, which were right, and the same as a table. */
final class QuestionTally extends Div {

    /** How much is said beside the numbers. */
    enum Guidance {
        /** Of right options only: what a wall has place for. */
        OF_RIGHT,
        OF_ALL,
        NONE
    }

    QuestionTally(LiveResult result, Guidance guidance) {
        addClassNames("wh-tally", "wh-stack");
        OrderedList list = new OrderedList();
        list.addClassNames("wh-tally-bars", "wh-question-tally");
        result.options().forEach(option -> list.add(item(result, option, guidance)));
        add(new Paragraph(Words.answered(result.people()) + "."), list, table(result));
    }

    private static ListItem item(LiveResult result, LiveResult.Option option, Guidance guidance) {
        Span label = new Span(new Passage("span", option.text(), result.asked().week()));
        label.addClassName("wh-tally-label");
        if (option.right()) {
            label.add(State.PASSED.show("Right"));
        }
        Span number = new Span(number(result, option));
        number.addClassName("wh-tally-number");
        Span filled = new Span();
        filled.getStyle().setWidth(result.percent(option) + "%");
        Div meter = new Div(filled);
        meter.addClassName("wh-tally-bar");
        meter.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(label, number, meter);
        if (option.right()) {
            item.addClassName("wh-right");
        }
        if (says(option, guidance)) {
            Passage why = new Passage("p", option.guidance(), result.asked().week());
            why.addClassName("wh-tally-why");
            item.add(why);
        }
        return item;
    }

    private static boolean says(LiveResult.Option option, Guidance guidance) {
        return !option.guidance().isEmpty()
                && (guidance == Guidance.OF_ALL || guidance == Guidance.OF_RIGHT && option.right());
    }

    private static String number(LiveResult result, LiveResult.Option option) {
        return option.chosen() + " (" + result.percent(option) + " %)";
    }

    private static NativeDetails table(LiveResult result) {
        NativeTable table = new NativeTable();
        table.getHead()
                .add(row(
                        new NativeTableHeaderCell("Answer"),
                        new NativeTableHeaderCell("Right"),
                        new NativeTableHeaderCell("People")));
        result.options().forEach(option -> {
            NativeTableCell label = new NativeTableCell();
            label.add(new Passage("span", option.text(), result.asked().week()));
            table.getBody()
                    .add(row(
                            label,
                            new NativeTableCell(option.right() ? "yes" : "no"),
                            new NativeTableCell(number(result, option))));
        });
        return new NativeDetails("The same as a table", table);
    }

    private static NativeTableRow row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(cells);
        return row;
    }
}
