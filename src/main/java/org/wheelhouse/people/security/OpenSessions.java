package org.wheelhouse.people.security;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Sessions;
import org.wheelhouse.people.store.PersonStore;

/**
 * The sessions of this node, by person. When a person's topic rings, those that must end are ended; Vaadin then closes their
 * sockets. A session counts itself in and out, so nothing is left behind when one times out.
 */
@Component
class OpenSessions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    /** Five seconds are promised. */
    private static final Duration PATIENCE = Duration.ofMillis(3_500);

    private static final Duration STEP = Duration.ofMillis(100);
    private static final String SEAT = OpenSessions.class.getName();

    private static final String ENDING = SEAT + ".ending";

    private final Map<PersonId, Set<Seat>> seats = new ConcurrentHashMap<>();
    private final Map<PersonId, Doorbell.Registration> bells = new ConcurrentHashMap<>();
    private final PersonStore people;
    private final Doorbell doorbell;
    private final HeldLately lately;

    OpenSessions(PersonStore people, Doorbell doorbell) {
        this.people = people;
        this.doorbell = doorbell;
        this.lately = new HeldLately(people::findAll, seats::keySet);
    }

    /** Counts the session in; again and again does no harm. */
    void countIn(HttpSession session, SignedIn signed) {
        if (!(session.getAttribute(SEAT) instanceof Seat seat && seat.signed.equals(signed))) {
            session.setAttribute(SEAT, new Seat(session, signed));
        }
    }

    /** Whether the session is only kept to tell its screens, and is good for nothing else. */
    static boolean isEnding(HttpSession session) {
        return session.getAttribute(ENDING) != null;
    }

    /** Whether what was signed in still holds: the account is there and on, its role and its round are the same. */
    boolean holds(SignedIn signed) {
        Optional<Account> account = people.find(signed.person());
        return account.filter(person -> !person.switchedOff())
                .filter(person -> SignedIn.of(person).equals(signed))
                .isPresent();
    }

    /** As {@link #holds}, or as it did at most {@link HeldLately#AGE} ago; cheap, for who asks again and again. */
    boolean heldLately(SignedIn signed, Instant now) {
        return lately.holds(signed, now) || holds(signed);
    }

    int count(PersonId person) {
        return seats.getOrDefault(person, Set.of()).size();
    }

    private void check(PersonId person) {
        // reading and closing take time that the doorbell's thread does not have
        Thread.startVirtualThread(() -> seats.getOrDefault(person, Set.of()).stream()
                .filter(seat -> !holds(seat.signed))
                .forEach(seat -> Thread.startVirtualThread(seat::end)));
    }

    private void add(Seat seat) {
        PersonId person = seat.signed.person();
        seats.compute(person, (id, known) -> {
            Set<Seat> open = known == null ? ConcurrentHashMap.newKeySet() : known;
            open.add(seat);
            bells.computeIfAbsent(person, one -> doorbell.listen(Sessions.topic(one), () -> check(one)));
            return open;
        });
    }

    private void remove(Seat seat) {
        seats.computeIfPresent(seat.signed.person(), (person, open) -> {
            open.remove(seat);
            if (!open.isEmpty()) {
                return open;
            }
            Optional.ofNullable(bells.remove(person)).ifPresent(Doorbell.Registration::remove);
            return null;
        });
    }

    /**
     * What stood on a screen must not stay there; the page loads anew and shows the form, or what the new role may see. A page
     * that has not opened its socket yet is waited for: told too early, it would stand there until its next heartbeat. And the
     * session is kept until the page has gone, for it may still wait for an answer that comes before what it was told.
     */
    private static void tellScreens(VaadinSession open) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!areGone(open, Duration.ofNanos(end - System.nanoTime())) && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Tells the pages that listen and have not been told; says whether no page is left. */
    private static boolean areGone(VaadinSession open, Duration patience) {
        AtomicBoolean all = new AtomicBoolean(true);
        Future<Void> told = open.access(() -> open.getUIs().forEach(ui -> {
            all.set(false);
            PushConnection push = ui.getInternals().getPushConnection();
            if (push != null && push.isConnected() && ComponentUtil.getData(ui, SEAT) == null) {
                ComponentUtil.setData(ui, SEAT, "told");
                ui.getPage().executeJs("setTimeout(() => location.reload(), 300)");
                ui.push();
            }
        }));
        try {
            told.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
            return all.get();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("A screen was not told that its session ends", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private final class Seat implements HttpSessionBindingListener {

        private final HttpSession session;
        private final SignedIn signed;

        Seat(HttpSession session, SignedIn signed) {
            this.session = session;
            this.signed = signed;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            remove(this);
        }

        void end() {
            try {
                session.setAttribute(ENDING, true);
                VaadinSession.getAllSessions(session).forEach(OpenSessions::tellScreens);
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                LOG.debug("A session was over before it was ended", alreadyOver);
            }
        }
    }
}
