package org.wheelhouse.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Rated;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.store.AuditStore;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestContent;
import org.wheelhouse.testing.Visitors;

@HouseTest
class MaturityServiceTest {

    /** Another test may have written lines of a later day: the clock goes back after each. */
    private static final int ALL = 100_000;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    @Autowired
    MaturityService maturity;

    @Autowired
    RatingService rating;

    @Autowired
    NotesService notes;

    @Autowired
    MaturityPersonalData ownData;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditStore audit;

    private Cohort cohort;
    private Person facilitator;
    private List<Person> people;

    @BeforeEach
    void aCohortOfSix() {
        cohort = visitors.cohort();
        facilitator = visitors.facilitator(cohort);
        people = Stream.generate(() -> visitors.participant(cohort)).limit(6).toList();
    }

    private Round begin(Scope scope, String name, LocalDate date) {
        visitors.signIn(facilitator);
        MaturityOutcome outcome = maturity.begin(scope, "calms", name, date);
        assertThat(outcome).isInstanceOf(MaturityOutcome.Done.class);
        return maturity.find(((MaturityOutcome.Done) outcome).round()).orElseThrow();
    }

    private Round begin() {
        return begin(Scope.organisation(cohort.id()), "Spring", DAY);
    }

    private void rate(Round round, Person person, int level) {
        visitors.signIn(person);
        round.grid().rows().forEach(row -> rating.rate(round.id(), row.id(), level));
        assertThat(rating.done(round.id())).isInstanceOf(MaturityOutcome.Done.class);
    }

    private Round shown(String name, LocalDate date, int level) {
        Round round = begin(Scope.organisation(cohort.id()), name, date);
        people.forEach(person -> rate(round, person, level));
        visitors.signIn(facilitator);
        assertThat(maturity.show(round.id())).isInstanceOf(MaturityOutcome.Done.class);
        return maturity.find(round.id()).orElseThrow();
    }

    private String everyCellOf(Round round) {
        StringBuilder cells = new StringBuilder();
        for (String table : List.of("maturity_count", "maturity_agreed", "maturity_note", "maturity_rating")) {
            jdbc.sql("select * from " + table + " where round_id = ? order by 1, 2, 3")
                    .param(round.id())
                    .query()
                    .listOfRows()
                    .forEach(row -> cells.append(row).append('\n'));
        }
        return cells
                + jdbc.sql("select * from maturity_round where id = ?")
                        .param(round.id())
                        .query()
                        .singleRow()
                        .toString();
    }

    private static String sentence(MaturityOutcome outcome) {
        return ((MaturityOutcome.Refused) outcome).sentence();
    }

