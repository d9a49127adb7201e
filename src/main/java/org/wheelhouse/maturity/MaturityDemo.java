package org.wheelhouse.maturity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.store.MaturityNoteStore;
import org.wheelhouse.maturity.store.MaturityRatingStore;
import org.wheelhouse.maturity.store.MaturityRoundStore;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;

/**
 * Three quarters of the demo's organisation: automation runs ahead, a bad quarter sets culture back, and measurement, which
 * lagged at first, catches up. Two teams show their own
 * two quarters, and one of them rates itself by its own grid just now.
 */
@Component
@Order(90)
class MaturityDemo implements DemoData {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final List<String> ROWS = List.of("culture", "automation", "lean", "measurement", "sharing");

    /** A quarter: twelve people's counts a row, in the order of {@link #ROWS}, and what they agreed. */
    private record Quarter(String name, int monthsAgo, List<List<Integer>> spreads, List<Integer> agreed) {}

    private static final List<Quarter> QUARTERS = List.of(
            new Quarter(
                    "First quarter",
                    6,
                    List.of(
                            List.of(3, 7, 2, 0),
                            List.of(2, 8, 2, 0),
                            List.of(4, 6, 2, 0),
                            List.of(9, 3, 0, 0),
                            List.of(4, 7, 1, 0)),
                    List.of(2, 2, 2, 1, 2)),
            new Quarter(
                    "Second quarter",
                    3,
                    List.of(
                            List.of(7, 3, 2, 0),
                            List.of(0, 3, 8, 1),
                            List.of(3, 7, 2, 0),
                            List.of(2, 8, 2, 0),
                            List.of(4, 6, 2, 0)),
                    List.of(1, 3, 2, 2, 2)),
            new Quarter(
                    "Third quarter",
                    0,
                    List.of(
                            List.of(1, 8, 3, 0),
                            List.of(0, 1, 7, 4),
                            List.of(1, 3, 7, 1),
                            List.of(0, 2, 9, 1),
                            List.of(1, 3, 8, 0)),
                    List.of(2, 3, 3, 3, 3)));

    private final MaturityRoundStore rounds;
    private final MaturityRatingStore ratings;
    private final MaturityNoteStore notes;
    private final Grids grids;
    private final Clock clock;

