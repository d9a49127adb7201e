package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.ama.AmaWhoSees;
import org.wheelhouse.ama.PlanOutcome;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.Draft;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;

/** Plans an AMA or changes a plan: topic, who answers, when, how often, moderation. */
final class PlanDialog extends Dialog {

    private static final int MINUTES = 60;

    private final Parts parts;
    private final Optional<Meeting> known;
    private final Consumer<BoardId> done;
    private final TextField topic = new TextField("What is it about?");
    private final Select<Cohort> cohort = new Select<>();
    private final MultiSelectComboBox<Answering> leaders = new MultiSelectComboBox<>("Who answers?");
    private final TextField others = new TextField("Others who answer");
    private final DateTimePicker begins = new DateTimePicker("When?");
    private final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
    private final IntegerField minutes = new IntegerField("Minutes");
    private final Select<Rhythm> rhythm = new Select<>();
    private final Checkbox moderated = new Checkbox("Questions wait for you before all see them");
    private final Draft draft;
    private final Div says = new Div();

    /** A new one. */
    PlanDialog(Parts parts, Consumer<BoardId> done) {
        this(parts, Optional.empty(), done);
        Person me = parts.current.get();
        minutes.setValue(MINUTES);
        zone.setValue(me.zone());
        rhythm.setValue(Rhythm.MONTHLY);
        moderated.setValue(true);
        cohort.getListDataView()
                .getItems()
                .filter(one -> me.cohort().filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(cohort::setValue);
        fillLeaders(List.of());
    }

    /** One that is there. */
    PlanDialog(Parts parts, Meeting meeting, Consumer<BoardId> done) {
        this(parts, Optional.of(meeting), done);
        topic.setValue(meeting.topic());
        meeting.cohort().flatMap(parts.people::cohort).ifPresent(cohort::setValue);
        cohort.setEnabled(false);
        meeting.day().map(day -> day.toLocalDateTime()).ifPresent(begins::setValue);
        zone.setValue(meeting.zone());
        minutes.setValue(meeting.minutes());
        rhythm.setValue(meeting.rhythm());
        moderated.setValue(meeting.moderated());
        fillLeaders(meeting.leaders());
    }

    private PlanDialog(Parts parts, Optional<Meeting> known, Consumer<BoardId> done) {
        this.parts = parts;
        this.known = known;
        this.done = done;
        this.draft = new Draft(
                topic, "ama/plan/" + known.map(one -> one.id().toString()).orElse("new"));
        setHeaderTitle(known.isPresent() ? "Change the plan" : "Plan an AMA");
        setWidth("min(640px, 100vw)");
        // a click beside the form must not cost the words in it
        setCloseOnOutsideClick(false);
        fields();
        Div when = new Div(begins, zone, minutes);
        when.addClassName("wh-row");
        Div body = new Div(
                says, draft, cohort, leaders, others, when, rhythm, moderated, Words.soft(AmaWhoSees.MODERATED));
        body.addClassName("wh-stack");
        add(body);
        Button save = new Button(known.isPresent() ? "Save" : "Plan it", click -> save());
        save.setId("plan-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button("Close", click -> leave());
        leave.setId("plan-close");
        getFooter().add(leave, save);
    }

    private void fields() {
        topic.setId("plan-topic");
        topic.setPlaceholder("such as: Ask Dana about the next half-year");
        topic.setMaxLength(Meeting.LONGEST_TOPIC);
        topic.setWidthFull();
        cohort.setId("plan-cohort");
        cohort.setLabel("Who sees it?");
        cohort.setHelperText("These people, and whoever comes by the link.");
        cohort.setEmptySelectionAllowed(true);
        cohort.setEmptySelectionCaption("Only those who come by the link");
        cohort.setItemLabelGenerator(one -> one == null ? "Only those who come by the link" : one.name());
        cohort.setItems(parts.people.cohortsOf(parts.current.get()));
        cohort.addValueChangeListener(
                change -> fillLeaders(known.map(Meeting::leaders).orElse(List.of())));
        leaders.setId("plan-leaders");
        leaders.setItemLabelGenerator(Answering::name);
        leaders.setWidthFull();
        others.setId("plan-others");
        others.setHelperText("Names of people without an account, cut by commas.");
        others.setWidthFull();
        begins.setId("plan-begins");
        begins.setLocale(Locale.UK);
        begins.setStep(Duration.ofMinutes(15));
        zone.setId("plan-zone");
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(one -> one.contains("/") && !one.startsWith("SystemV/") || one.equals("UTC"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        minutes.setId("plan-minutes");
        minutes.setMin(Meeting.SHORTEST);
        minutes.setMax(Meeting.LONGEST);
        rhythm.setId("plan-rhythm");
        rhythm.setLabel("How often?");
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(Rhythm::words);
        rhythm.setHelperText("The next one takes open questions along.");
        moderated.setId("plan-moderated");
    }

    private void fillLeaders(List<org.wheelhouse.ama.engine.Leader> now) {
        List<Answering> choices = Answering.choices(
                parts.people, Optional.ofNullable(cohort.getValue()).map(Cohort::id), now);
        var before = leaders.getValue();
        leaders.setItems(choices);
        leaders.setValue(choices.stream()
                .filter(one -> before.contains(one) || Answering.isAmong(one, now))
                .toList());
        if (others.isEmpty()) {
            others.setValue(Answering.names(now));
        }
    }

    private void leave() {
        draft.forget();
        close();
    }

    private void save() {
        says.removeAll();
        LocalDateTime day = begins.getValue();
        ZoneId where = zone.getOptionalValue().orElse(parts.current.get().zone());
        Plan plan = new Plan(
                topic.getValue(),
                Answering.leaders(
                        leaders.getValue(),
                        others.getValue(),
                        known.map(Meeting::leaders).orElse(List.of())),
                Optional.ofNullable(day).map(one -> one.atZone(where).toInstant()),
                where,
                minutes.getOptionalValue().orElse(0),
                moderated.getValue(),
                rhythm.getOptionalValue().orElse(Rhythm.ONCE));
        Optional<CohortId> forWhom = Optional.ofNullable(cohort.getValue()).map(Cohort::id);
        PlanOutcome outcome = known.map(meeting -> parts.planning.change(meeting.id(), meeting.version(), plan))
                .orElseGet(() -> parts.planning.plan(plan, forWhom));
        switch (outcome) {
            case PlanOutcome.Planned planned -> {
                leave();
                done.accept(planned.meeting());
            }
            case PlanOutcome.Refused refused -> says.add(problems(refused.problems()));
        }
    }

    private static Notice problems(List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        return Notice.problem("Not planned yet:").with(list);
    }
}
