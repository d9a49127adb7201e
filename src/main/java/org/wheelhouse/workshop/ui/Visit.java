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
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        if (session == null || !(session.getAttribute(DoorService.SAYS) instanceof String says)) {
            return Optional.empty();
        }
        session.removeAttribute(DoorService.SAYS);
        return Optional.of(says);
    }

    /** What this browser has asked the desk, if it wants to come back as a guest who is known. */
    static Optional<String> asked() {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        return session != null && session.getAttribute(ComeBackService.ASKED) instanceof String asked
                ? Optional.of(asked)
                : Optional.empty();
    }
}
