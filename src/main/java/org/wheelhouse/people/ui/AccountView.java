package org.wheelhouse.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.AccountService;
import org.wheelhouse.people.Outcome;
import org.wheelhouse.people.PasswordRule;
import org.wheelhouse.people.Profile;

/** A person's own corner: what others read, the password, devices, data. */
@Route("account")
@PageTitle("My account - Wheelhouse")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/people.css")
class AccountView extends Div {

    private static final String SIGN_IN = "/sign-in";

    private final AccountService accounts;

    AccountView(AccountService accounts) {
        this.accounts = accounts;
        addClassNames("wh-stack-wide", "people-view");
        Account own = accounts.own();
        add(new ViewHead(own.email().orElse(""), "My account"), about(own), password(), devices(), data());
    }

    private Div about(Account own) {
        TextField name = new TextField("Name");
        name.setId("account-name");
        name.setValue(own.person().name());
        name.setMaxLength(200);
        TextField profession = new TextField("What you do");
        profession.setId("account-profession");
        profession.setValue(own.profile().profession());
        profession.setMaxLength(200);
        TextArea background = new TextArea("A few sentences about you");
        background.setId("account-background");
        background.setValue(own.profile().background());
        background.setMaxLength(2_000);
        background.setWidthFull();
        ComboBox<ZoneId> zone = CohortDialog.zones("account-zone");
        zone.setValue(own.person().zone());
        Div notices = new Div();
        Button save = new Button("Save", click -> {
            ZoneId where = zone.getValue() == null ? own.person().zone() : zone.getValue();
            tell(
                    notices,
                    accounts.describe(
                            name.getValue(),
                            new Profile(
                                    profession.getValue().strip(),
                                    background.getValue().strip()),
                            where),
                    "Saved.");
        });
        save.setId("account-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(name, profession, zone);
        row.addClassNames("wh-row", "people-fields");
        return section(
                "About me",
                new Paragraph("Everybody in your cohort and its facilitators read this"
                        + (own.person().leads()
                                ? "; it stands on the slide about the facilitator, which guests of a workshop see too. "
                                : ". ")
                        + "Times are shown in your zone."),
                notices,
                row,
                background,
                save);
    }

    private Div password() {
        PasswordField now = new PasswordField("Present password");
        now.setId("account-password-now");
        now.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField next = new PasswordField("New password");
        next.setId("account-password-next");
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText("At least " + PasswordRule.SHORTEST + " characters.");
        Div notices = new Div();
        Button change = new Button("Change password", click -> {
            Outcome outcome = accounts.changePassword(now.getValue(), next.getValue(), address());
            if (outcome instanceof Outcome.Done) {
                UI.getCurrent().getPage().setLocation(SIGN_IN + "?ready");
            } else {
                tell(notices, outcome, "");
            }
        });
        change.setId("account-password-change");
        Div row = new Div(now, next);
        row.addClassNames("wh-row", "people-fields");
        return section(
                "Password",
                new Paragraph("After the change you are signed out on every device and sign in with the new one."),
                notices,
                row,
                change);
    }

    private Div devices() {
        Button out = new Button("Sign out everywhere", click -> {
            accounts.signOutEverywhere();
            UI.getCurrent().getPage().setLocation(SIGN_IN);
        });
        out.setId("account-sign-out-everywhere");
        return section(
                "Devices",
                new Paragraph(
                        "A lost phone, a computer that others use: this closes every page that is open in your name, this"
                                + " one too."),
                out);
    }

    private Div data() {
        Anchor file = new Anchor("/do/my-data", "Download all my data");
        file.setId("account-data");
        file.setRouterIgnore(true);
        Button delete = new Button("Delete me", click -> askAboutDeletion());
        delete.setId("account-delete");
        delete.addThemeVariants(ButtonVariant.ERROR);
        return section(
                "My data",
                new Paragraph("One page with everything that is kept about you, readable in any browser."),
                file,
                new Paragraph(
                        "Deletion takes away your account, your progress, your answers and your notes for good. What you"
                                + " shared with others stays, under \"a former participant\"."),
                delete);
    }

    private void askAboutDeletion() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Delete me for good?");
        PasswordField password = new PasswordField("Your password");
        password.setId("account-delete-password");
        Div notices = new Div();
        Div body = new Div(
                new Paragraph("It cannot be taken back. Download your data first if you want to keep it."),
                notices,
                password);
        body.addClassName("wh-stack");
        dialog.add(body);
        Button keep = new Button("Keep my account", click -> dialog.close());
        keep.setId("account-delete-no");
        Button yes = new Button("Delete for good", click -> {
            Outcome outcome = accounts.deleteMe(password.getValue(), address());
            if (outcome instanceof Outcome.Done) {
                UI.getCurrent().getPage().setLocation(SIGN_IN);
            } else {
                tell(notices, outcome, "");
            }
        });
        yes.setId("account-delete-yes");
        yes.addThemeVariants(ButtonVariant.ERROR);
        dialog.getFooter().add(keep, yes);
        dialog.open();
    }

    private static Div section(String title, Component... parts) {
        Div section = new Div(new H2(title));
        section.addClassName("wh-section");
        section.add(parts);
        return section;
    }

    private static void tell(Div notices, Outcome outcome, String done) {
        notices.removeAll();
        switch (outcome) {
            case Outcome.Done yes -> notices.add(Notice.done(done));
            case Outcome.Refused refused -> {
                UnorderedList list = new UnorderedList();
                refused.problems().forEach(problem -> list.add(new ListItem(problem)));
                notices.add(Notice.problem("Nothing was changed.").with(list));
            }
        }
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
