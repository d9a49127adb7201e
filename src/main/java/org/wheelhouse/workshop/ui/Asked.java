package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;

/** What the room was asked before, to be put on the screens again. */
final class Asked extends Div {

    private final LiveParts parts;
    private final Desk desk;
    private final UnorderedList list = new UnorderedList();
    private List<Ask> shown = List.of();

    Asked(LiveParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        list.addClassName("wh-list");
        NativeDetails all = new NativeDetails("Asked before", list);
        all.setId("asked");
        add(all);
    }

    /** @param present is on the screens already */
    void show(List<Ask> asks, Optional<Ask> present) {
        List<Ask> others = asks.stream()
                .filter(ask -> present.filter(now -> now.id().equals(ask.id())).isEmpty())
                .toList();
        setVisible(!others.isEmpty());
        if (!others.equals(shown)) {
            shown = others;
            list.removeAll();
            others.forEach(ask -> list.add(item(ask)));
        }
    }

    private ListItem item(Ask ask) {
        ListItem item = new ListItem(
                new Span(ask.form().title()),
                PodiumScreen.button(
                        "show-again-" + ask.id(),
                        "Show again",
                        () -> desk.tell(parts.asks.showAgain(desk.id(), ask.id()))));
        item.addClassName("wh-row");
        return item;
    }
}
