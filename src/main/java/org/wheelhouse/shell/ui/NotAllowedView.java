package org.wheelhouse.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For a page that exists, but not for this role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedView extends CalmPage implements HasErrorParameter<AccessDeniedException> {

    private static final Logger LOG = LoggerFactory.getLogger(NotAllowedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        LOG.info("Refused: {}", event.getNavigationTarget().getSimpleName());
        say(
                "This page is not open to you",
                "Your role does not include it. Ask a facilitator or an admin of your program if you need it.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
