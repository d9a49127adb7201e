package org.wheelhouse.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.AdminOutcome;
import org.wheelhouse.people.AdminService;
import org.wheelhouse.people.Cohort;

/** A new cohort: name, teams, and the first session, from which the six weeks follow. */
class CohortDialog extends Dialog {

    private static final int WEEKS = 6;
    private static final int MINUTES = 240;

    private final AdminService admin;
    private final TextField name = new TextField("Name");
    private final TextField teams = new TextField("Teams");
    private final ComboBox<ZoneId> zone;
    private final DateTimePicker first = new DateTimePicker("First session");
    private final Div notices = new Div();

    CohortDialog(AdminService admin, ZoneId ownZone, Clock clock) {
        this.admin = admin;
        this.zone = zones("cohort-zone");
        setHeaderTitle("New cohort");
        setWidth("min(560px, 100vw)");
        name.setId("cohort-name");
        name.setMaxLength(200);
        teams.setId("cohort-teams");
        teams.setHelperText("Names cut by commas; teams can be added later.");
        zone.setValue(ownZone);
        first.setId("cohort-first");
        first.setStep(Duration.ofMinutes(15));
        first.setValue(LocalDate.now(clock.withZone(ownZone))
                .with(TemporalAdjusters.next(DayOfWeek.THURSDAY))
                .atTime(LocalTime.of(14, 0)));
        Div body = new Div(
                notices,
                name,
                teams,
                zone,
                first,
                new Paragraph(
                        "The other weeks follow one a week at the same hour, four hours each; every date can be moved."));
        body.addClassName("wh-stack");
        add(body);
        Button save = new Button("Make the cohort", click -> save());
        save.setId("cohort-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button("Close", click -> close());
        cancel.setId("cohort-close");
        getFooter().add(cancel, save);
    }

    static ComboBox<ZoneId> zones(String id) {
        ComboBox<ZoneId> zones = new ComboBox<>("Time zone");
        zones.setId(id);
        zones.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/") || zone.equals("UTC"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zones.setItemLabelGenerator(ZoneId::getId);
        return zones;
    }

    private void save() {
        LocalDateTime begins = first.getValue();
        ZoneId where = zone.getValue();
        notices.removeAll();
        if (begins == null || where == null) {
            notices.add(Notice.problem("Choose a time zone and the day and hour of the first session."));
            return;
        }
        List<Cohort.Team> teamList = Arrays.stream(teams.getValue().split(","))
                .map(String::strip)
                .filter(team -> !team.isEmpty())
                .map(team -> new Cohort.Team(new TeamId(UUID.randomUUID()), team))
                .toList();
        List<Cohort.Session> sessions = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week ->
                        new Cohort.Session(week, begins.plusWeeks(week - 1L).atZone(where), MINUTES))
                .toList();
        Cohort cohort = new Cohort(CohortId.fresh(), name.getValue().strip(), where, teamList, sessions);
        switch (admin.add(cohort)) {
            case AdminOutcome.Done done -> {
                close();
                UI.getCurrent().navigate("people/invite/" + cohort.id());
            }
            case AdminOutcome.Refused refused -> notices.add(Notice.problem(refused.says()));
        }
    }
}
