package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.wheelhouse.kit.Described;

/** Labs or boards as a list of links, each with the sentence that its view gives by {@link Described}. */
class EntryList extends UnorderedList {

    EntryList(List<MenuEntry> entries) {
        addClassName("wh-list");
        entries.forEach(entry -> add(item(entry)));
    }

    private static ListItem item(MenuEntry entry) {
        Anchor link = new Anchor(MenuEntries.address(entry), entry.title());
        link.setId("entry-" + entry.path().replace('/', '-'));
        ListItem item = new ListItem(link);
        Described described =
                entry.menuClass() == null ? null : entry.menuClass().getAnnotation(Described.class);
        if (described != null) {
            Paragraph sentence = new Paragraph(described.value());
            sentence.addClassName("wh-soft");
            item.add(sentence);
        }
        return item;
    }
}
