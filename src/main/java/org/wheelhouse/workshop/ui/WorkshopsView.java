package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** The workshops of the person who leads: planned, open, ended; and the form that plans another one. */
@Route("workshops")
@PageTitle("Workshops - Wheelhouse")
@StyleSheet("context://frontend/workshop.css")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class WorkshopsView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final LiveParts parts;
    private final PeopleService people;
    private final Content content;
    private final Clock clock;
    private final Person me;
    private final UnorderedList list = new UnorderedList();
    private final Div says = new Div();

    WorkshopsView(LiveParts parts, PeopleService people, Content content, Clock clock) {
        this.parts = parts;
        this.people = people;
        this.content = content;
        this.clock = clock;
        this.me = parts.current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        addClassName("wh-stack-wide");
        list.addClassName("wh-list");
        list.setId("workshops");
        says.getElement().setAttribute("role", "status");
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), me.zone());
        add(
                new ViewHead("", "Workshops"),
                new Div(says, list),
                new PlanForm(parts.workshops, people, content, me, now, this::draw));
        LiveRefresh.of(parts.doorbell, WorkshopService.ALL, this, this::draw);
        draw();
    }

    private void draw() {
        list.removeAll();
        List<Workshop> mine = parts.workshops.mine();
        if (mine.isEmpty()) {
            list.add(new ListItem(new EmptyState(
                    "No workshop yet", "Plan one below, or open this week's room from your home page.")));
        }
        mine.forEach(workshop -> list.add(item(workshop)));
    }

    private ListItem item(Workshop workshop) {
        Span what = new Span("Week " + workshop.week() + ": " + workshop.title());
        Span when = new Span(when(workshop) + ", " + workshop.minutes() + " minutes, " + state(workshop));
        when.addClassName("wh-soft");
        ListItem item = new ListItem(what, when);
        item.addClassName("wh-row");
        item.add(keys(workshop));
        return item;
    }

    /** In the viewer's zone, and in the zone of the plan where that is another one. */
    private String when(Workshop workshop) {
        ZoneId zone = workshop.begins().getZone();
        String mine = WHEN.format(workshop.begins().withZoneSameInstant(me.zone()));
        return zone.equals(me.zone()) ? mine : mine + " (" + WHEN.format(workshop.begins()) + " in " + zone + ")";
    }

    private String state(Workshop workshop) {
        if (workshop.open()) {
            String rehearsal = parts.workshops.isRehearsal(workshop.id()) ? "a rehearsal, " : "";
            return rehearsal + (workshop.started().isPresent() ? "live" : "the door is open");
        }
        return workshop.ended().isPresent() ? "ended" : "planned";
    }

    private List<Component> keys(Workshop workshop) {
        if (workshop.open()) {
            Anchor lead = new Anchor("/w/" + workshop.code().orElse("") + "/lead", "Go to the desk");
            lead.setId("lead-" + workshop.id());
            return List.of(lead);
        }
        if (workshop.ended().isEmpty()) {
            Anchor calendar = new Anchor("/do/workshops/" + workshop.id() + ".ics", "Calendar file");
            calendar.setId("ics-" + workshop.id());
            calendar.setRouterIgnore(true);
            // the page reads across rooms that this one does not know
            Anchor prepare = DayHead.link("prepare-" + workshop.id(), "/prepare/" + workshop.id(), "Prepare");
            return List.of(
                    prepare,
                    PodiumScreen.button("open-" + workshop.id(), "Open the room", () -> open(workshop)),
                    PodiumScreen.button(
                            "move-" + workshop.id(), "Move", () -> new MoveDialog(parts.workshops, workshop, this::draw)
                                    .open()),
                    PodiumScreen.button("rehearse-" + workshop.id(), "Rehearse", () -> rehearse(workshop)),
                    calendar);
        }
        Anchor recap = DayHead.link("recap-" + workshop.id(), "/recap/" + workshop.id(), "Recap");
        return workshop.mayReopen(clock.instant())
                ? List.of(
                        recap, PodiumScreen.button("reopen-" + workshop.id(), "Open it again", () -> reopen(workshop)))
                : List.of(recap);
    }

    private void open(Workshop workshop) {
        Workshop opened = parts.workshops.open(workshop.id());
        UI.getCurrent().navigate("w/" + opened.code().orElseThrow() + "/lead");
    }

    /** A room beside the planned one, which stays as it is. */
    private void rehearse(Workshop workshop) {
        Workshop room = parts.workshops.rehearse(workshop.module());
        UI.getCurrent().navigate("w/" + room.code().orElseThrow() + "/lead");
    }

    private void reopen(Workshop workshop) {
        Optional<Workshop> again = parts.workshops.reopen(workshop.id());
        says.removeAll();
        again.ifPresentOrElse(
                open -> UI.getCurrent().navigate("w/" + open.code().orElseThrow() + "/lead"),
                () -> says.add(Notice.warning("It ended more than an hour ago. Plan another one instead.")));
    }
}
