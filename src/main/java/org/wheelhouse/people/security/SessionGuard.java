package org.wheelhouse.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts sessions in and looks now and then whether they still hold: a ring that a node has missed costs at most
 * {@link #EVERY}. A session ends {@link #AT_MOST} after sign-in, however busy it is, and earlier when nobody has clicked or sent
 * anything for the session's idle time; heartbeats and the push socket are no activity. Who still has a token comes back by it
 * to the same page: a participant who only listens for an hour must not be asked for a password.
 */
final class SessionGuard extends OncePerRequestFilter {

    static final Duration EVERY = Duration.ofSeconds(20);
    /** What is looked at may be old itself. */
    private static final Duration STEP = EVERY.minus(HeldLately.AGE);

    static final Duration AT_MOST = Duration.ofHours(12);
    private static final String SOCKET = "/VAADIN/push";
    private static final String BEGAN = SessionGuard.class.getName() + ".began";
    private static final String ACTIVE = SessionGuard.class.getName() + ".active";
    private static final String CHECKED = SessionGuard.class.getName() + ".checked";

    private final OpenSessions open;
    private final Clock clock;

    SessionGuard(OpenSessions open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signed = SessionPerson.signedIn();
        HttpSession session = request.getSession(false);
        if (signed.isPresent() && session != null && isEnded(request, session, signed.get())) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after != null) {
            SessionPerson.signedIn().ifPresent(person -> begin(after, person));
        }
    }

    /** Whether the session has been seen here before, and is among those that end when their person's topic rings. */
    boolean isCountedIn(HttpSession session) {
        return session.getAttribute(BEGAN) != null;
    }

    /** Ends the session if it is good for nothing any more, unless who signed its person out was faster; says whether it is over. */
    boolean isEnded(HttpServletRequest request, HttpSession session, SignedIn signed) {
        try {
            if (!isOver(request, session, signed)) {
                return false;
            }
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            logger.debug("A session was over before it was ended", endedMeanwhile);
        }
        return true;
    }

    private boolean isOver(HttpServletRequest request, HttpSession session, SignedIn signed) {
        if (OpenSessions.isEnding(session)) {
            // a socket may still open, for over it the page hears that it must load anew
            return !request.getRequestURI().startsWith(SOCKET);
        }
        Instant now = clock.instant();
        if (session.getAttribute(BEGAN) instanceof Instant began && now.isAfter(began.plus(AT_MOST))) {
            return true;
        }
        if (session.getAttribute(ACTIVE) instanceof Instant active && now.isAfter(active.plus(idle(session)))) {
            return true;
        }
        if (isActivity(request)) {
            session.setAttribute(ACTIVE, now);
        }
        if (session.getAttribute(CHECKED) instanceof Instant checked && now.isBefore(checked.plus(STEP))) {
            return false;
        }
        session.setAttribute(CHECKED, now);
        return !open.heldLately(signed, now);
    }

    /** As Vaadin sees it too, which drops the screens of an idle session. */
    private static boolean isActivity(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(SOCKET) && !"heartbeat".equals(request.getParameter("v-r"));
    }

    static Duration idle(HttpSession session) {
        return Duration.ofSeconds(session.getMaxInactiveInterval());
    }

    static Duration left(HttpSession session, Instant now) {
        return session.getAttribute(BEGAN) instanceof Instant began
                ? Duration.between(now, began.plus(AT_MOST))
                : AT_MOST;
    }

    private void begin(HttpSession session, SignedIn signed) {
        try {
            if (session.getAttribute(BEGAN) == null) {
                session.setAttribute(BEGAN, clock.instant());
            }
            open.countIn(session, signed);
        } catch (IllegalStateException signedOutMeanwhile) {
            logger.debug("The session ended during its own request", signedOutMeanwhile);
        }
    }
}
