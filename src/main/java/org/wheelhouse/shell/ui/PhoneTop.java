package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Role;

/** On a phone the rail is a bar at the bottom without room for the person's own corner; it stands here. */
class PhoneTop extends Div {

    PhoneTop(CurrentPerson current) {
        addClassName("wh-top");
        add(Rail.brand());
        current.find().ifPresent(person -> add(person.role() == Role.GUEST ? privacy() : account()));
    }

    private static Anchor privacy() {
        Anchor privacy = new Anchor("/privacy", "Who sees what");
        privacy.setId("top-privacy");
        return privacy;
    }

    private static Anchor account() {
        var icon = VaadinIcon.USER.create();
        icon.setSize("1.1em");
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor account = new Anchor("/account", "");
        account.add(icon, new Span("My account"));
        account.setId("top-account");
        return account;
    }
}
