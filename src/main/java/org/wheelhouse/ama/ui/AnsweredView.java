package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.KeepsFocus;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;

/** What people keep asking, and wrongly believe, with the answer: over all AMAs, searchable. */
@Route("ama/answered")
@PageTitle("What stays answered - Wheelhouse")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/ama.css")
class AnsweredView extends Div implements BeforeEnterObserver, KeepsFocus {

    private final Parts parts;
    private final TextField words = new TextField("With the words");
    private final Paragraph count = Words.soft("");
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();

    AnsweredView(Parts parts) {
        this.parts = parts;
        addClassNames("wh-stack-wide", "wh-ama");
        words.setId("answered-words");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("wh-no-print");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search(change.getValue().strip());
            }
        });
        count.setId("answered-count");
        count.getElement().setAttribute("role", "status");
        list.setId("answered");
        list.addClassName("wh-list");
        Anchor back = new Anchor("/ama", "All AMAs");
        back.setId("answered-back");
        Div found = new Div(words, count, list, empty);
        found.addClassName("wh-stack");
        add(
                new ViewHead("AMA", "What stays answered", back),
                new Paragraph(
                        "Is this one more fad? Will operations be needed? What people wrongly believe, and what those who"
                                + " lead answered. Askers' names do not stand here."),
                found);
        LiveRefresh.of(parts.doorbell, AmaService.ALL, this, this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        fill();
    }

    private void search(String wanted) {
        QueryParameters query = wanted.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", wanted);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("ama/answered", query));
        fill();
    }

    private void fill() {
        List<AmaService.Staying> found = parts.amas.staying(words.getValue());
        list.removeAll();
        empty.removeAll();
        count.setText(Words.questions(found.size()));
        found.forEach(one -> list.add(item(one)));
        if (found.isEmpty()) {
            empty.add(
                    words.isEmpty()
                            ? new EmptyState(
                                    "Nothing is kept here yet",
                                    "Those who answer in an AMA put an answered question here by one press.")
                            : new EmptyState("Nothing has these words", "Try fewer or other words."));
        }
    }

    private static ListItem item(AmaService.Staying one) {
        Paragraph answer = new Paragraph(one.question().answer());
        answer.addClassName("wh-ama-text");
        Anchor from = new Anchor("/ama/" + one.meeting(), one.topic());
        from.setId("answered-" + one.question().id());
        Div about = new Div(Words.small(one.question().answeredBy()), from);
        about.addClassName("wh-ama-about");
        ListItem item = new ListItem(new H2(one.question().text()), answer, about);
        item.addClassName("wh-ama-line");
        return item;
    }
}
