package org.wheelhouse.maturity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.maturity.Note;
import org.wheelhouse.maturity.OwnRating;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.yaml.GridReader;
import org.wheelhouse.testing.H2;

/** On H2; {@link MaturityStorePostgresTest} makes the same claims on PostgreSQL. */
class MaturityStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

    private final PersonId person = PersonId.fresh();
    private MaturityRoundStore rounds;
    private MaturityRatingStore ratings;
    private MaturityNoteStore notes;
    private String grid;

    DataSource database() {
        return H2.migrated();
    }

    @BeforeEach
    void stores() throws IOException {
        JdbcClient jdbc = JdbcClient.create(database());
        rounds = new MaturityRoundStore(jdbc);
        ratings = new MaturityRatingStore(jdbc);
        notes = new MaturityNoteStore(jdbc);
        grid = Files.readString(Path.of("content/grids/calms.yml"));
    }

    private Round round(Scope scope, Phase phase) {
        return new Round(
                UUID.randomUUID(),
                scope,
                "calms",
                GridReader.read(grid).value().orElseThrow(),
                "Spring",
                LocalDate.of(2026, 3, 11),
                phase,
                0);
    }

    private Round begun() {
        Round round = round(Scope.organisation(CohortId.fresh()), Phase.RATING);
        assertThat(rounds.insert(round, grid, NOW)).isTrue();
        return round;
    }

    @Test
    void aRoundIsReadBackAsItWasWrittenForOrganisationsAndTeams() {
        Round all = begun();
        Round team = round(Scope.of(all.scope().cohort(), TeamId.fresh()), Phase.RATING);
        rounds.insert(team, grid, NOW.plusSeconds(1));

        assertThat(rounds.find(all.id())).contains(all);
        assertThat(rounds.lock(team.id())).contains(team);
        assertThat(rounds.of(all.scope().cohort())).containsExactly(all, team);
    }

    @Test
    void aSecondOpenRoundOfTheSameScopeAndGridIsNotBegunUntilTheFirstIsFrozen() {
        Round first = begun();
        Round second = round(first.scope(), Phase.RATING);
        assertThat(rounds.insert(second, grid, NOW)).isFalse();

        rounds.show(first.id(), 5);
        assertThat(rounds.insert(second, grid, NOW)).isFalse();
        rounds.freeze(first.id());
        assertThat(rounds.insert(second, grid, NOW)).isTrue();
    }

    @Test
    void aRoundOnlyMovesOn() {
        Round round = begun();
        rounds.freeze(round.id());
        assertThat(rounds.find(round.id()).orElseThrow().phase()).isEqualTo(Phase.RATING);
        rounds.show(round.id(), 7);
        rounds.freeze(round.id());
        rounds.show(round.id(), 9);

        assertThat(rounds.find(round.id()).orElseThrow().phase()).isEqualTo(Phase.FROZEN);
        assertThat(rounds.find(round.id()).orElseThrow().raters()).isEqualTo(7);
    }

    @Test
    void onlyThoseWhoAreDoneAreCountedAndADroppedRoundKnowsNobody() {
        Round round = begun();
        ratings.put(round.id(), person, "culture", 1);
        ratings.put(round.id(), person, "culture", 3);
        ratings.put(round.id(), PersonId.fresh(), "culture", 4);
        ratings.done(round.id(), person, true);
        ratings.agrees(round.id(), person, true);

        assertThat(ratings.heads(round.id())).isEqualTo(new MaturityRatingStore.Heads(2, 1, 1));
        assertThat(ratings.counting(round.id(), "culture")).containsExactly(3);
        assertThat(ratings.of(round.id(), person).levels()).containsEntry("culture", 3);
        ratings.drop(round.id());
        assertThat(ratings.of(round.id(), person)).isEqualTo(OwnRating.NONE);
        assertThat(ratings.heads(round.id())).isEqualTo(new MaturityRatingStore.Heads(0, 0, 0));
    }

    @Test
    void countsAndAgreedLevelsComeBack() {
        Round round = begun();
        rounds.insertCounts(round.id(), "culture", new Spread(List.of(1, 0, 4, 0)));
        rounds.agree(round.id(), "culture", 2);
        rounds.agree(round.id(), "culture", 3);
        rounds.agree(round.id(), "lean", 1);
        rounds.disagree(round.id(), "lean");

        assertThat(rounds.spreads(round.id()))
                .containsOnlyKeys("culture")
                .containsValue(new Spread(List.of(1, 0, 4, 0)));
        assertThat(rounds.agreed(round.id())).containsOnlyKeys("culture").containsValue(3);
    }

    @Test
    void aNoteIsCorrectedOnceAndKeepsItsTextWhenThePersonIsForgotten() {
        Round round = begun();
        Note first =
                new Note(UUID.randomUUID(), Optional.of("lean"), "One.", Optional.of(person), NOW, Optional.empty());
        Note second = new Note(
                UUID.randomUUID(), Optional.of("lean"), "Two.", Optional.of(person), NOW, Optional.of(first.id()));
        Note third = new Note(
                UUID.randomUUID(), Optional.of("lean"), "Three.", Optional.of(person), NOW, Optional.of(first.id()));
        assertThat(notes.insert(round.id(), first)).isTrue();
        assertThat(notes.insert(round.id(), second)).isTrue();
        assertThat(notes.insert(round.id(), third)).isFalse();
        assertThat(notes.of(person)).containsExactlyInAnyOrder(first, second);

        notes.forget(person);

        assertThat(notes.of(round.id())).extracting(Note::text).containsExactlyInAnyOrder("One.", "Two.");
        assertThat(notes.of(round.id()))
                .allSatisfy(note -> assertThat(note.person()).isEmpty());
    }
}
