package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.insight.Figure;
import org.wheelhouse.insight.LeadersPage;
import org.wheelhouse.insight.LeadersPageService;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.maturity.Standing;

/** One page for a leadership meeting. It is read when it is opened, says when that was, and fits on one sheet. */
@Route("insight/:cohort")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/insight.css")
class LeadersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    /** More do not fit on a sheet; all of them stand in the rounds of maturity. */
    private static final int WINS = 4;

    private final LeadersPageService service;
    private String title = "Where we stand";

    LeadersView(LeadersPageService service) {
        this.service = service;
        addClassNames("wh-stack", "wh-in-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LeadersPage page = event.getRouteParameters()
                .get("cohort")
                .flatMap(LeadersView::key)
                .flatMap(service::page)
                .orElseThrow(() -> new NotFoundException("No such cohort"));
        title = "Where we stand, " + page.cohort().name();
        removeAll();
        add(head(page), figures(page), maturity(page));
        page.told().ifPresent(told -> add(told(told)));
        add(words(page));
    }

    private static Optional<CohortId> key(String text) {
        try {
            return Optional.of(CohortId.of(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private Component head(LeadersPage page) {
        Button print = new Button("Print", click -> getElement().executeJs("window.print()"));
        print.setId("leaders-print");
        Div right = new Div(print);
        if (service.cohorts().size() > 1) {
            Anchor others = new Anchor("/insight", "Other cohorts");
            others.setId("leaders-others");
            right.addComponentAsFirst(others);
        }
        right.addClassName("wh-row");
        return new Div(
                new ViewHead(page.cohort().name(), "Where we stand", right),
                Words.soft("As of " + AS_OF.format(page.asOf()) + ". Each number opens what it was summed up from."));
    }

    private static Component figures(LeadersPage page) {
        Div columns = new Div(
                section("leaders-sessions", "The program", page.sessions(), SessionsPart::new),
                section("leaders-actions", "Actions", page.actions(), ActionsPart::new));
        columns.addClassName("wh-columns");
        return columns;
    }

    private static Component maturity(LeadersPage page) {
        return section(
                "leaders-maturity",
                "Maturity",
                page.maturity(),
                standing -> new MaturityPart(standing, page.cohort().id()));
    }

    private static Component told(LeadersPage.Told told) {
        UnorderedList list = new UnorderedList();
        told.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
        return section(
                "leaders-told", "What the session of week " + told.week() + " says, " + Words.day(told.day()), list);
    }

    private static Component words(LeadersPage page) {
        List<Standing.Win> wins =
                page.maturity() instanceof Figure.Known<Standing>(Standing standing) ? standing.wins() : List.of();
        Div columns = new Div(
                section("leaders-wins", "Wins to tell", wins(wins)),
                section("leaders-asked", "What is asked of the leaders", new AskedPart(page.asked())));
        columns.addClassName("wh-columns");
        return columns;
    }

    private static Component wins(List<Standing.Win> wins) {
        if (wins.isEmpty()) {
            return Words.soft(
                    "No win was written yet. A round of maturity takes them while people talk about its spread.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        wins.stream().limit(WINS).forEach(win -> {
            Span by = new Span(win.by() + ", " + Words.day(win.day()));
            by.addClassNames("wh-soft", "wh-small");
            list.add(new ListItem(new Div(new Span(win.text())), by));
        });
        return list;
    }

    private static <T> Section section(String id, String title, Figure<T> figure, Function<T, Component> draw) {
        return section(
                id,
                title,
                switch (figure) {
                    case Figure.Known<T>(T value) -> draw.apply(value);
                    case Figure.Missing<T>(String why) -> Words.soft(why);
                });
    }

    private static Section section(String id, String title, Component inside) {
        Section section = new Section(new H2(title), inside);
        section.setId(id);
        section.addClassName("wh-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
