package org.wheelhouse.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** For an address that leads nowhere, and in the same words for a thing that the person may not see. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends CalmPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(
                "There is no such page",
                "The address may be mistyped, or what stood here was moved or deleted.",
                "Nothing of yours is lost.");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
