package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Signs the person out on this device. */
class SignOutButton extends Button {

    SignOutButton(AuthenticationContext authentication) {
        super("Sign out", click -> authentication.logout());
        setId("rail-sign-out");
        addThemeVariants(ButtonVariant.TERTIARY);
    }
}
