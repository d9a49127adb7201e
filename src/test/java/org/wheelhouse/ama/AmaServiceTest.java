package org.wheelhouse.ama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.activity.QuestionLeftOpen;
import org.wheelhouse.ama.AmaOutcome.Done;
import org.wheelhouse.ama.AmaOutcome.Overtaken;
import org.wheelhouse.ama.AmaOutcome.Refused;
import org.wheelhouse.ama.engine.AskingPace;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.GuestBoards;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.H2;

/** On H2; {@code AmaServicePostgresTest} runs the same on PostgreSQL. */
class AmaServiceTest {

    private final AmaHouse house = new AmaHouse(database());
    private final Person robin = house.facilitator("Robin");
    private final Person dana = house.participant("Dana");
    private final Person jonas = house.participant("Jonas");
    private final Person aisha = house.participant("Aisha");

    DataSource database() {
        return H2.migrated();
    }

    @AfterEach
    void close() {
        house.close();
    }

    // ---- who sees what

    @Test
    void aQuestionThatWaitsIsSeenByThoseWhoModerateAndByItsAskerOnly() {
        BoardId ama = house.meeting(robin, dana, true);
        QuestionId question = house.ask(ama, jonas, "Will operations be needed at all?");
        assertThat(house.question(ama, robin, question).stage()).isEqualTo(Stage.WAITING);
        for (Person other : List.of(jonas, aisha, dana)) {
            assertThat(house.sight(ama, other).toString())
                    .doesNotContain("operations")
                    .doesNotContain(question.toString());
        }
        assertThat(house.own(ama, jonas).asked()).hasSize(1);
        assertThat(house.own(ama, aisha).asked()).isEmpty();
        house.as(robin);
        AmaHouse.expectDone(house.moderation.pass(ama, question, 1));
        assertThat(house.question(ama, aisha, question).asker()).contains("Jonas");
    }

