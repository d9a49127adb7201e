package org.wheelhouse.ama;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wheelhouse.ama.engine.AskingPace;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;

/**
 * When somebody asked, for as long as the pace needs it. In memory and nowhere else: written down, it would tell who asked an
 * anonymous question. Each node has its own, so on two nodes somebody who tries hard may ask twice as much.
 */
@Component
class AskingMemory {

    private final Map<Key, List<Instant>> asked = new ConcurrentHashMap<>();
    private final Clock clock;

    AskingMemory(Clock clock) {
        this.clock = clock;
    }

    private record Key(BoardId meeting, PersonId person) {}

    /** Why the person must wait; empty if it may ask, and then this counts as asked. */
    Optional<String> refusesOrCounts(BoardId meeting, PersonId person) {
        Instant now = clock.instant();
        Instant oldest = now.minus(AskingPace.MEMORY);
        asked.values().removeIf(times -> times.stream().allMatch(time -> time.isBefore(oldest)));
        List<Optional<String>> refusal = new ArrayList<>(1);
        asked.compute(new Key(meeting, person), (key, before) -> {
            List<Instant> times = new ArrayList<>(before == null ? List.of() : before);
            times.removeIf(time -> time.isBefore(oldest));
            refusal.add(AskingPace.refuses(times, now));
            if (refusal.getFirst().isEmpty()) {
                times.add(now);
            }
            return times;
        });
        return refusal.getFirst();
    }
}
