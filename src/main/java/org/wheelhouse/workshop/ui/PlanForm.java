package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** Plans a workshop: what, with whom, when, for how long, and who stands in. */
final class PlanForm extends Div {

    private final WorkshopService workshops;
    private final PeopleService people;
    private final Person me;
    private final Runnable planned;
    private final ComboBox<Module> module = new ComboBox<>("Module");
    private final ComboBox<Cohort> cohort = new ComboBox<>("Cohort");
    private final DateTimePicker begins = new DateTimePicker("Begins");
    private final ComboBox<String> zone = new ComboBox<>("Time zone");
    private final IntegerField minutes = new IntegerField("Minutes");
    private final ComboBox<Person> deputy = new ComboBox<>("Deputy");
    private final Div says = new Div();

    /**
     * @param now in the zone of the person who plans
     * @param planned runs when a workshop was planned
     */
    PlanForm(
            WorkshopService workshops,
            PeopleService people,
            Content content,
            Person me,
            LocalDateTime now,
            Runnable planned) {
        this.workshops = workshops;
        this.people = people;
        this.me = me;
        this.planned = planned;
        addClassName("wh-section");
        chooseModule(content);
        chooseCohort();
        chooseTime(now);
        deputy.setId("plan-deputy");
        deputy.setItemLabelGenerator(Person::name);
        deputy.setClearButtonVisible(true);
        deputy.setHelperText("Sees the same notes, and can step in when your line is gone.");
        Button plan = PodiumScreen.button("plan", "Plan it", this::plan);
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        says.getElement().setAttribute("role", "status");
        Div fields = new Div(module, cohort, begins, zone, minutes, deputy);
        fields.addClassNames("wh-row", "wh-plan-fields");
        add(
                new H2("Plan a workshop"),
                new Paragraph("People see it in their calendar when you send them its file."
                        + " The code is made when you open the room."),
                fields,
                new Div(plan),
                says);
    }

    private void chooseModule(Content content) {
        module.setId("plan-module");
        module.setItems(content.modules());
        module.setItemLabelGenerator(known -> "Week " + known.week() + ": " + known.title());
        module.addValueChangeListener(change ->
                Optional.ofNullable(change.getValue()).map(Module::minutes).ifPresent(minutes::setValue));
        content.modules().stream().findFirst().ifPresent(module::setValue);
        minutes.setId("plan-minutes");
        minutes.setMin(10);
        minutes.setMax(600);
    }

    private void chooseCohort() {
        cohort.setId("plan-cohort");
        cohort.setItemLabelGenerator(Cohort::name);
        cohort.setClearButtonVisible(true);
        cohort.addValueChangeListener(
                change -> deputy.setItems(Optional.ofNullable(change.getValue())
                        .map(chosen -> people.facilitators(chosen.id()))
                        .orElse(List.of())
                        .stream()
                        .filter(person -> !person.id().equals(me.id()))
                        .toList()));
        List<Cohort> cohorts = people.cohortsOf(me);
        cohort.setItems(cohorts);
        cohorts.stream()
                .filter(known -> me.cohort().filter(known.id()::equals).isPresent())
                .findFirst()
                .ifPresent(cohort::setValue);
    }

    private void chooseTime(LocalDateTime now) {
        begins.setId("plan-begins");
        begins.setLocale(Locale.UK);
        begins.setValue(now.plusDays(1).withHour(14).withMinute(0).withSecond(0).withNano(0));
        zone.setId("plan-zone");
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                .sorted()
                .toList());
        zone.setAllowCustomValue(false);
        zone.setValue(me.zone().getId());
    }

    private void plan() {
        says.removeAll();
        boolean complete = module.getValue() != null
                && begins.getValue() != null
                && zone.getValue() != null
                && minutes.getValue() != null
                && !minutes.isInvalid();
        if (!complete) {
            says.add(Notice.warning("Choose a module, a day and time with its zone, and 10 to 600 minutes."));
            return;
        }
        ZoneId at = ZoneId.of(zone.getValue());
        Workshop workshop = workshops.plan(
                module.getValue().id(),
                Optional.ofNullable(cohort.getValue()).map(Cohort::id),
                begins.getValue().atZone(at).toInstant(),
                at,
                minutes.getValue());
        Optional.ofNullable(deputy.getValue())
                .ifPresent(person -> workshops.deputise(workshop.id(), Optional.of(person.id())));
        says.add(Notice.done("Planned. Its calendar file is in the list above."));
        planned.run();
    }
}
