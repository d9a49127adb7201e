package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.activity.engine.BarPoll;
import org.wheelhouse.activity.engine.Tally;
import org.wheelhouse.activity.engine.WordsPoll;

/** Counted answers: bars with their numbers, words in their size, and the same as a table. */
final class TallyChart extends Div {

    private static final int MOST_WORDS = 40;

    TallyChart(BarPoll poll, List<String> answers) {
        addClassNames("wh-tally", "wh-stack");
        Still.fill(this, new Drawn(poll, List.copyOf(answers)), () -> draw(poll, poll.tally(answers)));
    }

    private record Drawn(BarPoll poll, List<String> answers) {}

    private static List<Component> draw(BarPoll poll, Tally tally) {
        List<Component> parts = new ArrayList<>();
        parts.add(new Paragraph(summary(tally)));
        parts.add(poll instanceof WordsPoll ? cloud(tally) : bars(tally));
        parts.add(new NativeDetails("The same as a table", table(tally)));
        if (tally.other() > 0) {
            parts.add(reworded(tally.other()));
        }
        return parts;
    }

    static Paragraph reworded(int people) {
        return Words.soft(Words.answered(people) + " before the options were reworded; they are not in the chart.");
    }

    private static String summary(Tally tally) {
        String people = Words.answered(tally.people());
        return tally.middle()
                .map(middle -> people + ". Half chose " + Words.number(middle) + " or less, half "
                        + Words.number(middle) + " or more.")
                .orElse(people + ".");
    }

    private static UnorderedList bars(Tally tally) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-tally-bars");
        tally.bars().forEach(bar -> list.add(bar(tally, bar)));
        return list;
    }

    private static ListItem bar(Tally tally, Tally.Bar bar) {
        Span label = Words.inline(bar.label());
        label.addClassName("wh-tally-label");
        int percent = tally.percent(bar);
        return new ListItem(label, Words.count(bar.count(), percent), Words.bar(percent));
    }

    private static UnorderedList cloud(Tally tally) {
        int most = tally.bars().stream().mapToInt(Tally.Bar::count).max().orElse(1);
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-tally-cloud");
        tally.bars().stream().limit(MOST_WORDS).forEach(bar -> {
            Span word = new Span(bar.label());
            Span count = new Span(" " + bar.count());
            count.addClassName("wh-small");
            ListItem item = new ListItem(word, count);
            item.getStyle().set("--size", String.valueOf((double) bar.count() / most));
            list.add(item);
        });
        return list;
    }

    private static NativeTable table(Tally tally) {
        NativeTable table = new NativeTable();
        table.getHead().add(row(new NativeTableHeaderCell("Answer"), new NativeTableHeaderCell("People")));
        tally.bars().forEach(bar -> {
            NativeTableCell label = new NativeTableCell();
            label.add(Words.inline(bar.label()));
            table.getBody().add(row(label, new NativeTableCell(bar.count() + " (" + tally.percent(bar) + " %)")));
        });
        return table;
    }

    static NativeTableRow row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(cells);
        return row;
    }
}
