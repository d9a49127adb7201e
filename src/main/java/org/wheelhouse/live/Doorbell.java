package org.wheelhouse.live;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells listeners of a topic to look again. A ring carries no data. Rings of one topic coalesce: the first is passed on at
 * once, those of the next {@value #WINDOW_MILLIS} ms become one (a burst of votes would otherwise queue a push for every vote
 * and every screen). What one commit rings is one {@link Round}, so that a page on which several parts listen is told once. On
 * PostgreSQL the rings reach the other nodes too, see {@link OtherNodes}.
 */
@Component
public class Doorbell {

    static final long WINDOW_MILLIS = 200;
    /** How long a ring waits behind {@link #ringBehind a faster way}: what 1,000 streams take on two cores. */
    static final long BEHIND_MILLIS = 30;

    /** The longest that listeners of one ring wait for what is faster, so that many who come in at once cannot hold them up. */
    static final long ASIDE_MILLIS = 3 * BEHIND_MILLIS;

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final AtomicLong rings = new AtomicLong();
    private final RungLately lately = new RungLately(rings);
    private volatile First first = new First("", System.nanoTime());
    private final Rounds rounds = new Rounds(rings);
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
     * As {@link #ring}, but listeners of this node hear it when {@link #isThrough} says so, and at the latest
     * {@value #BEHIND_MILLIS} ms later: for a change that goes to the screens by a faster way too, which is to have the machine to
     * itself until it is through. What else the same commit rings comes with it. Listeners of an earlier ring that are just being told
     * stand aside for it, {@value #ASIDE_MILLIS} ms at most.
     */
    public void ringBehind(String topic) {
        first = new First(topic, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BEHIND_MILLIS));
        ringNowOrAfterCommit(topic, BEHIND_MILLIS);
    }

    /** The faster way that the last {@link #ringBehind} waits for is through. */
    public void isThrough(String topic) {
        if (first.topic.equals(topic)) {
            first = new First("", System.nanoTime());
        }
        Optional.ofNullable(topics.get(topic))
                .flatMap(rounds::waiting)
                .ifPresent(round -> tellAt(round, round.soonest));
    }

    private void ringNowOrAfterCommit(String topic, long behindMillis) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            OneCommit.of(this).ring(topic, behindMillis);
        } else {
            ringNow(Set.of(topic), behindMillis);
        }
    }

    /** From now on {@code listener} runs on the doorbell's thread for every ring; it must not block. */
    public Registration listen(String topic, Runnable listener) {
        return listen(topic, new Alone(), listener);
    }

    /** As {@link #listen(String, Runnable)}, for one of several listeners on a page. */
    public Registration listen(String topic, Page page, Runnable run) {
        Topic.Listener listener = new Topic.Listener(page, run);
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
        return lately.since(topic, moment);
    }

    /** From now on every ring of this node is also told to {@code otherNodes}, which must not block. */
    void alsoTell(Consumer<String> otherNodes) {
        this.otherNodes = otherNodes;
    }

    /** Rings that came from another node together. */
    void ringHere(Collection<String> names) {
        ringHere(names, 0);
    }

    private void ringHere(Collection<String> names, long behindMillis) {
        names.forEach(lately::rang);
        ring(
                names.stream()
                        .flatMap(name -> Optional.ofNullable(topics.get(name)).stream())
                        .toList(),
                behindMillis);
    }

    /** After rings of other nodes may have been missed: all that is listened to here rings once. */
    void ringAllHere() {
        lately.anythingMayHave();
        ring(topics.values(), 0);
    }

    void ringNow(Collection<String> names, long behindMillis) {
        ringHere(names, behindMillis);
        names.forEach(otherNodes);
    }

    private void ring(Collection<Topic> rung, long behindMillis) {
        rounds.rang(rung, behindMillis).ifPresent(round -> tellAt(round, round.due));
    }

    private void tellAt(Round round, long nanos) {
        ringer.schedule(() -> tell(rounds.take(round)), nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void tell(List<Topic> rung) {
        Map<Page, List<Runnable>> pages = new LinkedHashMap<>();
        for (Topic topic : rung) {
            topic.listeners.forEach(listener -> pages.computeIfAbsent(listener.page(), none -> new ArrayList<>())
                    .add(listener.run()));
        }
        long patience = TimeUnit.MILLISECONDS.toNanos(ASIDE_MILLIS);
        for (Map.Entry<Page, List<Runnable>> page : pages.entrySet()) {
            patience -= standAside(patience);
            page.getValue().forEach(Doorbell::run);
            run(page.getKey()::rung);
        }
    }

    private static void run(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener of the doorbell failed", e);
        }
    }

    /** @return nanoseconds that it took of those that it may */
    private long standAside(long patience) {
        long began = System.nanoTime();
        long now = began;
        for (long until = began + Math.min(patience, first.until - began); now < until; now = System.nanoTime()) {
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

    /** Something faster than the ring of this topic has the machine to itself until then, by {@link System#nanoTime}. */
    private record First(String topic, long until) {}

    /** Where several listeners stand. */
    @FunctionalInterface
    public interface Page {

        /** Runs after those of its listeners that one {@link Round} rang. */
        void rung();
    }

    private static final class Alone implements Page {
        @Override
        public void rung() {
            // its listener has run, and there is nothing to gather
        }
    }

    /** Ends listening; a second call does nothing. */
    public interface Registration {
        void remove();
    }
}
