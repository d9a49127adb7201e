package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.CurrentPerson;

/** A plain form that the browser posts, so that password stores know it and Enter works without a script. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in - Wheelhouse")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver {

    private final CurrentPerson current;

    SignInView(CurrentPerson current) {
        this.current = current;
        addClassName("wh-alone");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        removeAll();
        Div sheet = new Div();
        sheet.addClassName("wh-stack");
        sheet.add(
                new H1("Wheelhouse"),
                new Paragraph("DevOps for executive leadership: six weeks, at your pace and together."));
        notice(event.getLocation().getQueryParameters()).ifPresent(sheet::add);
        sheet.getElement().appendChild(form());
        sheet.add(new Paragraph("No password yet, or forgotten? Ask your admin for a link; it takes a minute."));
        add(sheet);
    }

    private static Optional<Notice> notice(QueryParameters query) {
        if (query.getParameters().containsKey("wait")) {
            return Optional.of(Notice.problem("Too many tries. Wait " + seconds(query)
                    + ", then try again. Your account is not locked: from another place your password still works."));
        }
        if (query.getParameters().containsKey("ready")) {
            return Optional.of(Notice.done("Your password is set. Sign in with it."));
        }
        if (query.getParameters().containsKey("again")) {
            return Optional.of(Notice.info("This page had been open for long. Sign in once more."));
        }
        return query.getParameters().containsKey("wrong")
                ? Optional.of(Notice.problem("E-mail and password do not match. Check both and try again."))
                : Optional.empty();
    }

    private static String seconds(QueryParameters query) {
        String number = query.getSingleParameter("wait")
                .filter(text -> text.matches("[0-9]{1,2}"))
                .orElse("60");
        return number.equals("1") ? "1 second" : number + " seconds";
    }

    private static Element form() {
        TextField email = new TextField("E-mail");
        email.setId("sign-in-email");
        email.getElement().setAttribute("name", "username");
        email.getElement().setAttribute("autocomplete", "username");
        email.getElement().setAttribute("autocapitalize", "none");
        email.setAutofocus(true);
        PasswordField password = new PasswordField("Password");
        password.setId("sign-in-password");
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        Checkbox stay = new Checkbox("Stay signed in on this device for 30 days");
        stay.setId("sign-in-stay");
        stay.getElement().setAttribute("name", "stay");
        stay.getElement().setAttribute("value", "on");
        NativeButton submit = new NativeButton("Sign in");
        submit.setId("sign-in-submit");
        submit.addClassName("wh-main-button");
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "sign-in");
        form.setAttribute("class", "wh-stack");
        form.appendChild(email.getElement(), password.getElement(), stay.getElement(), submit.getElement());
        token().ifPresent(form::appendChild);
        return form;
    }

    /** The secret that shows that the form came from us. */
    private static Optional<Element> token() {
        Object known = VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        return known instanceof CsrfToken token
                ? Optional.of(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", token.getParameterName())
                        .setAttribute("value", token.getToken()))
                : Optional.empty();
    }
}
