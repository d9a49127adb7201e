package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Search;
import org.wheelhouse.course.SearchHit;

/** Finds slides of all modules; the arrow keys walk from the field through what was found, Enter opens it. */
class SearchDialog extends Dialog {

    private static final int SETTLE_MILLIS = 150;

    private final List<Module> modules;
    private final TextField typed = new TextField("Search slides and notes");
    private final Paragraph number = new Paragraph();
    private final UnorderedList found = new UnorderedList();
    private final List<FoundLine> lines = new ArrayList<>();
    private List<SearchHit> hits = List.of();

    /** @param modules in which it looks */
    SearchDialog(List<Module> modules) {
        this.modules = modules;
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
        showHits(Search.find(text, modules));
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

    /** The same slides stay where they are, so that the focus is not lost from the one that it is on. */
    private void showHits(List<SearchHit> now) {
        if (slides(now).equals(slides(hits))) {
            for (int at = 0; at < now.size(); at++) {
                lines.get(at).show(now.get(at));
            }
        } else {
            found.removeAll();
            lines.clear();
            now.forEach(hit -> lines.add(new FoundLine(hit, this::close)));
            lines.forEach(found::add);
        }
        hits = now;
    }

    private static List<String> slides(List<SearchHit> hits) {
        return hits.stream()
                .map(hit -> Addresses.slide(hit.module(), hit.slide()))
                .toList();
    }
}