    @Test
    void aRefusedQuestionIsKnownToItsAskerWithTheReasonAndToNobodyElse() {
        BoardId ama = house.meeting(robin, dana, true);
        QuestionId question = house.askUnnamed(ama, jonas, "Who will be fired?", "receipt-of-jonas");
        house.as(robin);
        assertThat(house.moderation.refuse(ama, question, 1, " ")).isInstanceOf(Refused.class);
        AmaHouse.expectDone(house.moderation.refuse(ama, question, 1, "Nobody is; ask about what changes instead."));
        assertThat(house.own(ama, jonas, "receipt-of-jonas").asked())
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.stage()).isEqualTo(Stage.REFUSED);
                    assertThat(own.refusal()).startsWith("Nobody is");
                });
        assertThat(house.own(ama, jonas).asked())
                .as("without the browser nobody knows")
                .isEmpty();
        assertThat(house.sight(ama, aisha).questions()).isEmpty();
        assertThat(house.own(ama, aisha, "receipt-of-aisha").asked()).isEmpty();
    }

    @Test
    void whatOffendsIsHiddenFromAllButThoseWhoModerate() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Something rude");
        house.as(robin);
        AmaHouse.expectDone(house.answering.show(ama, question));
        AmaHouse.expectDone(house.moderation.hide(ama, question, 1, true));
        assertThat(house.sight(ama, aisha).questions()).isEmpty();
        assertThat(house.sight(ama, aisha).meeting().now())
                .as("not on the wall any more")
                .isEmpty();
        assertThat(house.question(ama, robin, question).hidden()).isTrue();
        AmaHouse.expectDone(house.moderation.hide(ama, question, 2, false));
        assertThat(house.sight(ama, aisha).questions()).hasSize(1);
    }

    @Test
    void strangersSeeNothingAndThoseWhoCameByTheLinkSeeWhatTheCohortSees() {
        BoardId ama = house.meeting(robin, dana, false);
        Person stranger = house.stranger("Mo");
        Person guest = house.guest("Guest", ama);
        Person guestElsewhere = house.guest("Other", BoardId.fresh());
        house.ask(ama, jonas, "Is this one more fad?");
        assertThat(house.as(stranger).amas.find(ama)).isEmpty();
        assertThat(house.as(guestElsewhere).amas.find(ama)).isEmpty();
        assertThatThrownBy(() -> house.ask(ama, stranger, "May I?")).isInstanceOf(AccessDeniedException.class);
        assertThat(house.sight(ama, guest).questions()).hasSize(1);
        assertThat(house.as(guest).amas.list()).isEmpty();
        AmaDoor door = house.bean(AmaDoor.class);
        GuestBoards.Board board = door.find(house.sight(ama, robin).code()).orElseThrow();
        assertThat(board.path()).isEqualTo("/ama/" + ama);
        door.welcome(board, stranger);
        assertThat(house.sight(ama, stranger).questions()).hasSize(1);
        assertThat(house.as(stranger).amas.list()).hasSize(1);
    }

    @Test
    void onlyThoseWhoModerateModerateAndOnlyThoseWhoAnswerAnswer() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        house.as(dana);
        assertThatThrownBy(() -> house.moderation.refuse(ama, question, 1, "No"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.leading.move(ama, Phase.BEFORE, Phase.CLOSED))
                .isInstanceOf(AccessDeniedException.class);
        AmaHouse.expectDone(house.answering.answer(ama, question, 1, "No.", 0));
        house.as(jonas);
        assertThatThrownBy(() -> house.answering.answer(ama, question, 2, "Yes.", 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.answering.show(ama, question)).isInstanceOf(AccessDeniedException.class);
        assertThat(house.question(ama, jonas, question).answer()).isEqualTo("No.");
        assertThat(house.question(ama, jonas, question).answeredBy()).isEqualTo("Dana");
    }

    // ---- anonymity

    @Test
    void ofAnAnonymousQuestionNoColumnOfAnyTableLeadsToTheAsker() {
        BoardId ama = house.meeting(robin, dana, true);
        house.vote(ama, jonas, house.ask(ama, aisha, "With a name"), true);
        QuestionId question = house.askUnnamed(ama, jonas, "Will operations be needed?", "a-secret-receipt");
        house.as(robin);
        AmaHouse.expectDone(house.moderation.pass(ama, question, 1));
        Map<String, Object> row = house.jdbc
                .sql("select * from ama_question where id = ?")
                .param(question.value())
                .query()
                .singleRow();
        assertThat(row.get("asker_id")).isNull();
        assertThat(row.values().toString())
                .doesNotContain(jonas.id().toString())
                .doesNotContain("a-secret-receipt")
                .doesNotContain(
                        house.as(jonas).amas.open(ama, Set.of()).orElseThrow().voterMark());
        assertThat(row.keySet().stream().filter(column -> column.endsWith("_at") || column.contains("time")))
                .as("no time that could be held against a log")
                .isEmpty();
        assertThat(house.bean(AmaPersonalData.class).export(jonas.id()).toString())
                .doesNotContain("Will operations be needed?");
        assertThat(house.as(robin).bean(AmaFiles.class).csv(ama).orElseThrow())
                .contains("\"Will operations be needed?\",\"without a name\"")
                .doesNotContain("Jonas");
        for (Person viewer : List.of(robin, dana, aisha)) {
            assertThat(house.sight(ama, viewer).toString())
                    .doesNotContain(jonas.id().toString())
                    .doesNotContain(Receipt.hash("a-secret-receipt"));
        }
    }

    @Test
    void theBrowserThatAskedMendsTypingErrorsAndNobodyElseDoes() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.askUnnamed(ama, jonas, "Wil operations be neded?", "mine");
        AmaSeat seat = house.as(jonas).amas.open(ama, Set.of("mine")).orElseThrow();
        AmaHouse.expectDone(house.asking.mend(seat, question, 1, "Will operations be needed?"));
        assertThat(house.question(ama, aisha, question).edited()).isTrue();
        assertThat(house.asking.mend(seat, question, 2, "Who gets a rise next year, and why?"))
                .as("another question is no typing error")
                .isInstanceOf(Refused.class);
        assertThat(house.asking.mend(seat, question, 1, "Will operations be neededd?"))
                .isInstanceOf(Overtaken.class);
        AmaSeat other = house.as(aisha).amas.open(ama, Set.of("hers")).orElseThrow();
        assertThat(house.asking.mend(other, question, 2, "Will operations be needed??"))
                .isInstanceOf(Overtaken.class);
    }

    // ---- asking

    @Test
    void theSameQuestionSentTwiceIsOne() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId id = new QuestionId(UUID.randomUUID());
        house.as(jonas);
        AmaHouse.expectDone(house.asking.askWithName(ama, id, "Is this one more fad?"));
        AmaHouse.expectDone(house.asking.askWithName(ama, id, "Is this one more fad?"));
        assertThat(house.sight(ama, aisha).questions()).hasSize(1);
    }

    @Test
    void whoAsksTooFastWaitsAMinuteAndOthersDoNot() {
        BoardId ama = house.meeting(robin, dana, false);
        for (int i = 0; i < AskingPace.IN_A_MINUTE; i++) {
            house.ask(ama, jonas, "Question " + i);
        }
        house.as(jonas);
        QuestionId more = new QuestionId(UUID.randomUUID());
        assertThat(house.asking.askWithoutName(ama, more, "One more", "r")).isInstanceOf(Refused.class);
        house.ask(ama, aisha, "From somebody else");
        house.clock.advance(Duration.ofSeconds(61));
        house.as(jonas);
        AmaHouse.expectDone(house.asking.askWithoutName(ama, more, "One more", "r"));
    }

    @Test
    void anEmptyAndATooLongQuestionAreRefusedWithASentence() {
        BoardId ama = house.meeting(robin, dana, false);
        house.as(jonas);
        assertThat(house.asking.askWithName(ama, new QuestionId(UUID.randomUUID()), " \n "))
                .isEqualTo(new Refused("Write the question first."));
        assertThat(house.asking.askWithName(ama, new QuestionId(UUID.randomUUID()), "x".repeat(501)))
                .isEqualTo(new Refused("The question has 501 signs; 500 fit."));
        assertThat(house.rows("ama_question")).isZero();
    }

    @Test
    void questionsComeBeforeDuringAndAfterAndNotWhenItIsClosed() {
        BoardId ama = house.meeting(robin, dana, false);
        house.ask(ama, jonas, "Before");
        for (Phase phase : List.of(Phase.DURING, Phase.AFTER)) {
            house.as(robin);
            AmaHouse.expectDone(
                    house.leading.move(ama, house.sight(ama, robin).meeting().phase(), phase));
            house.ask(ama, jonas, phase.toString());
            house.clock.advance(Duration.ofMinutes(2));
        }
        house.as(robin);
        AmaHouse.expectDone(house.leading.move(ama, Phase.AFTER, Phase.CLOSED));
        assertThat(house.as(jonas).asking.askWithName(ama, new QuestionId(UUID.randomUUID()), "Late"))
                .isEqualTo(new Refused("This AMA is closed."));
        house.as(robin);
        AmaHouse.expectDone(house.leading.move(ama, Phase.CLOSED, Phase.AFTER));
        house.ask(ama, jonas, "Open again");
        assertThat(house.sight(ama, jonas).questions()).hasSize(4);
    }

    // ---- votes

    @Test
    void oneVoteAPersonTakenBackAndGivenAgain() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        AmaHouse.expectDone(house.vote(ama, aisha, question, true));
        AmaHouse.expectDone(house.vote(ama, aisha, question, true));
        assertThat(house.question(ama, jonas, question).votes()).isEqualTo(1);
        assertThat(house.own(ama, aisha).voted()).containsExactly(question);
        assertThat(house.own(ama, jonas).voted()).isEmpty();
        AmaHouse.expectDone(house.vote(ama, jonas, question, false));
        assertThat(house.question(ama, jonas, question).votes())
                .as("nobody takes back another one's vote")
                .isEqualTo(1);
        AmaHouse.expectDone(house.vote(ama, aisha, question, false));
        assertThat(house.question(ama, jonas, question).votes()).isZero();
    }

    @Test
    void votesOfManyAtOnceAndTwiceFromEachAreCountedOnce() throws Exception {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        List<Person> voters =
                IntStream.range(0, 20).mapToObj(i -> house.participant("V" + i)).toList();
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<AmaOutcome>> all = voters.stream()
                    .flatMap(voter -> List.of(voter, voter).stream())
                    .map(voter -> threads.submit(() -> {
                        start.await();
                        return house.vote(ama, voter, question, true);
                    }))
                    .toList();
            start.countDown();
            for (Future<AmaOutcome> one : all) {
                assertThat(one.get()).isInstanceOf(Done.class);
            }
        }
        assertThat(house.question(ama, jonas, question).votes()).isEqualTo(20);
    }

    @Test
    void duplicatesArePutTogetherWithTheirVotesAndWhoVotedForBothCountsOnce() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId one = house.ask(ama, jonas, "Is this a fad?");
        QuestionId two = house.ask(ama, aisha, "Is this one more fad?");
        QuestionId three = house.ask(ama, aisha, "A fad again?");
        house.vote(ama, jonas, one, true);
        house.vote(ama, aisha, one, true);
        house.vote(ama, aisha, two, true);
        house.vote(ama, dana, three, true);
        house.as(robin);
        AmaHouse.expectDone(house.moderation.merge(ama, three, 1, one));
        AmaHouse.expectDone(house.moderation.merge(ama, one, 1, two));
        assertThat(house.sight(ama, jonas).questions()).hasSize(1);
        assertThat(house.question(ama, jonas, two).votes()).isEqualTo(3);
        assertThat(house.question(ama, jonas, two).alsoAs())
                .extracting(QuestionSight.Duplicate::text)
                .containsExactlyInAnyOrder("Is this a fad?", "A fad again?");
        assertThat(house.own(ama, jonas).voted()).containsExactly(two);
        AmaHouse.expectDone(house.vote(ama, robin, one, true));
        assertThat(house.question(ama, jonas, two).votes())
                .as("a vote that was on its way to the duplicate counts for the other")
                .isEqualTo(4);
        AmaHouse.expectDone(house.vote(ama, aisha, two, false));
        assertThat(house.question(ama, jonas, two).votes()).isEqualTo(3);
        house.as(robin);
        AmaHouse.expectDone(house.moderation.takeApart(ama, one));
        assertThat(house.question(ama, jonas, one).votes()).as("Jonas").isEqualTo(1);
        assertThat(house.question(ama, jonas, two).votes())
                .as("Robin, and Dana")
                .isEqualTo(2);
    }

    @Test
    void theLaterOfTwoModeratorsIsTold() {
        BoardId ama = house.meeting(robin, dana, true);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        house.as(robin);
        AmaHouse.expectDone(house.moderation.pass(ama, question, 1));
        assertThat(house.moderation.refuse(ama, question, 1, "No"))
                .isEqualTo(
                        new Overtaken("Somebody was faster with this question: it is open, and says \"Is this one more"
                                + " fad?\"."));
    }

    // ---- answers

    @Test
    void theOneOnTheWallStepsBackWhenItIsAnswered() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        house.as(dana);
        AmaHouse.expectDone(house.answering.show(ama, question));
        assertThat(house.sight(ama, aisha).now())
                .get()
                .extracting(QuestionSight::text)
                .isEqualTo("Is this one more fad?");
        AmaHouse.expectDone(house.answering.answer(ama, question, 1, "", 1));
        assertThat(house.sight(ama, aisha).now()).isEmpty();
        assertThat(house.question(ama, aisha, question).answeredBy()).isEqualTo("The finance director");
        assertThat(house.vote(ama, aisha, question, true)).isInstanceOf(Refused.class);
        house.as(dana);
        AmaHouse.expectDone(house.answering.answer(ama, question, 2, "It is older than this company.", 0));
        assertThat(house.question(ama, aisha, question).answer()).startsWith("It is older");
    }

    @Test
    void weShallFindOutBecomesAnActionOfItsOwner() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "What does a gate cost us?");
        LocalDate day = LocalDate.parse("2026-03-20");
        house.as(robin);
        assertThat(house.answering.promise(ama, question, 1, Owner.of(dana.id()), Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThat(house.answering.promise(ama, question, 1, Owner.NOBODY, Optional.of(day)))
                .isInstanceOf(Refused.class);
        AmaHouse.expectDone(house.answering.promise(ama, question, 1, Owner.of(dana.id()), Optional.of(day)));
        QuestionSight.Promised promise =
                house.question(ama, aisha, question).promise().orElseThrow();
        assertThat(promise.owner()).isEqualTo("Dana");
        assertThat(promise.due()).contains(day);
        Action action = house.as(dana)
                .bean(ActionService.class)
                .find(promise.action().orElseThrow())
                .orElseThrow();
        assertThat(action.title()).isEqualTo("Find out: What does a gate cost us?");
        assertThat(action.owner()).isEqualTo(Owner.of(dana.id()));
        assertThat(action.origin().path()).isEqualTo("/ama/" + ama);
        assertThat(house.question(ama, aisha, question).stage()).isEqualTo(Stage.PROMISED);
    }

    @Test
    void whatStaysIsFoundOverAllMeetingsWithoutTheAskersName() {
        BoardId one = house.meeting(robin, dana, false);
        BoardId other = house.meeting(robin, dana, false);
        QuestionId fad = house.ask(one, jonas, "Is this one more fad?");
        QuestionId roles = house.ask(other, jonas, "Will ops roles go?");
        house.as(dana);
        assertThat(house.answering.stay(one, fad, 1, true)).isInstanceOf(Refused.class);
        AmaHouse.expectDone(house.answering.answer(one, fad, 1, "It is 100% older.", 0));
        AmaHouse.expectDone(house.answering.stay(one, fad, 2, true));
        AmaHouse.expectDone(house.answering.answer(other, roles, 1, "They change.", 0));
        AmaHouse.expectDone(house.answering.stay(other, roles, 2, true));
        house.as(aisha);
        assertThat(house.amas.staying("")).hasSize(2);
        assertThat(house.amas.staying("FAD")).singleElement().satisfies(found -> {
            assertThat(found.question().answer()).isEqualTo("It is 100% older.");
            assertThat(found.question().asker()).isEmpty();
            assertThat(found.question().answeredBy()).isEqualTo("Dana");
        });
        assertThat(house.amas.staying("%")).hasSize(1);
        assertThat(house.as(house.stranger("Mo")).amas.staying("")).isEmpty();
        house.as(robin);
        AmaHouse.expectDone(house.answering.stay(one, fad, 3, false));
        assertThat(house.as(aisha).amas.staying("fad")).isEmpty();
    }

    // ---- the next one

    @Test
    void theNextOneTakesTheOpenQuestionsAlongWithTheirVotesAndTheLinkLeadsThere() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId answered = house.ask(ama, jonas, "Answered");
        QuestionId open = house.ask(ama, jonas, "Open");
        QuestionId twin = house.ask(ama, aisha, "Open too");
        QuestionId waiting = house.askUnnamed(ama, aisha, "Without a name", "hers");
        house.vote(ama, aisha, open, true);
        house.vote(ama, jonas, twin, true);
        house.as(robin);
        AmaHouse.expectDone(house.moderation.merge(ama, twin, 1, open));
        AmaHouse.expectDone(house.answering.answer(ama, answered, 1, "Yes.", 0));
        BoardId next = ((PlanOutcome.Planned) house.leading.next(ama)).meeting();
        assertThat(house.leading.next(ama)).as("pressed twice").isEqualTo(new PlanOutcome.Planned(next));
        assertThat(house.sight(next, jonas).meeting().begins())
                .as("from the second Thursday to the second Thursday, at two in London")
                .contains(Instant.parse("2026-05-14T13:00:00Z"));
        assertThat(house.sight(next, jonas).questions())
                .extracting(QuestionSight::text)
                .containsExactly("Open", "Without a name");
        assertThat(house.question(next, jonas, open).votes()).isEqualTo(2);
        AmaHouse.expectDone(house.vote(next, aisha, open, true));
        assertThat(house.question(next, jonas, open).votes())
                .as("a person has one vote a question, also a month later")
                .isEqualTo(2);
        assertThat(house.own(next, aisha, "hers").asked())
                .extracting(one -> one.id())
                .contains(waiting);
        AmaSight old = house.sight(ama, jonas);
        assertThat(old.questions()).extracting(QuestionSight::text).containsExactly("Answered");
        assertThat(old.carried()).extracting(QuestionSight::text).containsExactly("Open", "Without a name");
        assertThat(old.meeting().phase()).isEqualTo(Phase.CLOSED);
        assertThat(house.bean(AmaDoor.class).find(old.code()).orElseThrow().path())
                .isEqualTo("/ama/" + next);
        assertThat(house.as(jonas).asking.askWithName(ama, new QuestionId(UUID.randomUUID()), "Too late"))
                .isInstanceOf(Refused.class);
        house.ask(next, jonas, "New");
        assertThat(house.sight(next, jonas).questions()).hasSize(3);
    }

    @Test
    void aPlanIsRefusedWithEverythingThatIsWrong() {
        house.as(robin);
        Plan empty = new Plan(" ", List.of(), Optional.empty(), AmaHouse.ZONE, 2, false, Rhythm.QUARTERLY);
        assertThat(house.leading.plan(empty, Optional.empty()))
                .isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.problems())
                        .hasSize(4));
        Person guest = house.guest("Guest", BoardId.fresh());
        house.as(guest);
        assertThatThrownBy(() -> house.leading.plan(house.plan(dana, false), Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
        house.as(house.stranger("Mo"));
        assertThatThrownBy(() -> house.leading.plan(house.plan(dana, false), Optional.of(house.cohort.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoHasAnsweredStaysAmongThoseWhoAnswer() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        house.as(robin);
        AmaHouse.expectDone(house.answering.answer(ama, question, 1, "No.", 0));
        Plan plan = house.plan(dana, true);
        Plan without = new Plan(
                plan.topic(),
                plan.leaders().subList(1, 2),
                plan.begins(),
                plan.zone(),
                plan.minutes(),
                plan.moderated(),
                plan.rhythm());
        int version = house.sight(ama, robin).meeting().version();
        assertThat(house.leading.change(ama, version, without)).isInstanceOf(PlanOutcome.Refused.class);
        assertThat(house.leading.change(ama, version, plan)).isInstanceOf(PlanOutcome.Planned.class);
        assertThat(house.sight(ama, robin).meeting().moderated()).isTrue();
    }

    // ---- what rounds leave open

    @Test
    void whatARoundLeavesOpenGoesToThePlannedAmaOnce() {
        BoardId ama = house.meeting(robin, dana, true);
        QuestionLeftOpen left = left(Optional.of(jonas), "How long may a gate take?");
        house.publish(left);
        house.publish(left);
        assertThat(house.sight(ama, robin).questions()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("How long may a gate take?");
            assertThat(question.asker()).contains("Jonas");
            assertThat(question.stage()).isEqualTo(Stage.WAITING);
        });
        assertThat(house.own(ama, jonas).asked()).hasSize(1);
    }

    @Test
    void whereNoAmaIsPlannedABoardWithoutADayCollectsThem() {
        house.publish(left(Optional.empty(), "How long may a gate take?"));
        house.publish(left(Optional.empty(), "And who pays?"));
        house.as(robin);
        assertThat(house.amas.list()).singleElement().satisfies(line -> {
            assertThat(line.meeting().begins()).isEmpty();
            assertThat(line.leaders()).isEqualTo("Robin");
            assertThat(house.sight(line.meeting().id(), robin).questions()).hasSize(2);
            assertThat(house.sight(line.meeting().id(), jonas).questions()).isEmpty();
        });
    }

    private QuestionLeftOpen left(Optional<Person> writer, String text) {
        return new QuestionLeftOpen(
                UUID.randomUUID(),
                new ModuleId("week-5"),
                new SlideId("discussion"),
                Optional.empty(),
                Optional.of(house.cohort.id()),
                writer.map(Person::id),
                text);
    }

    // ---- afterwards

    @Test
    void aDayAfterItWasClosedVotesAreNumbersAndGuestsAreForgotten() {
        BoardId ama = house.meeting(robin, dana, false);
        Person guest = house.guest("Greta", ama);
        QuestionId question = house.ask(ama, guest, "Is this one more fad?");
        house.vote(ama, jonas, question, true);
        house.vote(ama, aisha, question, true);
        house.as(robin);
        AmaHouse.expectDone(house.leading.move(ama, Phase.BEFORE, Phase.CLOSED));
        house.bean(AmaTidying.class).tidyUp();
        assertThat(house.rows("ama_vote")).isEqualTo(2);
        house.clock.advance(Duration.ofHours(25));
        house.bean(AmaTidying.class).tidyUp();
        assertThat(house.rows("ama_vote")).isZero();
        assertThat(house.jdbc
                        .sql("select count(*) from ama_series where seal is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(house.question(ama, jonas, question).votes()).isEqualTo(2);
        assertThat(house.question(ama, jonas, question).asker()).contains("a former participant");
        assertThat(house.as(robin).leading.move(ama, Phase.CLOSED, Phase.AFTER)).isInstanceOf(Refused.class);
    }

    @Test
    void anAmaThatNobodyClosesIsClosedSixWeeksAfterItsDayAndADayLaterItsGuestsAreForgotten() {
        BoardId ama = house.meeting(robin, dana, false);
        Person guest = house.guest("Greta", ama);
        QuestionId question = house.ask(ama, guest, "Is this one more fad?");
        Duration untilItsDay = Duration.between(
                house.clock.instant(),
                house.jdbc
                        .sql("select begins_at from ama_meeting where id = ?")
                        .param(ama.value())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant());
        house.clock.advance(untilItsDay.plus(AmaTidying.LEFT_OPEN).minusDays(1));
        house.bean(AmaTidying.class).tidyUp();
        assertThat(phase(ama)).isEqualTo("BEFORE");
        house.clock.advance(Duration.ofDays(2));
        house.bean(AmaTidying.class).tidyUp();
        assertThat(phase(ama)).isEqualTo("CLOSED");
        assertThat(house.question(ama, jonas, question).asker()).contains("Greta");
        house.clock.advance(Duration.ofHours(25));
        house.bean(AmaTidying.class).tidyUp();
        assertThat(house.question(ama, jonas, question).asker()).contains("a former participant");
    }

    private String phase(BoardId ama) {
        return house.jdbc
                .sql("select phase from ama_meeting where id = ?")
                .param(ama.value())
                .query(String.class)
                .single();
    }

    @Test
    void whoGoesTakesTheNameAlongAndTheVotesStayNobodys() {
        BoardId ama = house.meeting(robin, dana, false);
        QuestionId question = house.ask(ama, jonas, "Is this one more fad?");
        house.vote(ama, jonas, question, true);
        AmaPersonalData personal = house.bean(AmaPersonalData.class);
        assertThat(personal.export(jonas.id()).toString()).contains("Is this one more fad?");
        personal.forget(jonas.id());
        personal.forget(dana.id());
        assertThat(house.question(ama, robin, question).votes()).isEqualTo(1);
        assertThat(house.own(ama, jonas).voted()).isEmpty();
        assertThat(house.sight(ama, robin).leaders().values()).contains("a former participant");
    }

    @Test
    void filesHoldWhatTheViewerSees() {
        BoardId ama = house.meeting(robin, dana, true);
        house.ask(ama, jonas, "=cmd|' /C calc'!A0");
        AmaFiles files = house.bean(AmaFiles.class);
        assertThat(house.as(robin).bean(AmaFiles.class).csv(ama).orElseThrow()).contains("\"'=cmd|");
        assertThat(house.as(aisha).bean(AmaFiles.class).csv(ama).orElseThrow().lines())
                .hasSize(1);
        assertThat(files.calendar(ama).orElseThrow())
                .contains("DTSTART:20260409T130000Z", "SUMMARY:Ask Dana")
                .contains("LOCATION:https://house.example.org/b/");
        assertThat(house.as(house.stranger("Mo")).bean(AmaFiles.class).csv(ama)).isEmpty();
    }
}
