package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.RankingPoll.Order;
import org.wheelhouse.activity.engine.RankingPoll.Ranked;

/** The options in the order of their average place; the longer the bar, the nearer to the first place. */
final class OrderChart extends Div {

    OrderChart(RankingPoll poll, List<String> answers) {
        addClassNames("wh-tally", "wh-stack");
        Still.fill(this, new Drawn(poll, List.copyOf(answers)), () -> draw(poll, poll.order(answers)));
    }

    private record Drawn(RankingPoll poll, List<String> answers) {}

    private static List<Component> draw(RankingPoll poll, Order order) {
        List<Component> parts = new ArrayList<>();
        parts.add(new Paragraph(Words.answered(order.people()) + ". Ordered by the average place; 1 is the top."));
        OrderedList list = new OrderedList();
        list.addClassName("wh-tally-bars");
        order.order().forEach(ranked -> list.add(bar(ranked, poll.options().size())));
        parts.add(list);
        parts.add(new NativeDetails("The same as a table", table(order)));
        if (order.other() > 0) {
            parts.add(TallyChart.reworded(order.other()));
        }
        return parts;
    }

    private static ListItem bar(Ranked ranked, int places) {
        Span label = Words.inline(ranked.option());
        label.addClassName("wh-tally-label");
        Span number = new Span(place(ranked));
        number.addClassName("wh-tally-number");
        int percent = (int) Math.round(100 * (places - ranked.place() + 1) / places);
        return new ListItem(label, number, Words.bar(percent));
    }

    private static String place(Ranked ranked) {
        return String.format(Locale.ROOT, "%.1f", ranked.place());
    }

    private static NativeTable table(Order order) {
        NativeTable table = new NativeTable();
        table.getHead()
                .add(TallyChart.row(
                        new NativeTableHeaderCell("Option"),
                        new NativeTableHeaderCell("Average place"),
                        new NativeTableHeaderCell("First for")));
        order.order().forEach(ranked -> {
            NativeTableCell label = new NativeTableCell();
            label.add(Words.inline(ranked.option()));
            table.getBody()
                    .add(TallyChart.row(
                            label,
                            new NativeTableCell(place(ranked)),
                            new NativeTableCell(String.valueOf(ranked.firsts()))));
        });
        return table;
    }
}
