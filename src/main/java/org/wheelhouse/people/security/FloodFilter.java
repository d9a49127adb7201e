package org.wheelhouse.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wheelhouse.people.engine.Allowance;

/**
 * Slows down a browser that asks faster than a hand can, so that the others notice nothing: see {@link Allowance}. What counts
 * is what makes the server work: every POST, and every new screen; a screen above {@link OpenScreens#MANY} counts for many.
 *
 * <p>Waiting holds a thread of the server, so only a few requests of the whole house may wait; the others hear "too many" at
 * once. Heartbeats are free: a page that sends nothing else must never lose them.
 */
final class FloodFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FloodFilter.class);
    private static final int TOO_MANY = 429;
    private static final int COST_ABOVE_MANY = 50;
    private static final String ALLOWANCE = FloodFilter.class.getName();
    private static final String TOLD = ALLOWANCE + ".told";

    private final Semaphore waiting = new Semaphore(40);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        int cost = session == null ? 0 : cost(request, session);
        if (cost == 0 || isItsTurn(session, cost)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            response.sendError(TOO_MANY);
        }
    }

    private static int cost(HttpServletRequest request, HttpSession session) {
        String kind = String.valueOf(request.getParameter("v-r"));
        if (kind.equals("init")) {
            return OpenScreens.of(session) < OpenScreens.MANY ? 1 : COST_ABOVE_MANY;
        }
        return request.getMethod().equals("POST") && !kind.equals("heartbeat") ? 1 : 0;
    }

    private boolean isItsTurn(HttpSession session, int cost) {
        long wait = allowance(session).take(cost, System.nanoTime());
        if (wait == 0) {
            return true;
        }
        tell(session);
        if (wait < 0 || !waiting.tryAcquire()) {
            return false;
        }
        try {
            long end = System.nanoTime() + wait;
            for (long left = wait; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return true;
        } finally {
            waiting.release();
        }
    }

    private static Allowance allowance(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(ALLOWANCE) instanceof Allowance known) {
                return known;
            }
            Allowance fresh = new Allowance();
            session.setAttribute(ALLOWANCE, fresh);
            return fresh;
        }
    }

    /** Once a session: a log that one browser can fill would be a second flood. */
    private static void tell(HttpSession session) {
        if (session.getAttribute(TOLD) == null) {
            session.setAttribute(TOLD, true);
            LOG.warn("A browser asks faster than a hand can and is slowed down");
        }
    }
}
