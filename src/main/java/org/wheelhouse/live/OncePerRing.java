package org.wheelhouse.live;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A read that all screens of one kind share: the first one after a ring reads, the others get the same. Without this a thousand
 * screens would ask a thousand times for what is the same for all of them.
 *
 * @param <K> the kind of viewer
 * @param <V> what is read; it cannot change, for many threads hold it
 */
public final class OncePerRing<K, V> {

    private static final int KEPT = 200;

    private final Doorbell doorbell;
    private final Map<Key<K>, Entry<V>> entries = new ConcurrentHashMap<>();

    public OncePerRing(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    private record Key<K>(String topic, K kind) {}

    private record Entry<V>(long ring, V value) {}

    /**
     * What was read since the topic's last ring, or what {@code read} gives now. Whoever asks must be listening to the topic
     * already: what changes after the read rings again.
     */
    public V get(String topic, K kind, Supplier<V> read) {
        OptionalLong ring = doorbell.lastRing(topic);
        if (ring.isEmpty()) {
            return read.get();
        }
        if (entries.size() > KEPT) {
            entries.keySet().removeIf(key -> doorbell.lastRing(key.topic).isEmpty());
        }
        return entries.compute(
                        new Key<>(topic, kind),
                        (key, known) -> known != null && known.ring == ring.getAsLong()
                                ? known
                                : new Entry<>(ring.getAsLong(), read.get()))
                .value;
    }
}
