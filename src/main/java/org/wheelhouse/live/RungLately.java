package org.wheelhouse.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** When each topic rang last, whether anybody listened or not; begun anew when it grows too long. */
final class RungLately {

    static final int REMEMBERED = 5_000;

    private final AtomicLong rings;
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private volatile long forgottenUntil;

    /** @param rings counts them, over all topics */
    RungLately(AtomicLong rings) {
        this.rings = rings;
    }

    void rang(String topic) {
        if (last.size() >= REMEMBERED) {
            anythingMayHave();
            last.clear();
        }
        last.put(topic, rings.incrementAndGet());
    }

    /** Rings may have been missed: up to now, in doubt, everything has rung. */
    void anythingMayHave() {
        forgottenUntil = rings.incrementAndGet();
    }

    /** Whether the topic has rung after that moment, or may have. */
    boolean since(String topic, long moment) {
        return moment < forgottenUntil || last.getOrDefault(topic, 0L) > moment;
    }
}
