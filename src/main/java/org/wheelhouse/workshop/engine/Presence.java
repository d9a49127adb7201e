package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.id.PersonId;

/**
 * Who is here, by the beats of their screens. A person with two screens is here once; a person whose screens have been silent
 * for {@link #SILENT} is lost until one of them beats again.
 */
public final class Presence {

    /** A screen beats every ten seconds; one late beat is no loss. */
    static final Duration SILENT = Duration.ofSeconds(21);

    private final Map<String, Beat> screens = new HashMap<>();

    private record Beat(PersonId person, Instant at, boolean leafing) {}

    /** How many of the people who came in are here, leafing on their own, or lost. Those who leaf are among those here. */
    public record Count(int here, int leafing, int lost) {}

    public synchronized void beat(String screen, PersonId person, boolean leafing, Instant now) {
        screens.put(screen, new Beat(person, now, leafing));
    }

    /** The person closed this screen: not lost, gone. */
    public synchronized void close(String screen) {
        screens.remove(screen);
    }

    /** The person is no longer in the room. */
    public synchronized void remove(PersonId person) {
        screens.values().removeIf(beat -> beat.person.equals(person));
    }

    public synchronized Set<PersonId> here(Instant now) {
        return screens.values().stream()
                .filter(beat -> isFresh(beat, now))
                .map(Beat::person)
                .collect(Collectors.toSet());
    }

    /** Those who have a screen that fell silent, and none that beats. */
    public synchronized Set<PersonId> lost(Instant now) {
        Set<PersonId> here = here(now);
        return screens.values().stream()
                .map(Beat::person)
                .filter(person -> !here.contains(person))
                .collect(Collectors.toSet());
    }

    public synchronized Count count(Set<PersonId> among, Instant now) {
        Set<PersonId> here = here(now);
        Set<PersonId> following = screens.values().stream()
                .filter(beat -> isFresh(beat, now) && !beat.leafing)
                .map(Beat::person)
                .collect(Collectors.toSet());
        int present = (int) among.stream().filter(here::contains).count();
        int leafing = (int) among.stream()
                .filter(person -> here.contains(person) && !following.contains(person))
                .count();
        int lost = (int) lost(now).stream().filter(among::contains).count();
        return new Count(present, leafing, lost);
    }

    /** Whether a screen of the person has beaten within {@code time}. */
    public synchronized boolean seenWithin(PersonId person, Duration time, Instant now) {
        return screens.values().stream()
                .anyMatch(beat -> beat.person.equals(person) && now.isBefore(beat.at.plus(time)));
    }

    /** Since when the person has not been seen; empty while the person is here, or was never here. */
    public synchronized Optional<Instant> goneSince(PersonId person, Instant now) {
        Optional<Instant> last = screens.values().stream()
                .filter(beat -> beat.person.equals(person))
                .map(Beat::at)
                .max(Instant::compareTo);
        return last.filter(at -> !now.isBefore(at.plus(SILENT)));
    }

    private static boolean isFresh(Beat beat, Instant now) {
        return now.isBefore(beat.at.plus(SILENT));
    }
}
