package org.wheelhouse.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Which topics are told together and when. Knows no threads: who asks waits, and then {@link #take takes}. */
final class Rounds {

    private final AtomicLong rings;

    /** @param rings counts them, over all topics */
    Rounds(AtomicLong rings) {
        this.rings = rings;
    }

    /**
     * These topics rang together. Those that wait to be told already will be; the others join them if they can, and are one round
     * if not.
     *
     * @param behindMillis how long something faster has the machine to itself
     * @return the round to be told, if it is a new one
     */
    synchronized Optional<Round> rang(Collection<Topic> rung, long behindMillis) {
        List<Topic> fresh = rung.stream().filter(topic -> topic.round.isEmpty()).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        long soonest = fresh.stream().mapToLong(Topic::nextAt).reduce(now, Rounds::later);
        long due = later(soonest, now + TimeUnit.MILLISECONDS.toNanos(behindMillis));
        Optional<Round> waiting = rung.stream()
                .flatMap(topic -> topic.round.stream())
                .filter(round -> round.due - due >= 0)
                .min(Comparator.comparingLong(round -> round.due - due));
        Round round = waiting.orElseGet(() -> new Round(soonest, due));
        fresh.forEach(topic -> topic.round = Optional.of(round));
        round.topics.addAll(fresh);
        return waiting.isEmpty() ? Optional.of(round) : Optional.empty();
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    /** The round in which this topic waits. */
    synchronized Optional<Round> waiting(Topic topic) {
        return topic.round;
    }

    /** The topics to be told now; none if they were told already. */
    synchronized List<Topic> take(Round round) {
        if (round.told) {
            return List.of();
        }
        round.told = true;
        round.topics.forEach(topic -> topic.told(rings.incrementAndGet()));
        return round.topics;
    }
}
