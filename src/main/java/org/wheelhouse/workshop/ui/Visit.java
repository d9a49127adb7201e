package org.wheelhouse.workshop.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import java.util.Optional;
import org.wheelhouse.workshop.ComeBackService;
import org.wheelhouse.workshop.DoorService;

/** From which browser and address a screen is asked for. */
record Visit(String session, String address) {

    static Visit now() {
        VaadinRequest request = VaadinRequest.getCurrent();
        WrappedSession session = request.getWrappedSession();
        return new Visit(session == null ? "none" : session.getId(), request.getRemoteAddr());
    }

    /** What the door said to this browser a moment ago; told once. */
    static Optional<String> doorSaid() {
        return browser().flatMap(session -> kept(session, DoorService.SAYS).map(says -> {
            session.removeAttribute(DoorService.SAYS);
            return says;
        }));
    }

    /** What this browser has asked the desk, if it wants to come back as a guest who is known. */
    static Optional<String> asked() {
        return browser().flatMap(session -> kept(session, ComeBackService.ASKED));
    }

    private static Optional<String> kept(WrappedSession session, String name) {
        return Optional.ofNullable(session.getAttribute(name)).map(String.class::cast);
    }

    /** Empty on a page that is drawn anew because something rang: nobody has asked for that. */
    private static Optional<WrappedSession> browser() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getWrappedSession);
    }
}
