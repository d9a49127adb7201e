package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.insight.Preparation;
import org.wheelhouse.insight.PreparationService;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.workshop.RoomCheck;
import org.wheelhouse.workshop.Workshop;

/** The week before a session: what happens when, what must be ready for it, and what the week before left open. */
@Route("prepare/:workshop")
@RolesAllowed({"ADMIN", "FACILITATOR"})
@StyleSheet("context://frontend/insight.css")
class PreparationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final PreparationService service;
    private final Set<String> drawn;
    private String title = "Prepare";

    PreparationView(PreparationService service, List<SlideWidget> widgets) {
        this.service = service;
        this.drawn = widgets.stream().map(SlideWidget::kind).collect(Collectors.toSet());
        addClassNames("wh-stack-wide", "wh-prepare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Preparation> found = event.getRouteParameters()
                .get("workshop")
                .flatMap(PreparationView::key)
                .flatMap(id -> service.of(id, drawn));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private static Optional<WorkshopId> key(String text) {
        try {
            return Optional.of(WorkshopId.of(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private void show(Preparation page) {
        Workshop workshop = page.workshop();
        title = "Prepare week " + workshop.week();
        Anchor slides = link("prepare-slides", "/week/" + workshop.week(), "The slides");
        Anchor all = link("prepare-workshops", "/workshops", "Open or rehearse");
        add(new ViewHead(
                "Week " + workshop.week() + ", " + DAY.format(workshop.begins()) + " ("
                        + workshop.begins().getZone() + ")",
                workshop.title(),
                slides,
                all));
        add(
                part("prepare-ready", "What must be ready", ready(page.check())),
                part(
                        "prepare-agenda",
                        "Agenda",
                        page.module()
                                .<Component>map(module -> agenda(module, workshop.begins()))
                                .orElseGet(() -> Words.soft("Its slides are not there."))),
                part("prepare-actions", "Actions still open", actions(page)),
                part("prepare-questions", "Questions that wait for an answer", questions(page)));
    }

    private static Anchor link(String id, String path, String words) {
        Anchor link = new Anchor(path, words);
        link.setId(id);
        return link;
    }

    private static Section part(String id, String title, Component inside) {
        Section part = new Section(new H2(title), inside);
        part.setId(id);
        part.addClassNames("wh-section", "wh-stack");
        return part;
    }

    private static Component ready(RoomCheck check) {
        if (check.missing().isEmpty()) {
            return Notice.done(
                    "Nothing is missing: " + check.slides() + " slides with " + check.activities() + " activities.");
        }
        UnorderedList list = new UnorderedList();
        check.missing().forEach(one -> list.add(new ListItem(one)));
        return Notice.problem("This would fail in front of people:").with(list);
    }

    /** Each section with the time at which it begins if the day begins as planned. */
    private static Component agenda(Module module, ZonedDateTime begins) {
        OrderedList list = new OrderedList();
        list.addClassName("wh-prepare-agenda");
        ZonedDateTime at = begins;
        for (var section : module.sections()) {
            int minutes = section.minutes().orElse(0);
            long does = section.slides().stream()
                    .flatMap(slide -> slide.fences().stream())
                    .filter(fenced -> fenced.offersSomethingToDo())
                    .count();
            Span about = new Span((minutes == 0 ? "no time named" : minutes + " min")
                    + (does == 0 ? "" : ", " + Words.count((int) does, "thing to do", "things to do")));
            about.addClassNames("wh-soft", "wh-small");
            Span time = new Span(TIME.format(at));
            time.addClassName("wh-prepare-time");
            list.add(new ListItem(time, new Div(new Div(section.title()), about)));
            at = at.plusMinutes(minutes);
        }
        return list;
    }

    private static Component actions(Preparation page) {
        if (page.open().isEmpty()) {
            return Words.soft("Nothing is open. Actions of the cohort stand here until they are done.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        page.open().forEach(line -> list.add(ActionsPart.item(line, "prepare")));
        return list;
    }

    private static Component questions(Preparation page) {
        if (page.questions().isEmpty()) {
            return Words.soft("No question waits. What a round leaves open and people ask the leaders stands here.");
        }
        AmaService.Waiting waiting = page.questions().get();
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        waiting.questions().forEach(question -> list.add(AskedPart.question(question)));
        return new Div(link("prepare-ama", "/ama/" + waiting.meeting(), waiting.topic()), list);
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
