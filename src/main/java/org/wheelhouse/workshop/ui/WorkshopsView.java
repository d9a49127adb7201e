package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** The workshops of the person who leads: planned, open, ended; and the form that plans another one. */
@Route("workshops")
@PageTitle("Workshops - Wheelhouse")
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
    private final ComboBox<Module> module = new ComboBox<>("Module");
    private final ComboBox<Cohort> cohort = new ComboBox<>("Cohort");
    private final DateTimePicker begins = new DateTimePicker("Begins (your time)");
    private final IntegerField minutes = new IntegerField("Minutes");

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
        add(new ViewHead("", "Workshops"), list, form());
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
        Span when = new Span(WHEN.format(workshop.begins().withZoneSameInstant(me.zone())) + ", " + workshop.minutes()
                + " minutes, " + state(workshop));
        when.addClassName("wh-soft");
        ListItem item = new ListItem(what, when);
        item.addClassName("wh-row");
        if (workshop.open()) {
            Anchor lead = new Anchor("/w/" + workshop.code().orElse("") + "/lead", "Go to the desk");
            lead.setId("lead-" + workshop.id());
            item.add(lead);
        } else if (workshop.ended().isEmpty()) {
            item.add(PodiumScreen.button("open-" + workshop.id(), "Open the room", () -> open(workshop)));
            Anchor calendar = new Anchor("/do/workshops/" + workshop.id() + ".ics", "Calendar file");
            calendar.setId("ics-" + workshop.id());
            calendar.setRouterIgnore(true);
            item.add(calendar);
        } else {
            item.add(PodiumScreen.button("reopen-" + workshop.id(), "Open it again", () -> reopen(workshop)));
        }
        return item;
    }

    private static String state(Workshop workshop) {
        if (workshop.open()) {
            return workshop.started().isPresent() ? "live" : "the door is open";
        }
        return workshop.ended().isPresent() ? "ended" : "planned";
    }

    private void open(Workshop workshop) {
        Workshop opened = parts.workshops.open(workshop.id());
        UI.getCurrent().navigate("w/" + opened.code().orElseThrow() + "/lead");
    }

    private void reopen(Workshop workshop) {
        Optional<Workshop> again = parts.workshops.reopen(workshop.id());
        says.removeAll();
        again.ifPresentOrElse(
                open -> UI.getCurrent().navigate("w/" + open.code().orElseThrow() + "/lead"),
                () -> says.add(Notice.warning("It ended more than an hour ago. Plan another one instead.")));
    }

    private Div form() {
        module.setId("plan-module");
        module.setItems(content.modules());
        module.setItemLabelGenerator(known -> "Week " + known.week() + ": " + known.title());
        module.addValueChangeListener(change ->
                Optional.ofNullable(change.getValue()).map(Module::minutes).ifPresent(minutes::setValue));
        content.modules().stream().findFirst().ifPresent(module::setValue);
        cohort.setId("plan-cohort");
        List<Cohort> cohorts = people.cohortsOf(me);
        cohort.setItems(cohorts);
        cohort.setItemLabelGenerator(Cohort::name);
        cohort.setClearButtonVisible(true);
        cohorts.stream()
                .filter(known -> me.cohort().filter(known.id()::equals).isPresent())
                .findFirst()
                .ifPresent(cohort::setValue);
        begins.setId("plan-begins");
        begins.setValue(LocalDateTime.ofInstant(clock.instant(), me.zone())
                .plusDays(1)
                .withHour(14)
                .withMinute(0)
                .withSecond(0)
                .withNano(0));
        minutes.setId("plan-minutes");
        minutes.setMin(10);
        minutes.setMax(600);
        Button plan = PodiumScreen.button("plan", "Plan it", this::plan);
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        says.getElement().setAttribute("role", "status");
        Div fields = new Div(module, cohort, begins, minutes, plan);
        fields.addClassName("wh-row");
        Div form = new Div(
                new H2("Plan a workshop"),
                new Paragraph(
                        "People see it in their calendar when you send them the file; the code is made when you open the room."),
                fields,
                says);
        form.addClassName("wh-section");
        return form;
    }

    private void plan() {
        says.removeAll();
        if (module.getValue() == null
                || begins.getValue() == null
                || minutes.getValue() == null
                || minutes.isInvalid()) {
            says.add(Notice.warning("Choose a module, a day and time, and 10 to 600 minutes."));
            return;
        }
        parts.workshops.plan(
                module.getValue().id(),
                Optional.ofNullable(cohort.getValue()).map(Cohort::id),
                begins.getValue().atZone(me.zone()).toInstant(),
                me.zone(),
                minutes.getValue());
        says.add(Notice.done("Planned."));
        draw();
    }
}
