package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.id.PersonId;

/**
 * Who is here, by the beats of their screens. A person with two screens is here once; a person whose screens have been silent
 * for {@link #SILENT} is lost until one of them beats again. Every beat is answered with the counts, so they are counted anew only
 * when they can have changed.
 */
public final class Presence {

    /** A screen beats every fifteen seconds, and again a second after a beat that has had no answer for four: one late beat is no loss. */
    static final Duration SILENT = Duration.ofSeconds(21);

    private final Map<String, Beat> screens = new HashMap<>();
    /** When a screen of each person beat last: with every beat of every screen it is asked whether who leads is here. */
    private final Map<PersonId, Instant> last = new HashMap<>();

    private Sight sight = new Sight(Set.of(), Set.of(), Set.of(), Instant.MAX, Instant.MIN);
    private Counted counted = new Counted(sight, Set.of(), new Count(0, 0, 0));

    private record Beat(PersonId person, Instant at, boolean leafing) {}

    /** Who is here, who of them has a screen that follows, and who is lost; the same from one moment until another. */
    private record Sight(Set<PersonId> here, Set<PersonId> following, Set<PersonId> lost, Instant from, Instant until) {

        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    private record Counted(Sight of, Set<PersonId> among, Count count) {}

    /** How many of the people who came in are here, leafing on their own, or lost. Those who leaf are among those here. */
    public record Count(int here, int leafing, int lost) {}

    public synchronized void beat(String screen, PersonId person, boolean leafing, Instant now) {
        Beat before = screens.put(screen, new Beat(person, now, leafing));
        if (before == null || before.person.equals(person) && !now.isBefore(before.at)) {
            last.merge(person, now, (one, other) -> one.isAfter(other) ? one : other);
        } else {
            lookBack(before.person);
            lookBack(person);
        }
        boolean asBefore = before != null
                && before.leafing == leafing
                && before.person.equals(person)
                && isFresh(before, now)
                && !now.isBefore(before.at);
        if (!asBefore) {
            forgetSight();
        }
    }

    /** The person closed this screen: not lost, gone. */
    public synchronized void close(String screen) {
        Beat closed = screens.remove(screen);
        if (closed != null) {
            lookBack(closed.person);
        }
        forgetSight();
    }

    /** The person is no longer in the room. */
    public synchronized void remove(PersonId person) {
        screens.values().removeIf(beat -> beat.person.equals(person));
        last.remove(person);
        forgetSight();
    }

    public synchronized Set<PersonId> here(Instant now) {
        return look(now).here;
    }

    /** Those who have a screen that fell silent, and none that beats. */
    public synchronized Set<PersonId> lost(Instant now) {
        return look(now).lost;
    }

    /** @param among a set that does not change any more */
    public synchronized Count count(Set<PersonId> among, Instant now) {
        Sight seen = look(now);
        if (counted.of != seen || counted.among != among) {
            counted = new Counted(seen, among, count(seen, among));
        }
        return counted.count;
    }

    private static Count count(Sight seen, Set<PersonId> among) {
        int present = (int) among.stream().filter(seen.here::contains).count();
        int leafing = (int) among.stream()
                .filter(person -> seen.here.contains(person) && !seen.following.contains(person))
                .count();
        int lost = (int) seen.lost.stream().filter(among::contains).count();
        return new Count(present, leafing, lost);
    }

    private void forgetSight() {
        sight = new Sight(Set.of(), Set.of(), Set.of(), Instant.MAX, Instant.MIN);
    }

    private Sight look(Instant now) {
        if (!sight.holds(now)) {
            sight = lookAnew(now);
        }
        return sight;
    }

    /** What is seen holds until the first of those who are fresh now falls silent; one who beats meanwhile makes it later. */
    private Sight lookAnew(Instant now) {
        Set<PersonId> here = new HashSet<>();
        Set<PersonId> following = new HashSet<>();
        Set<PersonId> lost = new HashSet<>();
        Instant until = Instant.MAX;
        for (Beat beat : screens.values()) {
            if (isFresh(beat, now)) {
                here.add(beat.person);
                if (!beat.leafing) {
                    following.add(beat.person);
                }
                Instant silent = beat.at.plus(SILENT);
                until = silent.isBefore(until) ? silent : until;
            } else {
                lost.add(beat.person);
            }
        }
        lost.removeAll(here);
        return new Sight(Set.copyOf(here), Set.copyOf(following), Set.copyOf(lost), now, until);
    }

    /** Whether a screen of the person has beaten within {@code time}. */
    public synchronized boolean seenWithin(PersonId person, Duration time, Instant now) {
        return lastSeen(person).filter(at -> now.isBefore(at.plus(time))).isPresent();
    }

    /** Since when the person has not been seen; empty while the person is here, or was never here. */
    public synchronized Optional<Instant> goneSince(PersonId person, Instant now) {
        return lastSeen(person).filter(at -> !now.isBefore(at.plus(SILENT)));
    }

    private Optional<Instant> lastSeen(PersonId person) {
        return Optional.ofNullable(last.get(person));
    }

    private void lookBack(PersonId person) {
        screens.values().stream()
                .filter(beat -> beat.person.equals(person))
                .map(Beat::at)
                .max(Comparator.naturalOrder())
                .ifPresentOrElse(at -> last.put(person, at), () -> last.remove(person));
    }

    private static boolean isFresh(Beat beat, Instant now) {
        return now.isBefore(beat.at.plus(SILENT));
    }
}
