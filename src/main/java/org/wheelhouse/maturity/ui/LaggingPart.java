package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.MaturityService.Seen;
import org.wheelhouse.maturity.engine.Lagging;
import org.wheelhouse.maturity.engine.Rated;

/** The row that lags, in the grid's words; its next step becomes an action here, and what came of earlier ones stands below. */
final class LaggingPart extends Section {

    /** What this part needs of the house. */
    @org.springframework.stereotype.Component
    record Parts(ActionOffer offer, ActionService actions, Doorbell doorbell) {}

    private final Parts parts;
    private final String path;
    private final UnorderedList made = new UnorderedList();

    LaggingPart(Parts parts, Seen seen, String grid, Rated latest) {
        this.parts = parts;
        this.path = Places.trend(seen.scope(), grid);
        setId("lagging");
        addClassName("wh-mt-lagging");
        made.setId("lagging-actions");
        made.addClassNames("wh-list", "wh-no-print");
        Lagging.in(latest).ifPresentOrElse(row -> add(row, seen, latest), this::addNone);
        add(made);
        fill();
        LiveRefresh.of(parts.doorbell(), ActionService.topic(seen.cohort().id()), this, this::fill);
    }

    private void add(Lagging row, Seen seen, Rated latest) {
        add(
                new H2(row.row().title() + " lags"),
                sentence("Today", row.today()),
                sentence("Next step", row.next()),
                new Div(parts.offer()
                        .button(
                                "lagging-action",
                                "Make it an action",
                                () -> start(row, seen, latest),
                                fresh -> fill())));
    }

    private void addNone() {
        add(
                new H2("No row lags"),
                new Paragraph("All rows stand on the same level. Choose the next step where it helps most."));
    }

    private ActionOffer.Start start(Lagging row, Seen seen, Rated latest) {
        return ActionOffer.Start.at(
                        "Maturity: " + seen.name() + ", " + latest.grid().title(), path)
                .withTitle(row.row().title() + ": " + row.next())
                .withNote("Today: " + row.today())
                .withCohort(seen.cohort().id());
    }

    private void fill() {
        List<Action> known = parts.actions().fromPlace(path);
        made.removeAll();
        made.setVisible(!known.isEmpty());
        known.forEach(action -> made.add(line(action)));
    }

    private static ListItem line(Action action) {
        Anchor link = new Anchor("/actions/" + action.id(), action.title());
        link.setId("lagging-action-" + action.id());
        Span state = new Span(action.state().word()
                + action.due().map(day -> ", until " + Words.day(day)).orElse(""));
        state.addClassNames("wh-soft", "wh-small");
        return new ListItem(new Div(link), state);
    }

    private static Paragraph sentence(String lead, String words) {
        Paragraph paragraph = new Paragraph();
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(lead + ": ");
        paragraph.add(strong, new Span(words));
        return paragraph;
    }
}
