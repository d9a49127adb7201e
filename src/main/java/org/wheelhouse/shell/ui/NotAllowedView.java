package org.wheelhouse.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;

/** For a page that exists, but not for this role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedView extends CalmPage implements HasErrorParameter<AccessDeniedException> {

    private final CurrentPerson current;
    private final Audit audit;

    NotAllowedView(CurrentPerson current, Audit audit) {
        this.current = current;
        this.audit = audit;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        String where = "/" + event.getLocation().getPath();
        current.find()
                .ifPresentOrElse(
                        person -> audit.writeRefused(person.id(), where),
                        () -> audit.writeOfNobody(Audit.What.REFUSED, where));
        say(
                "This page is not open to you",
                "Your role does not include it. Ask a facilitator or an admin of your program if you need it.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
