package org.wheelhouse.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Style.AlignItems;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.AdminService;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** Who is here: a cohort's people, or all; the way to invitations, dates and the log. */
@Route("people")
@PageTitle("People - Wheelhouse")
@Menu(title = "People", order = 90, icon = "vaadin:group")
@RolesAllowed("ADMIN")
@StyleSheet("context://frontend/people.css")
class PeopleView extends Div implements BeforeEnterObserver {

    private final AdminService admin;
    private final PeopleService people;
    private final HouseAddress address;
    private final Person viewer;
    private final Clock clock;
    private Optional<Cohort> shown = Optional.empty();

    PeopleView(AdminService admin, PeopleService people, HouseAddress address, CurrentPerson current, Clock clock) {
        this.admin = admin;
        this.people = people;
        this.address = address;
        this.viewer = current.get();
        this.clock = clock;
        addClassNames("wh-stack-wide", "people-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Cohort> cohorts = people.cohorts();
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("cohort")
                .flatMap(wanted -> cohorts.stream()
                        .filter(cohort -> cohort.id().toString().equals(wanted))
                        .findFirst());
        draw(cohorts);
    }

    private void draw(List<Cohort> cohorts) {
        removeAll();
        add(new ViewHead("", "People", newCohort(), link("/people/audit", "Log", "people-audit")));
        if (cohorts.isEmpty()) {
            add(new EmptyState(
                    "No cohort yet",
                    "A cohort is a group that takes the six weeks together. Make one, then invite its people.",
                    newCohort()));
            return;
        }
        add(choice(cohorts), list(cohorts));
    }

    private Button newCohort() {
        Button button = new Button("New cohort", click -> new CohortDialog(admin, viewer.zone(), clock).open());
        button.setId("people-new-cohort");
        return button;
    }

    private Div choice(List<Cohort> cohorts) {
        Select<Cohort> select = new Select<>();
        select.setId("people-cohort");
        select.setLabel("Cohort");
        select.setItems(cohorts);
        select.setItemLabelGenerator(cohort -> cohort == null ? "All people" : cohort.name());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("All people");
        select.setValue(shown.orElse(null));
        select.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        PeopleView.class,
                        change.getValue() == null
                                ? QueryParameters.empty()
                                : QueryParameters.of(
                                        "cohort", change.getValue().id().toString())));
        Cohort target = shown.orElse(cohorts.getFirst());
        Anchor invite = link("/people/invite/" + target.id(), "Invite people to " + target.name(), "people-invite");
        invite.addClassName("wh-main-button");
        Anchor dates = link("/people/cohort/" + target.id(), "Dates and teams of " + target.name(), "people-dates");
        Div row = new Div(select, invite, dates);
        row.addClassName("wh-row");
        row.getStyle().setAlignItems(AlignItems.END);
        return row;
    }

    private Div list(List<Cohort> cohorts) {
        Map<CohortId, String> cohortNames = cohorts.stream().collect(Collectors.toMap(Cohort::id, Cohort::name));
        Map<TeamId, String> teamNames = cohorts.stream()
                .flatMap(cohort -> cohort.teams().stream())
                .collect(Collectors.toMap(Cohort.Team::id, Cohort.Team::name));
        List<AdminService.Entry> entries = admin.people().stream()
                .filter(entry ->
                        shown.isEmpty() || entry.account().person().cohort().equals(shown.map(Cohort::id)))
                .toList();
        if (entries.isEmpty()) {
            return new EmptyState("Nobody here yet", "Invite people with a list; each gets a link to set a password.");
        }
        Table table = new Table("People", "Name", "E-mail", "Role", "Cohort and team", "Sign-in", "Change").cards();
        for (AdminService.Entry entry : entries) {
            Person person = entry.account().person();
            String place = Stream.of(
                            person.cohort().map(cohortNames::get), person.team().map(teamNames::get))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            var row = table.row(
                    new Span(person.name()),
                    new Span(entry.account().email().orElse("")),
                    new Span(Words.role(person)),
                    new Span(place),
                    new Span(state(entry)),
                    change(entry));
            row.setClassName("people-off", entry.account().switchedOff());
        }
        Div all = new Div(new Span(Words.people(entries.size())), table);
        all.addClassName("wh-stack");
        return all;
    }

    private String state(AdminService.Entry entry) {
        if (entry.account().switchedOff()) {
            return "Switched off";
        }
        String link = entry.linkUntil()
                .map(until -> "link good until " + Words.moment(until, viewer.zone()))
                .orElse("");
        if (entry.account().passwordHash().isPresent()) {
            return link.isEmpty() ? "Has a password" : "Has a password; " + link;
        }
        return link.isEmpty() ? "Invited; the link is over" : "Invited; " + link;
    }

    private Button change(AdminService.Entry entry) {
        Person person = entry.account().person();
        Button button = new Button("Change", click -> new PersonDialog(
                        admin, people.cohorts(), entry.account(), address, () -> draw(people.cohorts()))
                .open());
        button.setId("people-change-" + person.id());
        button.setAriaLabel("Change " + person.name());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Anchor link(String target, String text, String id) {
        Anchor anchor = new Anchor(target, text);
        anchor.setId(id);
        return anchor;
    }
}
