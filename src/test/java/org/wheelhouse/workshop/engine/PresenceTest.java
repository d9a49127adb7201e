package org.wheelhouse.workshop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wheelhouse.id.PersonId;

/** What is counted only when it can have changed is the same as what is counted each time. */
class PresenceTest {

    private static final int STEPS = 2_000;

    private final List<PersonId> people =
            IntStream.range(0, 6).mapToObj(number -> PersonId.fresh()).toList();
    private final Map<String, Told> screens = new HashMap<>();

    private record Told(PersonId person, Instant at, boolean leafing) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsAreRightWhateverScreensDo(long seed) {
        Random luck = new Random(seed);
        Presence presence = new Presence();
        Set<PersonId> among = Set.copyOf(people.subList(0, 5));
        Instant now = Instant.parse("2026-03-11T12:00:00Z");
        for (int i = 0; i < STEPS; i++) {
            now = now.plusMillis(luck.nextInt(4_000));
            String screen = "screen-" + luck.nextInt(9);
            PersonId person = people.get(luck.nextInt(people.size()));
            int what = luck.nextInt(20);
            if (what < 17) {
                boolean leafing = luck.nextInt(4) == 0;
                presence.beat(screen, person, leafing, now);
                screens.put(screen, new Told(person, now, leafing));
            } else if (what < 19) {
                presence.close(screen);
                screens.remove(screen);
            } else {
                presence.remove(person);
                screens.values().removeIf(told -> told.person.equals(person));
            }
            assertThat(presence.count(among, now)).as("step " + i).isEqualTo(count(among, now));
            assertThat(presence.goneSince(person, now)).as("step " + i).isEqualTo(goneSince(person, now));
        }
    }

    private Optional<Instant> goneSince(PersonId person, Instant now) {
        return screens.values().stream()
                .filter(told -> told.person.equals(person))
                .map(Told::at)
                .max(Comparator.naturalOrder())
                .filter(at -> !now.isBefore(at.plus(Presence.SILENT)));
    }

    private Presence.Count count(Set<PersonId> among, Instant now) {
        int here = 0;
        int leafing = 0;
        int lost = 0;
        for (PersonId person : among) {
            List<Told> own = screens.values().stream()
                    .filter(told -> told.person.equals(person))
                    .toList();
            List<Told> fresh = own.stream()
                    .filter(told -> now.isBefore(told.at.plus(Presence.SILENT)))
                    .toList();
            here += fresh.isEmpty() ? 0 : 1;
            leafing += !fresh.isEmpty() && fresh.stream().allMatch(Told::leafing) ? 1 : 0;
            lost += !own.isEmpty() && fresh.isEmpty() ? 1 : 0;
        }
        return new Presence.Count(here, leafing, lost);
    }
}
