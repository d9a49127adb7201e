package org.wheelhouse.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.shell.Failure;

/** For a page that failed while it was opened. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends CalmPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        say(
                "This page could not be opened",
                Failure.logged(parameter.getException()).sentence());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
