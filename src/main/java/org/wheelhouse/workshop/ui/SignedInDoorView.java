package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The way into a room past the sign-in, for who has an account. */
@Route(value = "w/:code/in", autoLayout = false)
@PermitAll
class SignedInDoorView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("w/" + event.getRouteParameters().get("code").orElse(""));
    }
}
