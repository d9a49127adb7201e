package org.wheelhouse.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.actions.ActionChange.What;
import org.wheelhouse.actions.ActionFilter.Scope;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.people.Role;
import org.wheelhouse.testing.H2;

class ActionServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

    private ActionHouse house;
    private Person dana;
    private Person jonas;
    private Person robin;

    DataSource database() {
        return H2.migrated();
    }

    @BeforeEach
    void open() {
        house = new ActionHouse(database());
        dana = house.participant("Dana", 0);
        jonas = house.participant("Jonas", 1);
        robin = house.facilitator("Robin");
        house.signIn(dana);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anActionIsThereForItsOwnerWithThePlaceItCameFrom() {
        Action made = done(house.actions()
                .make(new ActionDraft(
                        new ActionText(" Add a\n security scan ", "to the first stage", Owner.of(jonas.id()), day(3)),
                        new Origin("Week 5: Approvals", "/week/5/approvals"),
                        Optional.of(house.cohort.id()))));

        house.signIn(jonas);
        ActionLine line = only(house.lists().list(ActionFilter.MINE));
        assertThat(line.action()).isEqualTo(made);
        assertThat(line.owner()).isEqualTo("Jonas");
        assertThat(line.mayChange()).isTrue();
        assertThat(made.title()).isEqualTo("Add a security scan");
        assertThat(house.actions().fromPlace("/week/5/approvals")).containsExactly(made);
        assertThat(house.lists().due()).extracting(ActionLine::action).containsExactly(made);
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsMade() {
        ActionOutcome outcome = house.actions()
                .make(new ActionDraft(
                        new ActionText(
                                " ",
                                "x".repeat(ActionText.LONGEST_NOTE + 1),
                                Owner.of(house.stranger("Guest", Role.GUEST).id()),
                                Optional.of(TODAY.minusDays(1))),
                        Origin.NONE,
                        Optional.of(house.cohort.id())));

        assertThat(outcome)
                .isInstanceOfSatisfying(ActionOutcome.Refused.class, refused -> assertThat(refused.problems())
                        .hasSize(4));
        assertThat(house.rows("action_item") + house.rows("action_change")).isZero();
    }

    @Test
    void aPathThatLeadsOutOfTheHouseIsNoOrigin() {
        for (String path : List.of("//evil.example", "https://evil.example", "/a b", "/\\evil", "javascript:1")) {
            assertThatThrownBy(() -> new Origin("x", path)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void guestsAndStrangersNeitherMakeNorSee() {
        Action action = make("A", Owner.of(dana.id()), day(1));
        Person guest = house.stranger("Guest", Role.GUEST);
        Person stranger = house.stranger("Stranger", Role.PARTICIPANT);

        house.signIn(guest);
        assertThat(house.actions().find(action.id())).isEmpty();
        assertThatThrownBy(() -> make("B", Owner.NOBODY, day(1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.lists().list(ActionFilter.MINE)).isInstanceOf(AccessDeniedException.class);
        house.signIn(stranger);
        assertThat(house.actions().find(action.id())).isEmpty();
        assertThat(house.lists().list(ActionFilter.MINE.withScope(Scope.PROGRAM)))
                .isEmpty();
        assertThat(house.lists()
                        .list(ActionFilter.MINE.withScope(Scope.PROGRAM).withCohort(Optional.of(house.cohort.id()))))
                .isEmpty();
        assertThatThrownBy(() -> make("B", Owner.NOBODY, day(1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.actions().move(action.id(), ActionState.DONE, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.lists().numbers(house.cohort.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theCohortSeesAnActionButOnlyOwnerMakerAndLeadersChangeIt() {
        Action action = make("A", Owner.of(dana.id()), day(1));

        house.signIn(jonas);
        ActionLine seen = only(house.lists().list(ActionFilter.MINE.withScope(Scope.PROGRAM)));
        assertThat(seen.mayChange()).isFalse();
        assertThatThrownBy(() -> house.actions().move(action.id(), ActionState.DONE, ""))
                .isInstanceOf(AccessDeniedException.class);
        house.signIn(robin);
        assertThat(done(house.actions().move(action.id(), ActionState.DOING, ""))
                        .state())
                .isEqualTo(ActionState.DOING);
    }

    @Test
    void whatNobodyOwnsCanBeTakenUpByAnybodyOfTheCohort() {
        Action action = make("A", Owner.NOBODY, Optional.empty());

        house.signIn(jonas);
        BulkOutcome taken =
                house.actions().changeAll(List.of(action.id()), new BulkChange.ToOwner(Owner.of(jonas.id())));

        assertThat(taken).isEqualTo(new BulkOutcome(1, List.of()));
        assertThat(only(house.lists().list(ActionFilter.MINE)).owner()).isEqualTo("Jonas");
    }

    @Test
    void aTeamsActionStandsWithEveryoneOfTheTeam() {
        make("A", Owner.of(house.cohort.teams().get(1).id()), day(1));

        assertThat(house.lists().list(ActionFilter.MINE.withScope(Scope.TEAM))).isEmpty();
        house.signIn(jonas);
        assertThat(only(house.lists().list(ActionFilter.MINE.withScope(Scope.TEAM)))
                        .owner())
                .isEqualTo("Team Blue");
        assertThat(house.lists().due()).hasSize(1);
        assertThat(house.lists().list(ActionFilter.MINE)).isEmpty();
    }

    @Test
    void whatIsLateLeadsAndWhatHasNoDayComesLast() {
        make("no day", Owner.of(dana.id()), Optional.empty());
        make("tomorrow", Owner.of(dana.id()), day(1));
        make("today", Owner.of(dana.id()), day(0));
        Action over = make("over", Owner.of(dana.id()), day(0));
        house.actions().move(over.id(), ActionState.DONE, "");
        house.clock.advance(Duration.ofDays(1));

        List<ActionLine> all = house.lists().list(ActionFilter.MINE.withStates(Set.of(ActionState.values())));

        assertThat(all)
                .extracting(line -> line.action().title())
                .containsExactly("today", "tomorrow", "no day", "over");
        assertThat(all).extracting(ActionLine::late).containsExactly(true, false, false, false);
        assertThat(house.lists().list(ActionFilter.MINE.withLateOnly(true))).hasSize(1);
    }

    @Test
    void lateIsADayInTheViewersZone() {
        make("today", Owner.of(dana.id()), day(0));
        // 23:30 in London on the last day
        house.clock.advance(Duration.ofMinutes(14 * 60 + 30));

        assertThat(only(house.lists().list(ActionFilter.MINE)).late()).isFalse();
        house.clock.advance(Duration.ofMinutes(31));
        assertThat(only(house.lists().list(ActionFilter.MINE)).late()).isTrue();
    }

    @Test
    void droppingNeedsAReasonAndTakingUpAgainForgetsIt() {
        Action action = make("A", Owner.of(dana.id()), day(1));

        assertThat(house.actions().move(action.id(), ActionState.DROPPED, "  "))
                .isInstanceOf(ActionOutcome.Refused.class);
        assertThat(house.actions().move(action.id(), ActionState.DROPPED, "x".repeat(501)))
                .isInstanceOf(ActionOutcome.Refused.class);
        Action dropped = done(house.actions().move(action.id(), ActionState.DROPPED, "no money"));
        assertThat(dropped.reason()).isEqualTo("no money");
        assertThat(dropped.finishedAt()).isPresent();
        Action again = done(house.actions().move(action.id(), ActionState.OPEN, "ignored"));
        assertThat(again.reason()).isEmpty();
        assertThat(again.finishedAt()).isEmpty();
    }

    @Test
    void theHistoryTellsEveryChangeAndWhoMadeIt() {
        Action action = make("A", Owner.of(dana.id()), day(1));
        house.actions()
                .edit(
                        action.id(),
                        1,
                        new ActionText(
                                "B",
                                "why",
                                Owner.of(house.cohort.teams().getFirst().id()),
                                day(2)));
        house.signIn(robin);
        house.actions().move(action.id(), ActionState.DROPPED, "no money");
        house.actions().move(action.id(), ActionState.DROPPED, "no money");

        List<ActionChange> history = house.lists().history(action.id());

        assertThat(history)
                .extracting(ActionChange::what)
                .containsExactly(What.MADE, What.DUE, What.NOTE, What.OWNER, What.TITLE, What.STATE);
        assertThat(history.getFirst().owner()).contains(Owner.of(dana.id()));
        assertThat(history.getLast().says()).isEqualTo("Dropped: no money");
        assertThat(history.getLast().by()).isEqualTo(robin.id());
        assertThat(history.get(3).owner())
                .contains(Owner.of(house.cohort.teams().getFirst().id()));
    }

    @Test
    void theLaterOfTwoEditorsIsToldAndNothingIsOverwritten() {
        Action action = make("A", Owner.of(dana.id()), day(1));
        house.actions().edit(action.id(), 1, new ActionText("B", "", Owner.of(dana.id()), day(1)));

        ActionOutcome late = house.actions().edit(action.id(), 1, new ActionText("C", "", Owner.of(dana.id()), day(1)));

        assertThat(late).isInstanceOfSatisfying(ActionOutcome.Stale.class, stale -> assertThat(
                        stale.now().title())
                .isEqualTo("B"));
    }

    @Test
    void manyAreChangedAtOnceAndWhatCannotBeIsNamed() {
        Action mine = make("mine", Owner.of(dana.id()), day(1));
        Action other = make("mine too", Owner.of(dana.id()), day(1));
        house.signIn(robin);
        Action robins = make("Robin's", Owner.of(robin.id()), day(1));
        house.signIn(dana);

        BulkOutcome outcome = house.actions()
                .changeAll(
                        List.of(mine.id(), robins.id(), other.id(), ActionId.fresh()),
                        new BulkChange.ToDay(TODAY.plusDays(9)));

        assertThat(outcome.changed()).isEqualTo(2);
        assertThat(outcome.problems()).hasSize(2).anyMatch(problem -> problem.contains("Robin's"));
        assertThat(house.actions().find(other.id()).orElseThrow().due()).isEqualTo(day(9));
        assertThat(house.actions().find(robins.id()).orElseThrow().due()).isEqualTo(day(1));
        assertThat(house.actions()
                        .changeAll(
                                List.of(mine.id()),
                                new BulkChange.ToOwner(Owner.of(
                                        house.stranger("X", Role.PARTICIPANT).id())))
                        .problems())
                .hasSize(1);
    }

    @Test
    void eightPeopleWhoMoveTheSameActionsAtOnceLoseNothing() throws Exception {
        List<ActionId> ids = IntStream.range(0, 4)
                .mapToObj(i -> make("A" + i, Owner.of(dana.id()), day(1)).id())
                .toList();
        CyclicBarrier start = new CyclicBarrier(8);
        List<Callable<BulkOutcome>> moves = IntStream.range(0, 8)
                .<Callable<BulkOutcome>>mapToObj(i -> () -> {
                    start.await();
                    return house.actions()
                            .changeAll(
                                    i % 2 == 0 ? ids : ids.reversed(),
                                    new BulkChange.ToState(i % 2 == 0 ? ActionState.DOING : ActionState.OPEN, ""));
                })
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (var move : pool.invokeAll(moves)) {
                assertThat(move.get()).isEqualTo(new BulkOutcome(4, List.of()));
            }
        }
        for (ActionId id : ids) {
            List<ActionChange> history = house.lists().history(id);
            assertThat(history.stream().map(ActionChange::version))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, history.size()).boxed().toList());
            assertThat(house.actions().find(id).orElseThrow().version()).isEqualTo(history.size());
        }
    }

    @Test
    void numbersTellWhatIsLateWhatWasInTimeAndHowOldTheOldestIs() {
        make("late", Owner.of(dana.id()), day(0));
        Action inTime = make("in time", Owner.of(dana.id()), day(0));
        Action tooLate = make("too late", Owner.of(dana.id()), day(0));
        Action noDay = make("no day", Owner.of(dana.id()), Optional.empty());
        Action dropped = make("dropped", Owner.of(dana.id()), Optional.empty());
        house.actions().move(inTime.id(), ActionState.DONE, "");
        house.clock.advance(Duration.ofDays(2));
        house.actions().move(tooLate.id(), ActionState.DONE, "");
        house.actions().move(noDay.id(), ActionState.DONE, "");
        house.actions().move(dropped.id(), ActionState.DROPPED, "no money");
        house.signIn(robin);

        ActionNumbers numbers = house.lists().numbers(house.cohort.id());

        assertThat(numbers)
                .extracting(
                        ActionNumbers::toDo,
                        ActionNumbers::late,
                        ActionNumbers::done,
                        ActionNumbers::dropped,
                        ActionNumbers::doneWithDay,
                        ActionNumbers::doneInTime)
                .containsExactly(1, 1, 3, 1, 2, 1);
        assertThat(numbers.oldestDays()).hasValue(2);
    }

    @Test
    void wordsAreLookedForAsTextInTitleNoteAndOrigin() {
        make("100% of tests", Owner.of(dana.id()), day(1));
        make("another", Owner.of(dana.id()), day(1));

        assertThat(house.lists().list(ActionFilter.MINE.withWords("100% OF"))).hasSize(1);
        assertThat(house.lists().list(ActionFilter.MINE.withWords("%"))).hasSize(1);
        assertThat(house.lists().list(ActionFilter.MINE.withWords("_"))).isEmpty();
    }

    @Test
    void aCalendarLinkTellsWhatIsDueUntilItIsRenewed() {
        Action action = make("Scan; now", Owner.of(dana.id()), day(2));
        make("no day", Owner.of(dana.id()), Optional.empty());
        ActionFeedService feeds = house.bean(ActionFeedService.class);

        String link = feeds.renew();
        assertThat(link).startsWith("https://house.example.org/open/actions/").endsWith(".ics");
        String secret = secret(link);
        assertThat(feeds.calendar(secret).orElseThrow())
                .contains("DTSTART;VALUE=DATE:20260313", "SUMMARY:Due: Scan\\; now")
                .doesNotContain("no day");
        assertThat(house.jdbc
                        .sql("select token_hash from action_feed")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        house.actions().move(action.id(), ActionState.DONE, "");
        assertThat(feeds.calendar(secret).orElseThrow()).doesNotContain("VEVENT");

        String next = secret(feeds.renew());
        assertThat(feeds.calendar(secret)).isEmpty();
        assertThat(feeds.calendar(next)).isPresent();
        feeds.stop();
        assertThat(feeds.calendar(next)).isEmpty();
        assertThat(feeds.madeAt()).isEmpty();
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1, link.length() - ".ics".length());
    }

    @Test
    void whoLeavesLeavesNothingPrivateAndTheRestWithoutAName() {
        Action own = done(house.actions()
                .make(new ActionDraft(
                        new ActionText("private", "", Owner.of(dana.id()), day(1)), Origin.NONE, Optional.empty())));
        Action shared = make("shared", Owner.of(dana.id()), day(1));
        house.bean(ActionFeedService.class).renew();
        PersonalData data = house.bean(PersonalData.class);
        assertThat(data.export(dana.id()).get("Actions that you own or made")).hasSize(2);

        data.forget(dana.id());

        house.signIn(robin);
        assertThat(house.actions().find(own.id())).isEmpty();
        assertThat(house.actions().find(shared.id()).orElseThrow().owner()).isEqualTo(Owner.NOBODY);
        assertThat(house.rows("action_feed")).isZero();
    }

    private Action make(String title, Owner owner, Optional<LocalDate> due) {
        return done(house.actions()
                .make(new ActionDraft(
                        new ActionText(title, "", owner, due), Origin.NONE, Optional.of(house.cohort.id()))));
    }

    private static Action done(ActionOutcome outcome) {
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        return ((ActionOutcome.Done) outcome).action();
    }

    private static ActionLine only(List<ActionLine> lines) {
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Optional<LocalDate> day(int fromToday) {
        return Optional.of(TODAY.plusDays(fromToday));
    }
}
