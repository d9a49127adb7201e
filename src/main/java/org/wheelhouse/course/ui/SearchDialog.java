package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Search;
import org.wheelhouse.course.SearchHit;

/** Finds slides of all modules; the arrow keys walk from the field through what was found, Enter opens it. */
class SearchDialog extends Dialog {

    private static final int SETTLE_MILLIS = 150;

    private final Content content;
    private final TextField typed = new TextField("Search slides and notes");
    private final Paragraph number = new Paragraph();
    private final UnorderedList found = new UnorderedList();
    private List<SearchHit> hits = List.of();

    SearchDialog(Content content) {
        this.content = content;
        addClassName("wh-search");
        setHeaderTitle("Search");
        setWidth("min(640px, 100vw)");
        typed.setId("search-text");
        typed.setWidthFull();
        typed.setClearButtonVisible(true);
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(SETTLE_MILLIS);
        typed.addValueChangeListener(change -> find(change.getValue()));
        typed.addKeyPressListener(Key.ENTER, press -> hits.stream().findFirst().ifPresent(this::open));
        number.setId("search-number");
        number.getElement().setAttribute("role", "status");
        number.addClassName("wh-soft");
        found.addClassNames("wh-list", "wh-found");
        Button close = new Button("Close", click -> close());
        close.setId("search-close");
        add(new Div(typed, number, found));
        getFooter().add(close);
    }

    private void open(SearchHit hit) {
        close();
        UI.getCurrent().navigate(Addresses.slide(hit.module(), hit.slide()).substring(1));
    }

    private void find(String text) {
        hits = Search.find(text, content.modules());
        found.removeAll();
        hits.forEach(hit -> found.add(line(hit)));
        number.setText(
                text.isBlank()
                        ? ""
                        : switch (hits.size()) {
                            case 0 -> "No slide has all these words. Try fewer, or the beginning of one.";
                            case 1 -> "1 slide";
                            case Search.MOST -> "The best " + Search.MOST + " slides";
                            default -> hits.size() + " slides";
                        });
    }

    private ListItem line(SearchHit hit) {
        Anchor link = new Anchor(Addresses.slide(hit.module(), hit.slide()), "");
        link.setId("found-" + hit.module().id() + "-" + hit.slide().id());
        Span where = new Span("Week " + hit.module().week() + (hit.inNotes() ? ", in the notes" : ""));
        where.addClassNames("wh-small", "wh-soft");
        link.add(new Html("strong", hit.title()), where);
        if (!hit.excerpt().isEmpty()) {
            link.add(new Html("span", hit.excerpt()));
        }
        link.getElement().addEventListener("click", click -> close());
        return new ListItem(link);
    }
}