    MaturityDemo(
            MaturityRoundStore rounds, MaturityRatingStore ratings, MaturityNoteStore notes, Grids grids, Clock clock) {
        this.rounds = rounds;
        this.ratings = ratings;
        this.notes = notes;
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    public void fill(Demo demo) {
        grids.file("calms").filter(MaturityDemo::hasTheRows).ifPresent(calms -> {
            organisation(demo, calms);
            demo.participants().get(0).team().ifPresent(team -> payments(demo, calms, team));
            demo.participants().get(1).team().ifPresent(team -> claims(demo, calms, team));
        });
    }

    /** A content folder of one's own may hold another grid under this name. */
    private static boolean hasTheRows(YamlFile<Grid> file) {
        return file.reading().isUsable()
                && file.reading().value().orElseThrow().levels().size() == 4
                && file.reading().value().orElseThrow().rows().stream()
                        .map(Grid.Row::id)
                        .toList()
                        .equals(ROWS);
    }

    private void organisation(Demo demo, YamlFile<Grid> calms) {
        Scope all = Scope.organisation(demo.cohort());
        Person jonas = demo.participants().get(5);
        Person sofia = demo.participants().get(8);
        Person hanna = demo.participants().get(10);
        UUID first = frozen(all, calms, QUARTERS.get(0));
        say(first, "measurement", "Three of us named three different lead times in the same meeting.", jonas, 6);
        say(first, "", "Claims released twice in one week without a weekend shift.", sofia, 6);
        UUID second = frozen(all, calms, QUARTERS.get(1));
        say(
                second,
                "culture",
                "After the outage in the second month the first question was whose change it was.",
                hanna,
                3);
        say(second, "automation", "Build, tests and release of Payments run in one pipeline since spring.", jonas, 3);
        say(second, "", "Payments takes a release back in eleven minutes. It used to take a night.", jonas, 3);
        UUID third = frozen(all, calms, QUARTERS.get(2));
        say(
                third,
                "culture",
                "Dana thanked the engineer who reported the failed backup on the same afternoon.",
                hanna,
                0);
        say(third, "measurement", "The four measures hang in the corridor and on a page that all can open.", sofia, 0);
        say(
                third,
                "",
                "One page shows the lead time of every team, and the board asked about it unprompted.",
                sofia,
                0);
        say(third, "", "Customer platform copied the rollback step of Payments within three weeks.", hanna, 0);
    }

    private void payments(Demo demo, YamlFile<Grid> calms, TeamId team) {
        Scope payments = Scope.of(demo.cohort(), team);
        frozen(payments, calms, teamQuarter("Before the pilot", 5, List.of(2, 2, 1, 1, 2)));
        frozen(payments, calms, teamQuarter("After the pilot", 2, List.of(2, 3, 2, 2, 2)));
        grids.file("release-confidence")
                .filter(file -> file.reading().isUsable())
                .ifPresent(own -> open(demo, payments, own));
    }

    private void claims(Demo demo, YamlFile<Grid> calms, TeamId team) {
        Scope claims = Scope.of(demo.cohort(), team);
        frozen(claims, calms, teamQuarter("Claims in autumn", 5, List.of(3, 1, 2, 2, 2)));
        frozen(claims, calms, teamQuarter("Claims in winter", 2, List.of(3, 2, 1, 2, 2)));
    }

    /** Four people, who all agreed to be seen. */
    private static Quarter teamQuarter(String name, int monthsAgo, List<Integer> agreed) {
        List<List<Integer>> spreads = agreed.stream()
                .map(level -> switch (level) {
                    case 1 -> List.of(3, 1, 0, 0);
                    case 2 -> List.of(1, 3, 0, 0);
                    default -> List.of(0, 1, 3, 0);
                })
                .toList();
        return new Quarter(name, monthsAgo, spreads, agreed);
    }

    private UUID frozen(Scope scope, YamlFile<Grid> file, Quarter quarter) {
        Round round = round(
                scope,
                file,
                quarter.name(),
                today().minusMonths(quarter.monthsAgo()).minusDays(2));
        rounds.insert(round, file.text(), clock.instant());
        for (int i = 0; i < ROWS.size(); i++) {
            rounds.insertCounts(
                    round.id(), ROWS.get(i), new Spread(quarter.spreads().get(i)));
            rounds.agree(round.id(), ROWS.get(i), quarter.agreed().get(i));
        }
        rounds.show(round.id(), new Spread(quarter.spreads().getFirst()).people());
        rounds.freeze(round.id());
        return round.id();
    }

    private void open(Demo demo, Scope scope, YamlFile<Grid> file) {
        Round round = round(scope, file, "Just now", today());
        rounds.insert(round, file.text(), clock.instant());
        List<Person> team = demo.participants().stream()
                .filter(person -> person.team().equals(scope.team()))
                .toList();
        Map<Person, Integer> done = Map.of(team.get(1), 2, team.get(3), 3);
        done.forEach((person, level) -> {
            round.grid().rows().forEach(row -> ratings.put(round.id(), person.id(), row.id(), level));
            ratings.done(round.id(), person.id(), true);
            ratings.agrees(round.id(), person.id(), true);
        });
    }

    /** Always the same key, so that an address of the demo can be told. */
    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("maturity/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Round round(Scope scope, YamlFile<Grid> file, String name, LocalDate date) {
        return new Round(
                key(name), scope, file.name(), file.reading().value().orElseThrow(), name, date, Phase.RATING, 0);
    }

    private void say(UUID round, String row, String text, Person person, int monthsAgo) {
        notes.insert(
                round,
                new Note(
                        UUID.randomUUID(),
                        Optional.of(row).filter(id -> !id.isEmpty()),
                        text,
                        Optional.of(person.id()),
                        today().minusMonths(monthsAgo)
                                .minusDays(2)
                                .atTime(15, 0)
                                .toInstant(ZoneOffset.UTC),
                        Optional.empty()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
