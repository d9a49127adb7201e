package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.course.SearchHit;

/** A slide that a search found. */
class FoundLine extends ListItem {

    private final Html title = new Html("strong", "");
    private final Span where = new Span();
    private final Html excerpt = new Html("span", "");

    /** @param chosen runs when somebody follows the link */
    FoundLine(SearchHit hit, Runnable chosen) {
        Anchor link = new Anchor(Addresses.slide(hit.module(), hit.slide()), "");
        link.setId("found-" + hit.module().id() + "-" + hit.slide().id());
        where.addClassNames("wh-small", "wh-soft");
        link.add(title, where, excerpt);
        link.getElement().addEventListener("click", click -> chosen.run());
        add(link);
        show(hit);
    }

    /** The same slide, found by other words. */
    void show(SearchHit hit) {
        title.set(hit.title());
        where.setText("Week " + hit.module().week() + (hit.inNotes() ? ", in the notes" : ""));
        excerpt.set(hit.excerpt());
        excerpt.setVisible(!hit.excerpt().isEmpty());
    }
}
