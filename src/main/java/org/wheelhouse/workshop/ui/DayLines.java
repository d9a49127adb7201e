package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.AskRecord.Kept;
import org.wheelhouse.activity.Flag;

/** The lines of one result: words, and how many people said so. */
final class DayLines extends UnorderedList {

    DayLines(AskRecord record) {
        addClassName("wh-day-lines");
        record.lines().forEach(line -> {
            ListItem item = new ListItem(new Span(line.words()));
            line.people().ifPresent(people -> {
                Span number = new Span(people + " of " + record.ask().answered());
                number.addClassName("wh-day-number");
                item.add(number);
            });
            add(item);
        });
    }

    static UnorderedList kept(AskRecord record) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-day-lines");
        record.kept().forEach(kept -> {
            Span verdict = new Span(verdict(kept));
            verdict.addClassName("wh-day-number");
            list.add(new ListItem(new Span(kept.words()), verdict));
        });
        return list;
    }

    private static String verdict(Kept kept) {
        return kept.verdict()
                .map(flag -> flag == Flag.KEPT ? "kept" : flag == Flag.PARTLY ? "partly kept" : "not kept")
                .orElse("still open");
    }
}
