package org.wheelhouse.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The way to a board past the sign-in, for who has an account. */
@Route(value = "b/:code/in", autoLayout = false)
@PermitAll
class BoardSignInView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("b/" + event.getRouteParameters().get("code").orElse(""));
    }
}
