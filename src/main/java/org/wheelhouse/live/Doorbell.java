package org.wheelhouse.live;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells listeners of a topic to look again. A ring carries no data. Rings of one topic coalesce: the first is passed on at
 * once, those of the next {@value #WINDOW_MILLIS} ms become one (a burst of votes would otherwise queue a push for every vote
 * and every screen). On PostgreSQL the rings reach the other nodes too, see {@link OtherNodes}.
 */
@Component
public class Doorbell {

    static final long WINDOW_MILLIS = 200;
    /** How long a ring waits behind {@link #ringBehind a faster way}: what 1,000 streams take on two cores. */
    static final long BEHIND_MILLIS = 30;

    /** The longest that listeners of one ring wait for what is faster, so that many who come in at once cannot hold them up. */
    static final long ASIDE_MILLIS = 3 * BEHIND_MILLIS;

    static final int REMEMBERED = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final AtomicLong rings = new AtomicLong();
    /** When each topic rang last, whether anybody listened or not; begun anew when it grows too long. */
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    private volatile long forgottenUntil;
    /** Until then something faster has the machine to itself, by {@link System#nanoTime}. */
    private volatile long quietUntil = System.nanoTime();
    /** One thread: parallel pushes are slower (vaadin/flow#19429), and a listener only queues work for its own screen. */
    private final ScheduledExecutorService ringer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("doorbell").daemon().factory());

    private volatile Consumer<String> otherNodes = topic -> {};

    /**
     * Rings after the running transaction has been committed, or at once if there is none; a rollback rings nobody.
     *
     * @param topic such as {@code retro/<board>}
     */
    public void ring(String topic) {
        ringNowOrAfterCommit(topic, 0);
    }

    /**
     * As {@link #ring}, but listeners of this node hear it {@value #BEHIND_MILLIS} ms later: for a change that goes to the screens by
     * a faster way too, which is to have the machine to itself until it is through. Listeners of an earlier ring that are just being
     * told stand aside for it, {@value #ASIDE_MILLIS} ms at most.
     */
    public void ringBehind(String topic) {
        quietUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BEHIND_MILLIS);
        ringNowOrAfterCommit(topic, BEHIND_MILLIS);
    }

    private void ringNowOrAfterCommit(String topic, long waitMillis) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ringNow(topic, waitMillis);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ringNow(topic, waitMillis);
            }
        });
    }

    /** From now on {@code listener} runs on the doorbell's thread for every ring; it must not block. */
    public Registration listen(String topic, Runnable listener) {
        Topic joined = topics.compute(topic, (name, known) -> {
            Topic kept = known == null ? new Topic(rings.incrementAndGet()) : known;
            kept.listeners.add(listener);
            return kept;
        });
        return () -> topics.computeIfPresent(topic, (name, known) -> {
            joined.listeners.remove(listener);
            return known.listeners.isEmpty() ? null : known;
        });
    }

    /**
     * The number of the topic's last ring, by which all who heard it can share what one of them has read; empty while nobody
     * listens. Numbers grow, and no two rings share one.
     */
    public OptionalLong lastRing(String topic) {
        Topic known = topics.get(topic);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.number);
    }

    /** This moment, for {@link #rangSince}. */
    public long moment() {
        return rings.get();
    }

    /**
     * Whether the topic has rung since, though nobody may have listened: what was read at that moment may be out of date. In
     * doubt it has.
     *
     * @param moment as {@link #moment} gave it
     */
    public boolean rangSince(String topic, long moment) {
        return moment < forgottenUntil || heard.getOrDefault(topic, 0L) > moment;
    }

    private void remember(String topic) {
        if (heard.size() >= REMEMBERED) {
            forgottenUntil = rings.incrementAndGet();
            heard.clear();
        }
        heard.put(topic, rings.incrementAndGet());
    }

    /** From now on every ring of this node is also told to {@code otherNodes}, which must not block. */
    void alsoTell(Consumer<String> otherNodes) {
        this.otherNodes = otherNodes;
    }

    /** A ring that came from another node. */
    void ringHere(String topic) {
        ringHere(topic, 0);
    }

    private void ringHere(String topic, long waitMillis) {
        remember(topic);
        Topic known = topics.get(topic);
        if (known != null) {
            ring(known, waitMillis);
        }
    }

    /** After rings of other nodes may have been missed: all that is listened to here rings once. */
    void ringAllHere() {
        forgottenUntil = rings.incrementAndGet();
        topics.values().forEach(topic -> ring(topic, 0));
    }

    private void ringNow(String topic, long waitMillis) {
        ringHere(topic, waitMillis);
        otherNodes.accept(topic);
    }

    private void ring(Topic topic, long waitMillis) {
        if (topic.claimRing()) {
            ringer.schedule(() -> pass(topic), Math.max(waitMillis, topic.waitMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void pass(Topic topic) {
        topic.rings(rings.incrementAndGet());
        long patience = TimeUnit.MILLISECONDS.toNanos(ASIDE_MILLIS);
        for (Runnable listener : topic.listeners) {
            patience -= standAside(patience);
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener of the doorbell failed", e);
            }
        }
    }

    /** @return nanoseconds that it took of those that it may */
    private long standAside(long patience) {
        long began = System.nanoTime();
        long now = began;
        for (long until = began + Math.min(patience, quietUntil - began); now < until; now = System.nanoTime()) {
            LockSupport.parkNanos(until - now);
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return now - began;
    }

    @PreDestroy
    void stop() {
        ringer.shutdownNow();
    }

    /** Ends listening; a second call does nothing. */
    public interface Registration {
        void remove();
    }

    private static final class Topic {
        private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
        private volatile long number;
        private boolean pending;
        private long lastRing = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(WINDOW_MILLIS);

        Topic(long number) {
            this.number = number;
        }

        /** True for the ring that has to be passed on; false if one is already on its way. */
        synchronized boolean claimRing() {
            boolean first = !pending;
            pending = true;
            return first;
        }

        synchronized long waitMillis() {
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastRing);
            return Math.max(0, WINDOW_MILLIS - since);
        }

        /** From here on a new ring counts anew: what changes while listeners read must ring again. */
        synchronized void rings(long next) {
            number = next;
            pending = false;
            lastRing = System.nanoTime();
        }
    }
}
