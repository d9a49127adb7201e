package org.wheelhouse.text;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Results kept by what they were made from, up to a weight; what was not asked for the longest goes first. */
public final class Remembered<K, V> {

    private final long most;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /** @param most sum of the weights that are kept */
    public Remembered(long most) {
        this.most = most;
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::value);
    }

    /** Keeps nothing that alone weighs more than everything may. */
    public synchronized void put(K key, V value, long heavy) {
        if (heavy > most) {
            return;
        }
        Kept<V> before = kept.put(key, new Kept<>(value, heavy));
        weight += heavy - (before == null ? 0 : before.weight);
        for (Iterator<Kept<V>> oldest = kept.values().iterator(); weight > most && oldest.hasNext(); ) {
            weight -= oldest.next().weight;
            oldest.remove();
        }
    }

    private record Kept<V>(V value, long weight) {}
}
