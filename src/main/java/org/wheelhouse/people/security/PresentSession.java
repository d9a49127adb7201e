package org.wheelhouse.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.wheelhouse.people.SessionTimes;

/** Reads what {@link SessionGuard} keeps. */
@Component
class PresentSession implements SessionTimes {

    private final Clock clock;

    PresentSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Times> now() {
        return SessionPerson.signedIn().flatMap(person -> session()).map(session -> {
            Duration left = SessionGuard.left(session, clock.instant());
            return new Times(left, SessionGuard.idle(session));
        });
    }

    @Override
    public void outlastAWorkshop() {
        session().ifPresent(session -> session.setMaxInactiveInterval((int) GuestSignIn.IDLE.toSeconds()));
    }

    private static Optional<HttpSession> session() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return Optional.ofNullable(request.getSession(false));
        }
        return Optional.empty();
    }
}
