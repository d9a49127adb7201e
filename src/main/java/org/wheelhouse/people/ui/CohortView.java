package org.wheelhouse.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.AdminOutcome;
import org.wheelhouse.people.AdminService;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;

/** Name, zone, teams and dates of one cohort, and the calendar file of its weeks. */
@Route("people/cohort/:cohort")
@PageTitle("Dates and teams - Wheelhouse")
@RolesAllowed("ADMIN")
@StyleSheet("context://frontend/people.css")
class CohortView extends Div implements BeforeEnterObserver {

    private final AdminService admin;
    private final PeopleService people;
    private final TextField name = new TextField("Name");
    private final ComboBox<ZoneId> zone = CohortDialog.zones("cohort-zone");
    private final Div notices = new Div();
    private final Div teams = new Div();
    private final List<TeamField> teamFields = new ArrayList<>();
    private final List<WeekFields> weekFields = new ArrayList<>();

    private record TeamField(TeamId id, TextField name) {}

    private record WeekFields(int week, DateTimePicker begins, IntegerField minutes) {}

    CohortView(AdminService admin, PeopleService people) {
        this.admin = admin;
        this.people = people;
        addClassNames("wh-stack-wide", "people-view");
        name.setId("cohort-name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Cohort cohort = event.getRouteParameters()
                .get("cohort")
                .flatMap(InviteView::id)
                .flatMap(people::cohort)
                .orElseThrow(NotFoundException::new);
        draw(cohort);
    }

    private void draw(Cohort cohort) {
        removeAll();
        teamFields.clear();
        weekFields.clear();
        Anchor back = new Anchor("/people?cohort=" + cohort.id(), "People of " + cohort.name());
        back.setId("cohort-back");
        name.setValue(cohort.name());
        zone.setValue(cohort.zone());
        Div top = new Div(name, zone);
        top.addClassName("wh-row");
        Button save = new Button("Save", click -> save(cohort));
        save.setId("cohort-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new ViewHead(cohort.name(), "Dates and teams", back), notices, top, weeks(cohort), teams(cohort), save);
    }

    private Div weeks(Cohort cohort) {
        Anchor calendar = new Anchor("/do/calendar/" + cohort.id() + ".ics", "Calendar file of the weeks");
        calendar.setId("cohort-calendar");
        calendar.setRouterIgnore(true);
        Div section = new Div(new H2("Weeks"));
        section.addClassName("wh-section");
        for (Cohort.Session session : cohort.sessions()) {
            section.add(week(session));
        }
        section.add(
                calendar,
                new Paragraph(
                        "Everybody in the cohort can take this file from home. A newer file moves the dates of an older"
                                + " one; it makes no second ones."));
        return section;
    }

    private Div week(Cohort.Session session) {
        DateTimePicker begins = new DateTimePicker("Week " + session.week());
        begins.setId("cohort-week-" + session.week());
        begins.setStep(Duration.ofMinutes(15));
        begins.setValue(session.begins().toLocalDateTime());
        IntegerField minutes = new IntegerField("Minutes");
        minutes.setId("cohort-minutes-" + session.week());
        minutes.setMin(15);
        minutes.setMax(720);
        minutes.setValue(session.minutes());
        weekFields.add(new WeekFields(session.week(), begins, minutes));
        Div row = new Div(begins, minutes);
        row.addClassNames("wh-row", "people-week");
        return row;
    }

    private Div teams(Cohort cohort) {
        teams.removeAll();
        teams.addClassName("wh-row");
        cohort.teams().forEach(team -> add(team.id(), team.name()));
        Button more = new Button(
                "Add a team", click -> add(new TeamId(UUID.randomUUID()), "").focus());
        more.setId("cohort-add-team");
        Div section = new Div(new H2("Teams"), teams, more);
        section.addClassName("wh-section");
        return section;
    }

    private TextField add(TeamId id, String called) {
        TextField field = new TextField("Team " + (teamFields.size() + 1));
        field.setId("cohort-team-" + (teamFields.size() + 1));
        field.setValue(called);
        teamFields.add(new TeamField(id, field));
        teams.add(field);
        return field;
    }

    private void save(Cohort before) {
        notices.removeAll();
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            notices.add(Notice.problem(missing.get()));
            return;
        }
        ZoneId where = zone.getValue();
        Cohort changed = new Cohort(
                before.id(),
                name.getValue().strip(),
                where,
                teamFields.stream()
                        .map(team -> new Cohort.Team(
                                team.id(), team.name().getValue().strip()))
                        .toList(),
                weekFields.stream()
                        .map(week -> new Cohort.Session(
                                week.week(),
                                week.begins().getValue().atZone(where),
                                week.minutes().getValue()))
                        .toList());
        switch (admin.save(changed)) {
            case AdminOutcome.Done done -> {
                draw(changed);
                notices.removeAll();
                notices.add(Notice.done(done.says()));
            }
            case AdminOutcome.Refused refused -> notices.add(Notice.problem(refused.says()));
        }
    }

    private Optional<String> missing() {
        if (zone.getValue() == null) {
            return Optional.of("Choose a time zone.");
        }
        return weekFields.stream()
                .filter(week -> week.begins().getValue() == null
                        || week.minutes().getValue() == null
                        || week.minutes().getValue() < 15
                        || week.minutes().getValue() > 720)
                .findFirst()
                .map(week -> "Week " + week.week() + " needs a day, an hour, and between 15 and 720 minutes.");
    }
}
