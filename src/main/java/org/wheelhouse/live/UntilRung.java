package org.wheelhouse.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found is kept until its topic rings, for questions that come again and again while nothing changes: the beats of
 * screens. Unlike {@link OncePerRing} it needs no listener and sees a change of this node as soon as it is committed; that of
 * another node comes by its ring, and should that be lost, when the time is over. Not to be asked within a transaction that changes
 * what is asked for: it would keep what may be rolled back.
 *
 * @param <K> what is asked for
 * @param <V> what is found; it cannot change, for many threads hold it
 */
public final class UntilRung<K, V> {

    /** Above this all is forgotten and asked for again. */
    static final int KEPT = 20_000;

    private final Doorbell doorbell;
    private final long nanos;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    /** @param atMost how long something is kept though nothing rings */
    public UntilRung(Doorbell doorbell, Duration atMost) {
        this.doorbell = doorbell;
        this.nanos = atMost.toNanos();
    }

    private record Entry<V>(V value, long moment, long readAt) {}

    /** What {@code read} has found since the topic rang, or finds now; what is not found is looked for again each time. */
    public Optional<V> find(String topic, K key, Supplier<Optional<V>> read) {
        Entry<V> known = entries.get(key);
        long now = System.nanoTime();
        if (known != null && now - known.readAt < nanos && !doorbell.rangSince(topic, known.moment)) {
            return Optional.of(known.value);
        }
        // taken before the read: what changes meanwhile rings later, and what was read is asked for again
        long moment = doorbell.moment();
        Optional<V> found = read.get();
        if (found.isEmpty()) {
            entries.remove(key);
        } else {
            if (entries.size() >= KEPT) {
                entries.clear();
            }
            entries.put(key, new Entry<>(found.get(), moment, now));
        }
        return found;
    }
}