    @Test
    void fiveWhoAreDoneAreShownTogetherAndThenNoTableTellsWhoRatedWhat() {
        Round round = begin();
        for (int i = 0; i < 5; i++) {
            rate(round, people.get(i), 1 + i % 3);
        }
        visitors.signIn(facilitator);
        assertThat(maturity.rated(round)).as("unseen before").isEmpty();
        maturity.show(round.id());

        Rated rated = maturity.rated(maturity.find(round.id()).orElseThrow()).orElseThrow();
        assertThat(rated.spread("culture").counts()).containsExactly(2, 2, 1, 0);
        assertThat(maturity.find(round.id()).orElseThrow().raters()).isEqualTo(5);
        people.forEach(person ->
                assertThat(everyCellOf(round)).doesNotContain(person.id().toString()));
        assertThat(jdbc.sql("select count(*) from maturity_rater where round_id = ?")
                        .param(round.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void fewerThanFiveAreShownOnlyIfAllOfThemAgree() {
        Round round = begin();
        rate(round, people.get(0), 2);
        rating.agreeToBeSeen(round.id(), true);
        rate(round, people.get(1), 3);
        visitors.signIn(facilitator);
        assertThat(sentence(maturity.show(round.id()))).contains("1 of them agree");

        visitors.signIn(people.get(1));
        rating.agreeToBeSeen(round.id(), true);
        visitors.signIn(facilitator);
        assertThat(maturity.show(round.id())).isInstanceOf(MaturityOutcome.Done.class);
    }

    @Test
    void aThirdWhoBecomesDoneMustAgreeToo() {
        Round round = begin();
        for (int i = 0; i < 2; i++) {
            rate(round, people.get(i), 2);
            rating.agreeToBeSeen(round.id(), true);
        }
        rate(round, people.get(2), 4);
        visitors.signIn(facilitator);

        assertThat(maturity.show(round.id())).isInstanceOf(MaturityOutcome.Refused.class);
    }

    @Test
    void whoIsNotDoneDoesNotCountAndIsToldWhatIsMissing() {
        Round round = begin();
        people.subList(0, 5).forEach(person -> rate(round, person, 2));
        visitors.signIn(people.get(5));
        rating.rate(round.id(), "culture", 4);
        assertThat(sentence(rating.done(round.id())))
                .isEqualTo("Not rated yet: Automation, Lean, Measurement, Sharing.");
        assertThat(rating.turnout(round)).isEqualTo(new Turnout(6, 6, 5, 0));

        visitors.signIn(facilitator);
        maturity.show(round.id());
        assertThat(maturity.rated(maturity.find(round.id()).orElseThrow())
                        .orElseThrow()
                        .spread("culture")
                        .counts())
                .containsExactly(0, 5, 0, 0);
    }

    @Test
    void aRatingCanBeChangedUntilTheSpreadIsShownAndNotAfterwards() {
        Round round = begin();
        people.subList(0, 5).forEach(person -> rate(round, person, 2));
        rating.rate(round.id(), "lean", 3);
        assertThat(rating.own(round.id()).levels()).containsEntry("lean", 3).containsEntry("culture", 2);
        visitors.signIn(facilitator);
        maturity.show(round.id());

        visitors.signIn(people.getFirst());
        assertThat(sentence(rating.rate(round.id(), "lean", 1))).contains("no rating is taken any more");
        assertThat(rating.own(round.id())).isEqualTo(OwnRating.NONE);
        visitors.signIn(facilitator);
        assertThat(sentence(maturity.show(round.id()))).isEqualTo("The spread is shown already.");
    }

    @Test
    void aFrozenRoundNeverChanges() {
        Round round = shown("Spring", DAY, 2);
        maturity.agree(round.id(), "culture", Optional.of(2));
        visitors.signIn(people.getFirst());
        notes.evidence(round.id(), "culture", "The outage in May was told to all on the same day.");
        visitors.signIn(facilitator);
        maturity.freeze(round.id());
        assertThat(audit.newest(ALL)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(Audit.What.SIGNED_OFF);
            assertThat(line.who()).contains(facilitator.id());
            assertThat(line.detail()).isEqualTo("maturity round " + round.id() + ", 1 of 5 rows agreed");
        });
        String before = everyCellOf(round);
        UUID note = notes.of(round).getFirst().id();

        assertThat(sentence(maturity.agree(round.id(), "culture", Optional.of(4))))
                .contains("frozen");
        assertThat(sentence(maturity.agree(round.id(), "culture", Optional.empty())))
                .contains("frozen");
        assertThat(sentence(maturity.freeze(round.id()))).contains("frozen");
        assertThat(maturity.show(round.id())).isInstanceOf(MaturityOutcome.Refused.class);
        assertThat(sentence(notes.win(round.id(), "Too late."))).contains("frozen");
        visitors.signIn(people.getFirst());
        assertThat(sentence(notes.correct(round.id(), note, "Other words."))).contains("frozen");
        assertThat(rating.rate(round.id(), "culture", 4)).isInstanceOf(MaturityOutcome.Refused.class);
        assertThat(everyCellOf(round)).isEqualTo(before);
    }

    @Test
    void aFrozenRoundKeepsItsGridWhenTheFileIsReworded() {
        String original = TestContent.text("grids/calms.yml");
        Round round = shown("Spring", DAY, 1);
        maturity.freeze(round.id());
        try {
            TestContent.save(
                    "grids/calms.yml",
                    original.replace("After a failure people ask who did it.", "Reworded since then, quite."));
            Grid kept = maturity.find(round.id()).orElseThrow().grid();
            assertThat(kept.row("culture").orElseThrow().cell(1)).isEqualTo("After a failure people ask who did it.");
            Round next = shown("Summer", DAY.plusMonths(3), 2);
            assertThat(next.grid().row("culture").orElseThrow().cell(1)).isEqualTo("Reworded since then, quite.");
            assertThat(maturity.trend(round.scope(), "calms").rows().getFirst().change())
                    .as("a reworded row has no past")
                    .isEmpty();
        } finally {
            TestContent.save("grids/calms.yml", original);
        }
    }

    @Test
    void evidenceHasTextDateAndPersonAndACorrectionStandsBesideIt() {
        Round round = shown("Spring", DAY, 2);
        visitors.signIn(people.getFirst());
        notes.evidence(round.id(), "culture", "  One outage was told. ");
        Note first = notes.of(round).getFirst();
        assertThat(first.text()).isEqualTo("One outage was told.");
        assertThat(first.person()).contains(people.getFirst().id());
        assertThat(first.at()).isNotNull();
        assertThat(notes.names(notes.of(round)))
                .containsEntry(people.getFirst().id(), people.getFirst().name());

        visitors.signIn(people.getLast());
        assertThat(sentence(notes.correct(round.id(), first.id(), "Two."))).contains("Only its author");
        visitors.signIn(people.getFirst());
        notes.correct(round.id(), first.id(), "Two outages were told.");
        assertThat(sentence(notes.correct(round.id(), first.id(), "Three."))).contains("corrected a moment ago");

        assertThat(notes.of(round))
                .extracting(Note::text)
                .containsExactly("One outage was told.", "Two outages were told.");
        assertThat(notes.of(round).getLast().replaces()).contains(first.id());
    }

    @Test
    void whileOthersRateNoEvidenceIsTaken() {
        Round round = begin();
        visitors.signIn(people.getFirst());

        assertThat(sentence(notes.evidence(round.id(), "culture", "An early word.")))
                .contains("still rating");
        assertThat(notes.of(round)).isEmpty();
    }

    @Test
    void emptyAndTooLongNotesAreRefused() {
        Round round = shown("Spring", DAY, 2);

        assertThat(notes.win(round.id(), "   ")).isInstanceOf(MaturityOutcome.Refused.class);
        assertThat(notes.win(round.id(), "x".repeat(2001))).isInstanceOf(MaturityOutcome.Refused.class);
        assertThat(notes.win(round.id(), "x".repeat(2000))).isInstanceOf(MaturityOutcome.Done.class);
    }

    @Test
    void aTeamsRoundsAreForTheTeamAndThoseWhoLead() {
        Scope red = Scope.of(cohort.id(), cohort.teams().getFirst().id());
        Scope blue = Scope.of(cohort.id(), cohort.teams().getLast().id());
        Round ours = begin(red, "Spring", DAY);
        Round theirs = begin(blue, "Spring", DAY);
        visitors.signIn(people.getFirst());

        assertThat(maturity.find(ours.id())).isPresent();
        assertThat(maturity.find(theirs.id())).isEmpty();
        assertThat(maturity.scopes())
                .extracting(MaturityService.Seen::scope)
                .containsExactly(Scope.organisation(cohort.id()), red);
        assertThatThrownBy(() -> maturity.rounds(blue)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rating.rate(theirs.id(), "culture", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> notes.of(theirs)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rating.turnout(theirs)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherCohortSeesNothing() {
        Round round = begin();
        visitors.signIn(visitors.participant(visitors.cohort()));

        assertThat(maturity.find(round.id())).isEmpty();
        assertThatThrownBy(() -> rating.rate(round.id(), "culture", 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void participantsNeitherBeginNorShowNorAgreeNorFreeze() {
        Round round = begin();
        visitors.signIn(people.getFirst());

        assertThatThrownBy(() -> maturity.begin(round.scope(), "calms", "Mine", DAY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> maturity.show(round.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> maturity.agree(round.id(), "culture", Optional.of(1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> maturity.freeze(round.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theFacilitatorDoesNotRate() {
        Round round = begin();

        assertThatThrownBy(() -> rating.rate(round.id(), "culture", 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRoundNeedsAnOwnNameASensibleDateAGoodGridAndNoOtherOpenOne() {
        Round round = begin();
        Scope scope = round.scope();
        assertThat(sentence(maturity.begin(scope, "calms", "Summer", DAY))).contains("is open there already");
        assertThat(sentence(maturity.begin(scope, "release-confidence", "spring", DAY)))
                .contains("of this name");
        assertThat(sentence(maturity.begin(scope, "release-confidence", " ", DAY)))
                .contains("at most 80");
        assertThat(sentence(maturity.begin(scope, "release-confidence", "S", DAY.plusYears(30))))
                .contains("ten years");
        assertThat(sentence(maturity.begin(scope, "no-such-grid", "Summer", DAY)))
                .contains("cannot be used");
        assertThat(maturity.begin(scope, "release-confidence", "Summer", DAY)).isInstanceOf(MaturityOutcome.Done.class);
    }

    @Test
    void roundsOverTimeStandSideBySideWithTheirChange() {
        maturity.freeze(shown("Autumn", DAY.minusMonths(3), 2).id());
        Round now = shown("Winter", DAY, 3);

        assertThat(maturity.trend(now.scope(), "calms").rounds())
                .extracting(Rated::name)
                .containsExactly("Autumn", "Winter");
        assertThat(maturity.trend(now.scope(), "calms").rows())
                .allSatisfy(row -> assertThat(row.change().orElseThrow().by()).isEqualTo(1));
    }

    @Test
    void aDeletedPersonLeavesTheTextsWithoutANameAndNoRating() {
        Round shown = shown("Spring", DAY, 2);
        Person leaver = people.getFirst();
        visitors.signIn(leaver);
        notes.win(shown.id(), "We released on a Friday and went home.");
        visitors.signIn(facilitator);
        maturity.freeze(shown.id());
        Round open = begin(shown.scope(), "Summer", DAY);
        rate(open, leaver, 3);
        assertThat(ownData.export(leaver.id()).toString()).contains("We released on a Friday", "Summer");

        ownData.forget(leaver.id());

        visitors.signIn(facilitator);
        assertThat(rating.turnout(open).begun()).isZero();
        assertThat(notes.of(shown)).extracting(Note::text).containsExactly("We released on a Friday and went home.");
        assertThat(notes.of(shown).getFirst().person()).isEmpty();
        assertThat(maturity.rated(shown).orElseThrow().spread("culture").people())
                .isEqualTo(6);
    }

    @Test
    void ratingsThatComeWhileTheSpreadIsShownAreCountedWholeOrRefused() throws Exception {
        Round round = begin();
        people.subList(0, 5).forEach(person -> rate(round, person, 2));
        Person late = people.getLast();
        Callable<Object> rates = () -> {
            visitors.signIn(late);
            for (Grid.Row row : round.grid().rows()) {
                rating.rate(round.id(), row.id(), 4);
            }
            return rating.done(round.id());
        };
        Callable<Object> shows = () -> {
            visitors.signIn(facilitator);
            return maturity.show(round.id());
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<Object> one : both.invokeAll(List.of(rates, shows))) {
                one.get();
            }
        }
        visitors.signIn(facilitator);
        Round after = maturity.find(round.id()).orElseThrow();
        Rated rated = maturity.rated(after).orElseThrow();
        assertThat(rated.spreads().values())
                .allSatisfy(spread -> assertThat(spread.people()).isEqualTo(after.raters()));
        assertThat(everyCellOf(round)).doesNotContain(late.id().toString());
    }
}
