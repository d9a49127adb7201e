package org.wheelhouse.people.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the screens that a session has open: each costs memory, and a page that loads itself again and again makes many. */
@Component
class OpenScreens implements VaadinServiceInitListener {

    /** More than a person looks at. */
    static final int MANY = 20;

    private static final String COUNT = OpenScreens.class.getName();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            AtomicInteger open = open(ui.getSession().getSession());
            open.incrementAndGet();
            ui.addDetachListener(gone -> open.decrementAndGet());
        });
    }

    private static AtomicInteger open(WrappedSession session) {
        if (session.getAttribute(COUNT) instanceof AtomicInteger known) {
            return known;
        }
        AtomicInteger fresh = new AtomicInteger();
        session.setAttribute(COUNT, fresh);
        return fresh;
    }

    static int of(HttpSession session) {
        return session.getAttribute(COUNT) instanceof AtomicInteger open ? open.get() : 0;
    }
}
