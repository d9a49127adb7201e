package org.wheelhouse.retro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.RetroOutcome.Done;
import org.wheelhouse.retro.RetroOutcome.Overtaken;
import org.wheelhouse.retro.RetroOutcome.Refused;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.H2;

/** On H2; {@code RetroServicePostgresTest} runs the same on PostgreSQL. One house for all, with people of their own for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetroServiceTest {

    final RetroHouse house = new RetroHouse(database());
    private Person robin;
    private Person dana;
    private Person jonas;

    @BeforeEach
    void people() {
        robin = house.facilitator("Robin");
        dana = house.participant("Dana");
        jonas = house.participant("Jonas");
    }

    DataSource database() {
        return H2.migrated();
    }

    // ---- who sees what

    @Test
    void whileWritingOthersSeeHowManyCardsThereAreAndNothingElse() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Slow tests");
        for (Person other : List.of(jonas, robin)) {
            BoardSight sight = house.sight(board, other);
            assertThat(sight.cards()).isEmpty();
            assertThat(sight.hiddenIn()).containsEntry(1, 1);
            assertThat(sight.toString()).doesNotContain("Slow tests").doesNotContain(card.toString());
            assertThat(house.own(board, other).cards()).isEmpty();
        }
        assertThat(house.own(board, dana).cards()).singleElement().satisfies(own -> assertThat(own.text())
                .isEqualTo("Slow tests"));
    }

    @Test
    void afterRevealingAllSeeTheCardsAndNobodyTheWriters() {
        BoardId board = house.board(robin, true);
        house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        for (Person viewer : List.of(dana, jonas, robin)) {
            assertThat(house.sight(board, viewer).cards()).singleElement().satisfies(card -> {
                assertThat(card.text()).isEqualTo("Slow tests");
                assertThat(card.author()).isEmpty();
            });
        }
    }

    @Test
    void onANamedBoardTheNameStandsOnTheCard() {
        BoardId board = house.board(robin, false);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        assertThat(house.card(board, jonas, card).author()).contains("Dana");
    }

    @Test
    void votesAreHiddenUntilVotingIsClosedAndHiddenAgainWhenItIsOpenedAgain() {
        BoardId board = house.board(robin, true);
        CardId card = voting(board);
        house.as(jonas).ballots.vote(board, card);
        assertThat(house.card(board, robin, card).votes()).isEmpty();
        assertThat(house.sight(board, dana).votesGiven()).isEqualTo(1);
        assertThat(house.own(board, dana).votes()).isEmpty();
        house.move(board, robin, Phase.DISCUSS);
        assertThat(house.card(board, dana, card).votes()).contains(1);
        house.move(board, robin, Phase.VOTE);
        assertThat(house.card(board, robin, card).votes()).isEmpty();
        assertThat(house.own(board, jonas).votes()).containsEntry(card, 1);
    }

    @Test
    void howManyHaveVotedIsCountedByPeopleAndWhatRingsNamesNobody() {
        BoardId board = house.board(robin, true, Budget.of(3, true));
        CardId card = voting(board);
        house.as(dana).ballots.vote(board, card);
        house.as(dana).ballots.vote(board, card);
        house.as(jonas).ballots.vote(board, card);
        assertThat(house.retros.turnout(board)).isEqualTo(2);
        Voter voter = house.as(dana).retros.voter(board).orElseThrow();
        assertThat(voter.topic())
                .doesNotContain(dana.id().toString())
                .isNotEqualTo(house.as(jonas).retros.voter(board).orElseThrow().topic());
        assertThat(house.retros.votes(voter).orElseThrow().votes()).containsExactly(Map.entry(card, 2));
        house.as(jonas).ballots.takeBack(board, card);
        assertThat(house.retros.turnout(board)).isEqualTo(1);
        assertThat(house.as(house.stranger("Somebody")).retros.voter(board)).isEmpty();
    }

    @Test
    void whatWasReadLaterIsShownForVotesAndForCardsEachByItself() {
        BoardId board = house.board(robin, true);
        CardId card = voting(board);
        Voter voter = house.as(dana).retros.voter(board).orElseThrow();
        OwnSight before = house.own(board, dana);
        house.as(dana).ballots.vote(board, card);
        OwnSight.OwnVotes voted = house.retros.votes(voter).orElseThrow();
        assertThat(before.orNewer(voted).votes()).containsOnlyKeys(card);
        assertThat(before.orNewer(voted).orNewer(before).votes())
                .as("a ring that was read before the vote takes nothing back")
                .containsOnlyKeys(card);
        house.as(dana).ballots.takeBack(board, card);
        assertThat(before.orNewer(voted).orNewer(house.own(board, dana)).votes())
                .isEmpty();
    }

    @Test
    void noColumnTellsWhoWroteOrVotedOnAnAnonymousBoard() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.as(dana).cards.reword(board, card, "Slow builds on Fridays", 1);
        house.move(board, robin, Phase.VOTE);
        house.as(dana).ballots.vote(board, card);
        assertThat(house.wholeDatabase())
                .contains("Slow builds on Fridays")
                .doesNotContain(dana.id().toString());
    }

    @Test
    void authorAndVoterOfOnePersonHaveDifferentMarksOnNamedBoardsToo() {
        BoardId board = house.board(robin, false);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.VOTE);
        house.as(dana).ballots.vote(board, card);
        String database = house.wholeDatabase();
        assertThat(database).contains("author_mark=" + dana.id());
        assertThat(database).doesNotContain("voter_mark=" + dana.id());
    }

    @Test
    void thoseOfAnotherCohortFindNoBoardAndCannotChangeIt() {
        BoardId board = house.board(robin, true);
        Person stranger = house.stranger("Somebody");
        house.as(stranger);
        assertThat(house.retros.find(board)).isEmpty();
        assertThat(house.retros.own(board)).isEmpty();
        assertThat(house.retros.boards()).isEmpty();
        CardId card = new CardId(UUID.randomUUID());
        assertThatThrownBy(() -> house.cards.write(board, card, 1, "Hello", Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.ballots.vote(board, card)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.undo.undo(board)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyThoseWhoLeadMoveTheRoom() {
        BoardId board = house.board(robin, true);
        house.as(dana);
        assertThatThrownBy(() -> house.leads.move(board, Phase.WRITE, Phase.GROUP))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.leads.lock(board)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.leads.startTimer(board, Duration.ofMinutes(3)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(house.sight(board, dana).board().phase()).isEqualTo(Phase.WRITE);
    }

    @Test
    void whoBeginsABoardLeadsIt() {
        BoardId board = house.board(dana, true);
        house.move(board, dana, Phase.GROUP);
        assertThat(house.sight(board, jonas).board().phase()).isEqualTo(Phase.GROUP);
        assertThat(house.as(jonas).retros.viewer(board)).contains(ViewerKind.MEMBER);
        assertThat(house.as(dana).retros.viewer(board)).contains(ViewerKind.LEAD);
    }

    // ---- writing

    @Test
    void aCardThatIsSentTwiceIsThereOnce() {
        BoardId board = house.board(robin, true);
        CardId card = new CardId(UUID.randomUUID());
        house.as(dana);
        assertThat(house.cards.write(board, card, 1, "Slow tests", Optional.empty()))
                .isInstanceOf(Done.class);
        assertThat(house.cards.write(board, card, 1, "Slow tests", Optional.empty()))
                .isInstanceOf(Done.class);
        assertThat(house.own(board, dana).cards()).hasSize(1);
    }

    @Test
    void aKeyOfSomebodyElsesCardNeitherChangesItNorTellsWhatItIs() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.as(jonas);
        assertThat(house.cards.write(board, card, 2, "Mine", Optional.empty())).isInstanceOf(Refused.class);
        assertThat(house.cards.reword(board, card, "Mine", 1)).isInstanceOf(Overtaken.class);
        assertThat(house.cards.delete(board, card)).isInstanceOf(Overtaken.class);
        assertThat(house.cards.moveToColumn(board, card, 1, 2, false)).isInstanceOf(Overtaken.class);
        assertThat(house.own(board, dana).cards().getFirst().text()).isEqualTo("Slow tests");
    }

    @Test
    void whatIsWrittenAfterVotingBeganIsRefusedWithASentence() {
        BoardId board = house.board(robin, true);
        house.move(board, robin, Phase.VOTE);
        house.as(dana);
        assertThat(house.cards.write(board, new CardId(UUID.randomUUID()), 1, "Late", Optional.empty()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCardMayCarryItsSquad() {
        BoardId board = house.board(robin, true);
        CardId card = new CardId(UUID.randomUUID());
        house.as(dana).cards.write(board, card, 1, "Slow tests", Optional.of("Claims"));
        house.move(board, robin, Phase.GROUP);
        assertThat(house.card(board, jonas, card).squad()).contains("Claims");
        house.as(dana);
        assertThatThrownBy(() -> house.cards.write(
                        board, new CardId(UUID.randomUUID()), 1, "Other", Optional.of("No such squad")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCoveredCardIsReadByThoseWhoLeadOnly() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Rude words");
        house.move(board, robin, Phase.GROUP);
        house.as(robin).leads.cover(board, card, true);
        assertThat(house.card(board, jonas, card).text()).isEmpty();
        assertThat(house.card(board, robin, card).text()).isEqualTo("Rude words");
        house.as(robin).leads.cover(board, card, false);
        assertThat(house.card(board, jonas, card).text()).isEqualTo("Rude words");
    }

    // ---- grouping

    @Test
    void ofTwoWhoMoveTheSameCardTheLaterIsToldWhereItLies() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        int version = house.card(board, dana, card).version();
        house.as(dana);
        assertThat(house.cards.moveToColumn(board, card, version, 2, false)).isInstanceOf(Done.class);
        house.as(jonas);
        assertThat(house.cards.moveToColumn(board, card, version, 1, false))
                .isEqualTo(new Overtaken(
                        "Somebody was faster with this card: it lies under \"Stop\" now, and stays there."));
        assertThat(house.card(board, jonas, card).spot().column()).isEqualTo(2);
    }

    @Test
    void cardsArePutTogetherTakenOutAndNamed() {
        BoardId board = house.board(robin, true);
        CardId one = house.write(board, dana, 1, "Slow tests");
        CardId two = house.write(board, jonas, 2, "Flaky tests");
        house.move(board, robin, Phase.GROUP);
        house.as(dana).cards.putTogether(board, one, version(board, one), two, false);
        BoardSight sight = house.sight(board, jonas);
        assertThat(sight.groupNames().values()).containsExactly("Flaky tests");
        var group = sight.groupNames().keySet().iterator().next();
        assertThat(house.as(jonas).cards.nameGroup(board, group, " Tests ")).isInstanceOf(Done.class);
        assertThat(house.sight(board, dana).groupNames()).containsEntry(group, "Tests");
        house.as(jonas).cards.takeOut(board, one, version(board, one));
        assertThat(house.sight(board, dana).groupNames()).isEmpty();
        assertThat(house.card(board, dana, one).spot().column()).isEqualTo(1);
    }

    @Test
    void nobodyPutsACardTogetherWithOneThatIsHidden() {
        BoardId board = house.board(robin, true);
        CardId shown = house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        house.move(board, robin, Phase.WRITE);
        CardId hidden = house.write(board, jonas, 1, "Secret");
        house.as(dana);
        assertThat(house.cards.putTogether(board, shown, version(board, shown), hidden, false))
                .isInstanceOf(Done.class);
        assertThat(house.card(board, dana, shown).spot().group()).isEmpty();
    }

    // ---- phases

    @Test
    void goingBackAndForthLosesNoCardNoGroupAndNoVote() {
        BoardId board = house.board(robin, true);
        CardId one = house.write(board, dana, 1, "Slow tests");
        CardId two = house.write(board, jonas, 2, "Flaky tests");
        CardId three = house.write(board, jonas, 2, "Builds");
        house.move(board, robin, Phase.GROUP);
        house.as(dana).cards.putTogether(board, one, version(board, one), two, false);
        house.move(board, robin, Phase.VOTE);
        house.as(dana).ballots.vote(board, one);
        house.as(jonas).ballots.vote(board, three);
        house.move(board, robin, Phase.DISCUSS);
        BoardSight before = house.sight(board, jonas);
        for (Phase phase : List.of(Phase.GROUP, Phase.WRITE, Phase.CLOSE, Phase.VOTE, Phase.ACT, Phase.DISCUSS)) {
            house.move(board, robin, phase);
        }
        BoardSight after = house.sight(board, jonas);
        assertThat(after.cards()).isEqualTo(before.cards());
        assertThat(after.groupNames()).isEqualTo(before.groupNames());
        assertThat(after.votesGiven()).isEqualTo(2);
    }

    @Test
    void cardsWrittenInASecondRoundAreHiddenUntilTheNextReveal() {
        BoardId board = house.board(robin, true);
        house.write(board, dana, 1, "First");
        house.move(board, robin, Phase.GROUP);
        house.move(board, robin, Phase.WRITE);
        house.write(board, jonas, 1, "Second");
        assertThat(house.sight(board, dana).cards()).hasSize(1);
        house.move(board, robin, Phase.GROUP);
        assertThat(house.sight(board, dana).cards()).hasSize(2);
    }

    @Test
    void ofTwoFacilitatorsWhoPressAtOnceTheLaterMovesNothing() {
        BoardId board = house.board(robin, true);
        house.as(robin);
        assertThat(house.leads.move(board, Phase.WRITE, Phase.GROUP)).isInstanceOf(Done.class);
        assertThat(house.leads.move(board, Phase.WRITE, Phase.GROUP)).isInstanceOf(Overtaken.class);
        assertThat(house.sight(board, dana).board().phase()).isEqualTo(Phase.GROUP);
    }

    @Test
    void aLockedBoardStaysAsItIsUntilItIsReopened() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.as(robin).leads.lock(board);
        assertThat(house.as(dana).cards.reword(board, card, "Other", 1)).isInstanceOf(Refused.class);
        assertThat(house.as(robin).leads.move(board, Phase.WRITE, Phase.GROUP)).isInstanceOf(Refused.class);
        house.as(robin).leads.reopen(board);
        assertThat(house.as(dana).cards.reword(board, card, "Other", 1)).isInstanceOf(Done.class);
    }

    @Test
    void aDayAfterTheLockNobodyCanTellWhoseACardWasAndTheBoardTakesNoVotes() {
        BoardId board = house.board(robin, true);
        CardId card = voting(board);
        house.as(robin).leads.lock(board);
        house.clock.advance(RetroTidying.SEALS.plusMinutes(1));
        house.tidying.tidyUp();
        assertThat(house.own(board, dana).cards()).isEmpty();
        house.as(robin).leads.reopen(board);
        assertThat(house.as(jonas).ballots.vote(board, card)).isInstanceOf(Refused.class);
        assertThat(house.as(robin).leads.move(board, Phase.VOTE, Phase.WRITE)).isInstanceOf(Refused.class);
        assertThat(house.as(robin).leads.move(board, Phase.VOTE, Phase.DISCUSS)).isInstanceOf(Done.class);
    }

    @Test
    void theNextTopicIsTheOneWithTheMostVotesThatWasNotDiscussed() {
        BoardId board = house.board(robin, true, Budget.of(3, true));
        CardId one = house.write(board, dana, 1, "One");
        CardId two = house.write(board, dana, 1, "Two");
        house.move(board, robin, Phase.VOTE);
        house.as(dana).ballots.vote(board, two);
        house.move(board, robin, Phase.DISCUSS);
        house.as(robin).leads.nextTopic(board);
        assertThat(house.sight(board, dana).board().topic()).contains(two);
        house.as(robin).leads.nextTopic(board);
        assertThat(house.sight(board, dana).board().topic()).contains(one);
        assertThat(house.card(board, dana, two).discussed()).isTrue();
        house.as(robin).leads.nextTopic(board);
        assertThat(house.sight(board, dana).board().topic()).isEmpty();
    }

    @Test
    void theTimerIsTheSameMomentForAll() {
        BoardId board = house.board(robin, true);
        house.as(robin).leads.startTimer(board, Duration.ofMinutes(3));
        var timer = house.sight(board, dana).timer().orElseThrow();
        assertThat(house.sight(board, robin).timer()).contains(timer);
        house.as(robin).leads.lengthenTimer(board, Duration.ofMinutes(1));
        assertThat(house.sight(board, dana).timer().orElseThrow().ends())
                .isEqualTo(timer.ends().plusSeconds(60));
        assertThat(house.leads.startTimer(board, Duration.ofHours(3))).isInstanceOf(Refused.class);
        house.leads.stopTimer(board);
        assertThat(house.sight(board, dana).timer()).isEmpty();
    }

    // ---- undo

    @Test
    void eachKindOfStepIsTakenBackByWhoMadeIt() {
        BoardId board = house.board(robin, true);
        CardId one = house.write(board, dana, 1, "Slow tests");
        CardId two = house.write(board, jonas, 2, "Flaky tests");
        house.as(dana).cards.delete(board, one);
        assertThat(house.own(board, dana).cards()).isEmpty();
        undone(board, dana);
        assertThat(house.own(board, dana).cards()).hasSize(1);
        house.as(dana).cards.reword(board, one, "Slow builds", version(one, dana, board));
        undone(board, dana);
        assertThat(house.own(board, dana).cards().getFirst().text()).isEqualTo("Slow tests");
        house.move(board, robin, Phase.GROUP);
        undone(board, robin);
        assertThat(house.sight(board, jonas).cards()).isEmpty();
        assertThat(house.sight(board, jonas).board().phase()).isEqualTo(Phase.WRITE);
        house.move(board, robin, Phase.GROUP);
        house.as(jonas).cards.putTogether(board, two, version(board, two), one, false);
        var group = house.sight(board, dana).groupNames().keySet().iterator().next();
        house.as(robin).cards.nameGroup(board, group, "Tests");
        undone(board, robin);
        assertThat(house.sight(board, dana).groupNames()).containsEntry(group, "Slow tests");
        undone(board, jonas);
        assertThat(house.sight(board, dana).groupNames()).isEmpty();
        house.as(robin).leads.lock(board);
        undone(board, robin);
        assertThat(house.sight(board, dana).board().locked()).isFalse();
    }

    @Test
    void undoEndsAfterTenMinutesAndThenADeletedCardIsGone() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Gone after ten minutes");
        house.as(dana).cards.delete(board, card);
        assertThat(house.own(board, dana).undo()).isPresent();
        house.clock.advance(Duration.ofMinutes(11));
        assertThat(house.own(board, dana).undo()).isEmpty();
        assertThat(house.undo.undo(board)).isInstanceOf(Refused.class);
        assertThat(house.wholeDatabase()).contains("Gone after ten minutes");
        house.tidying.tidyUp();
        assertThat(house.wholeDatabase()).doesNotContain("Gone after ten minutes");
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsNotTakenBack() {
        BoardId board = house.board(robin, true);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        house.as(dana).cards.moveToColumn(board, card, version(board, card), 2, false);
        house.as(jonas).cards.moveToColumn(board, card, version(board, card), 1, false);
        assertThat(house.as(dana).undo.undo(board)).isInstanceOf(Overtaken.class);
        assertThat(house.card(board, dana, card).spot().column()).isEqualTo(1);
    }

    // ---- votes

    @Test
    void twoTabsThatSpendTheLastVoteAtTheSameInstantSpendItOnce() throws Exception {
        BoardId board = house.board(robin, true, Budget.of(3, true));
        CardId card = voting(board);
        List<RetroOutcome> outcomes = atOnce(12, i -> house.as(jonas).ballots.vote(board, card));
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(9).allSatisfy(refused -> assertThat(
                        ((Refused) refused).sentence())
                .endsWith("."));
        assertThat(house.sight(board, dana).votesGiven()).isEqualTo(3);
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseHasVoted() {
        BoardId board = house.board(robin, true);
        CardId card = voting(board);
        house.as(jonas).ballots.vote(board, card);
        assertThat(house.as(dana).ballots.takeBack(board, card)).isInstanceOf(Refused.class);
        assertThat(house.as(robin).ballots.takeBack(board, card)).isInstanceOf(Refused.class);
        assertThat(house.sight(board, dana).votesGiven()).isEqualTo(1);
        assertThat(house.as(jonas).ballots.takeBack(board, card)).isInstanceOf(Done.class);
        assertThat(house.sight(board, dana).votesGiven()).isZero();
    }

    @Test
    void manyWhoVoteAtOnceAreAllCountedOnceAndNoneSlipsInAfterClosing() throws Exception {
        BoardId board = house.board(robin, true, Budget.of(2, true));
        List<CardId> cards = IntStream.range(0, 5)
                .mapToObj(i -> house.write(board, dana, 1, "Card " + i))
                .toList();
        house.move(board, robin, Phase.VOTE);
        List<Person> voters = IntStream.range(0, 20)
                .mapToObj(i -> house.participant("Voter " + i))
                .toList();
        List<RetroOutcome> outcomes = atOnce(61, i -> {
            if (i == 60) {
                return house.as(robin).leads.move(board, Phase.VOTE, Phase.DISCUSS);
            }
            return house.as(voters.get(i % 20)).ballots.vote(board, cards.get(i % 5));
        });
        long counted =
                outcomes.stream().limit(60).filter(Done.class::isInstance).count();
        BoardSight after = house.sight(board, dana);
        assertThat(after.board().phase()).isEqualTo(Phase.DISCUSS);
        assertThat(after.votesGiven()).isEqualTo((int) counted);
        assertThat(after.cards().stream()
                        .mapToInt(card -> card.votes().orElseThrow())
                        .sum())
                .isEqualTo((int) counted);
        assertThat(voters).allSatisfy(voter -> assertThat(house.own(board, voter).votes().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isLessThanOrEqualTo(2));
    }

    // ---- a person's data

    @Test
    void aPersonGetsTheOwnCardsAndVotesAndLeavesTheCardsToTheTeam() {
        BoardId board = house.board(dana, false);
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.move(board, dana, Phase.VOTE);
        house.as(dana).ballots.vote(board, card);
        assertThat(house.personal.export(dana.id()).values()).singleElement().satisfies(rows -> assertThat(rows)
                .hasSize(2));
        house.personal.forget(dana.id());
        assertThat(house.personal.export(dana.id())).isEmpty();
        assertThat(house.wholeDatabase()).doesNotContain(dana.id().toString());
        BoardSight sight = house.sight(board, robin);
        assertThat(sight.cards()).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("Slow tests"));
        assertThat(sight.votesGiven()).isEqualTo(1);
    }

    private void undone(BoardId board, Person person) {
        assertThat(house.own(board, person).undo()).isPresent();
        assertThat(house.as(person).undo.undo(board)).isInstanceOf(Done.class);
    }

    private CardId voting(BoardId board) {
        CardId card = house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        house.move(board, robin, Phase.VOTE);
        return card;
    }

    private int version(BoardId board, CardId card) {
        return house.sight(board, robin).cards().stream()
                .filter(one -> one.id().equals(card))
                .findFirst()
                .map(BoardSight.CardSight::version)
                .orElse(0);
    }

    private int version(CardId card, Person owner, BoardId board) {
        return house.own(board, owner).cards().stream()
                .filter(one -> one.id().equals(card))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static List<RetroOutcome> atOnce(int times, java.util.function.IntFunction<RetroOutcome> press)
            throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (var tabs = Executors.newFixedThreadPool(8)) {
            List<Future<RetroOutcome>> pressed = IntStream.range(0, times)
                    .mapToObj(i -> tabs.submit(() -> {
                        go.await();
                        return press.apply(i);
                    }))
                    .toList();
            go.countDown();
            List<RetroOutcome> outcomes = new java.util.ArrayList<>();
            for (Future<RetroOutcome> one : pressed) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
