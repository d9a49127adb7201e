package org.wheelhouse.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.WorkshopId;

/** Which screens of a room have spoken lately, and how they hear. Kept in memory of this process, like presence; no record. */
@Component
public class Ties {

    /** Walls and phones speak every fifteen seconds. */
    private static final Duration LATELY = Duration.ofSeconds(25);

    /** Nobody signs in for a wall, so somebody could invent screens. */
    private static final int MOST = 1500;

    private final Clock clock;
    private final Map<WorkshopId, Map<String, Tie>> rooms = new ConcurrentHashMap<>();

    Ties(Clock clock) {
        this.clock = clock;
    }

    /**
     * A screen as it last spoke.
     *
     * @param seat {@code lead}, {@code follow} or {@code wall}
     * @param streams events come by a stream that stays open; else the screen asks every two seconds
     * @param delay how long its last question and the answer took; empty for its first
     */
    public record Tie(String seat, boolean streams, Optional<Duration> delay, Instant at) {}

    /** @param screen a name that the screen chose for itself */
    public void heard(WorkshopId workshop, String screen, String seat, boolean streams, int millis) {
        Map<String, Tie> room = rooms.computeIfAbsent(workshop, none -> new ConcurrentHashMap<>());
        if (room.size() < MOST || room.containsKey(screen)) {
            Optional<Duration> delay = millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
            room.put(screen, new Tie(seat, streams, delay, clock.instant()));
        }
    }

    /** Those that spoke in the last seconds. */
    List<Tie> of(WorkshopId workshop) {
        Instant since = clock.instant().minus(LATELY);
        return rooms.getOrDefault(workshop, Map.of()).values().stream()
                .filter(tie -> tie.at().isAfter(since))
                .toList();
    }

    void forget(WorkshopId workshop) {
        rooms.remove(workshop);
    }
}
