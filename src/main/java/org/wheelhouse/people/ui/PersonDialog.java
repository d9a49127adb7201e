package org.wheelhouse.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.AdminOutcome;
import org.wheelhouse.people.AdminService;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Changes one person: name, role, place in the program, the way in. */
class PersonDialog extends Dialog {

    private final AdminService admin;
    private final Account account;
    private final HouseAddress address;
    private final Runnable afterwards;
    private final TextField name = new TextField("Name");
    private final Select<RoleChoice> role = new Select<>();
    private final Select<Cohort> cohort = new Select<>();
    private final Select<Cohort.Team> team = new Select<>();
    private final Div notices = new Div();

    /** The roles as an admin thinks of them, each with what it opens. */
    private enum RoleChoice {
        PARTICIPANT("Participant: takes the program", Role.PARTICIPANT, false),
        EXECUTIVE("Executive: decides and funds", Role.PARTICIPANT, true),
        FACILITATOR("Facilitator: leads workshops, sees notes", Role.FACILITATOR, false),
        ADMIN("Admin: invites people and answers for their data", Role.ADMIN, false);

        private final String words;
        private final Role role;
        private final boolean executive;

        RoleChoice(String words, Role role, boolean executive) {
            this.words = words;
            this.role = role;
            this.executive = executive;
        }

        static RoleChoice of(Person person) {
            return person.executive() ? EXECUTIVE : valueOf(person.role().name());
        }
    }

    PersonDialog(AdminService admin, List<Cohort> cohorts, Account account, HouseAddress address, Runnable afterwards) {
        this.admin = admin;
        this.account = account;
        this.address = address;
        this.afterwards = afterwards;
        setHeaderTitle(account.person().name());
        setWidth("min(560px, 100vw)");
        fillFields(cohorts);
        Div body = new Div(new Paragraph(account.email().orElse("")), notices, name, role, cohort, team, wayIn());
        body.addClassNames("wh-stack", "people-dialog");
        add(body);
        Button save = new Button("Save", click -> save());
        save.setId("person-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button("Close", click -> close());
        cancel.setId("person-close");
        getFooter().add(cancel, save);
    }

    private void fillFields(List<Cohort> cohorts) {
        Person person = account.person();
        name.setId("person-name");
        name.setValue(person.name());
        name.setMaxLength(200);
        role.setId("person-role");
        role.setLabel("Role");
        role.setItems(RoleChoice.values());
        role.setItemLabelGenerator(choice -> choice.words);
        role.setValue(RoleChoice.of(person));
        team.setId("person-team");
        team.setLabel("Team");
        team.setEmptySelectionAllowed(true);
        team.setItemLabelGenerator(choice -> choice == null ? "No team" : choice.name());
        cohort.setId("person-cohort");
        cohort.setLabel("Cohort");
        cohort.setItems(cohorts);
        cohort.setEmptySelectionAllowed(true);
        cohort.setItemLabelGenerator(choice -> choice == null ? "No cohort" : choice.name());
        cohort.addValueChangeListener(change -> showTeams());
        cohorts.stream()
                .filter(one -> person.cohort().filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(cohort::setValue);
    }

    private void showTeams() {
        List<Cohort.Team> teams =
                Optional.ofNullable(cohort.getValue()).map(Cohort::teams).orElse(List.of());
        team.setItems(teams);
        team.setEnabled(!teams.isEmpty());
        teams.stream()
                .filter(one -> account.person().team().filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(team::setValue);
    }

    private Div wayIn() {
        Button link = new Button("Make a new link", click -> showLink());
        link.setId("person-link");
        link.setVisible(!account.switchedOff());
        Button power = new Button(
                account.switchedOff() ? "Switch on" : "Switch off",
                click -> tell(
                        account.switchedOff()
                                ? admin.switchOn(account.person().id())
                                : admin.switchOff(account.person().id())));
        power.setId("person-power");
        Anchor data = new Anchor("/do/people/" + account.person().id() + "/data", "Download all data");
        data.setId("person-data");
        data.setRouterIgnore(true);
        Button delete = new Button("Delete", click -> askAboutDeletion());
        delete.setId("person-delete");
        delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        Div row = new Div(link, power, data, delete);
        row.addClassName("wh-row");
        return row;
    }

    private void askAboutDeletion() {
        ConfirmDialog sure = new ConfirmDialog(
                "Delete " + account.person().name() + " for good?",
                "Account, progress, answers and notes go for good. What was shared with others stays, under \"a former"
                        + " participant\".",
                "Delete for good",
                yes -> tell(admin.delete(account.person().id())));
        sure.setConfirmButtonTheme("error primary");
        sure.setCancelable(true);
        sure.open();
    }

    private void showLink() {
        admin.newLink(account.person().id()).ifPresent(invited -> {
            notices.removeAll();
            notices.add(Notice.done("A fresh link, good once and for seven days. Links made before are worthless now.")
                    .with(new OneTimeLink(address.link(invited.path()), invited)));
            afterwards.run();
        });
    }

    private void save() {
        RoleChoice choice = role.getValue();
        Person before = account.person();
        tell(admin.change(new Person(
                before.id(),
                name.getValue().strip(),
                choice.role,
                choice.executive,
                Optional.ofNullable(cohort.getValue()).map(Cohort::id),
                Optional.ofNullable(team.getValue()).map(Cohort.Team::id),
                before.zone())));
    }

    private void tell(AdminOutcome outcome) {
        notices.removeAll();
        switch (outcome) {
            case AdminOutcome.Done done -> {
                afterwards.run();
                close();
            }
            case AdminOutcome.Refused refused -> notices.add(Notice.problem(refused.says()));
        }
    }
}
