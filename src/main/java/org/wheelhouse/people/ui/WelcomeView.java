package org.wheelhouse.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.PasswordLinks;
import org.wheelhouse.people.PasswordLinks.Outcome;
import org.wheelhouse.people.PasswordRule;
import org.wheelhouse.people.Person;

/** Where a one-time link leads: the person sets its password, the first admin its name and address too. */
@Route(value = "welcome/:secret", autoLayout = false)
@PageTitle("Welcome - Wheelhouse")
@AnonymousAllowed
class WelcomeView extends Main implements BeforeEnterObserver {

    private final PasswordLinks links;
    private final Div sheet = new Div();
    private final Div notices = new Div();
    private final TextField name = new TextField("Your name");
    private final EmailField email = new EmailField("Your e-mail address");
    private final PasswordField password = new PasswordField("New password");
    private String secret = "";
    private boolean first;

    WelcomeView(PasswordLinks links) {
        this.links = links;
        addClassName("wh-alone");
        sheet.addClassName("wh-stack");
        add(sheet);
        name.setId("welcome-name");
        name.setAutocomplete(Autocomplete.NAME);
        email.setId("welcome-email");
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setId("welcome-password");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("At least " + PasswordRule.SHORTEST
                + " characters. Four words that have nothing to do with each other are good.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        Optional<Person> person = links.whose(secret);
        sheet.removeAll();
        if (person.isEmpty()) {
            showOver();
        } else {
            first = links.needsEmail(secret);
            show(person.get());
        }
    }

    private void showOver() {
        Anchor signIn = new Anchor("/sign-in", "Go to sign-in");
        signIn.setId("welcome-sign-in");
        signIn.addClassName("wh-main-button");
        sheet.add(
                new H1("This link is over"),
                new Paragraph("It was used already, is older than seven days, or a newer one has replaced it."),
                new Paragraph("If you have set your password, sign in. Else ask your admin for a new link."),
                signIn);
    }

    private void show(Person person) {
        Button set = new Button("Set password", click -> set());
        set.setId("welcome-set");
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        sheet.add(new H1(first ? "Welcome" : "Welcome, " + person.name()));
        sheet.add(new Paragraph(
                first
                        ? "You are the first admin of this house. Say who you are and choose a password."
                        : "Choose a password; after that you sign in with your e-mail address and this password."));
        sheet.add(notices);
        if (first) {
            sheet.add(name, email);
        }
        sheet.add(password, set);
        sheet.add(new Paragraph("Your password is kept only as a hash: nobody can read it, your admin neither."));
    }

    private void set() {
        Outcome outcome = first
                ? links.begin(secret, name.getValue(), email.getValue(), password.getValue())
                : links.setPassword(secret, password.getValue());
        switch (outcome) {
            case Outcome.PasswordSet done -> UI.getCurrent().getPage().setLocation("/sign-in?ready");
            case Outcome.LinkOver over -> {
                sheet.removeAll();
                showOver();
            }
            case Outcome.Refused refused -> tell(refused.problems());
        }
    }

    private void tell(List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        notices.removeAll();
        notices.add(Notice.problem("Not set yet; what you typed is kept.").with(list));
        password.focus();
    }
}
