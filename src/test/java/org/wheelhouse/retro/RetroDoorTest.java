package org.wheelhouse.retro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.GuestBoards;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.RetroOutcome.Done;
import org.wheelhouse.retro.RetroOutcome.Overtaken;
import org.wheelhouse.retro.RetroOutcome.Refused;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Question;
import org.wheelhouse.testing.H2;

/** Who comes in by a link, and what a board asks everybody. On H2; {@code RetroDoorPostgresTest} runs the same on PostgreSQL. */
class RetroDoorTest {

    final RetroHouse house = new RetroHouse(database());
    private final Person robin = house.facilitator("Robin");
    private final Person dana = house.participant("Dana");

    DataSource database() {
        return H2.migrated();
    }

    // ---- the door

    @Test
    void aBoardHasNoLinkUntilItsFacilitatorOpensIt() {
        BoardId board = house.board(robin, true);
        assertThat(house.sight(board, dana).code()).isEmpty();
        assertThatThrownBy(() -> house.as(dana).leads.openDoor(board)).isInstanceOf(AccessDeniedException.class);
        BoardCode first = open(board);
        assertThat(house.door.find(first)).map(GuestBoards.Board::path).contains("/retro/" + board);
        BoardCode second = open(board);
        assertThat(house.door.find(first)).isEmpty();
        assertThat(house.door.find(second)).isPresent();
        house.as(robin).leads.shutDoor(board);
        assertThat(house.door.find(second)).isEmpty();
    }

    @Test
    void aGuestSeesAndWritesOnTheOneBoardAndOnNoOther() {
        BoardId board = house.board(robin, true);
        BoardId other = house.board(robin, true);
        Person guest = house.guest(board, "Ada");
        CardId card = house.write(board, guest, 1, "Slow tests");
        assertThat(house.own(board, guest).cards()).singleElement().satisfies(own -> assertThat(own.id())
                .isEqualTo(card));
        house.as(guest);
        assertThat(house.retros.find(other)).isEmpty();
        assertThat(house.retros.boards()).isEmpty();
        assertThat(house.retros.viewer(board)).contains(ViewerKind.MEMBER);
    }

    @Test
    void whoHasAnAccountAndComesByTheLinkFindsTheBoardAgain() {
        BoardId board = house.board(robin, true);
        Person stranger = house.stranger("Somebody");
        assertThat(house.as(stranger).retros.find(board)).isEmpty();
        house.door.welcome(house.door.find(open(board)).orElseThrow(), stranger);
        house.as(stranger);
        assertThat(house.retros.find(board)).isPresent();
        assertThat(house.retros.boards()).singleElement().satisfies(line -> assertThat(line.leads())
                .isFalse());
        house.personal.forget(stranger.id());
        assertThat(house.as(stranger).retros.find(board)).isEmpty();
    }

    @Test
    void aLockedBoardTakesNobodyNewAndADayLaterItsGuestsAreForgotten() {
        BoardId board = house.board(robin, false);
        BoardCode code = open(board);
        Person guest = house.guest(board, "Ada");
        CardId card = house.write(board, guest, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        house.as(robin).leads.lock(board);
        assertThat(house.door.find(code)).isEmpty();
        assertThat(house.card(board, guest, card).author()).contains("Ada");
        house.clock.advance(RetroTidying.SEALS.plusMinutes(1));
        house.tidying.tidyUp();
        assertThat(house.card(board, robin, card).author()).isEmpty();
        assertThat(house.wholeDatabase()).doesNotContain(guest.id().toString()).doesNotContain("Ada");
        house.as(robin).leads.reopen(board);
        assertThat(house.door.find(code)).isEmpty();
    }

    @Test
    void aBoardThatNobodyLocksIsLockedSixWeeksAfterItsLastChangeAndADayLaterItsGuestsAreForgotten() {
        BoardId board = house.board(robin, false);
        BoardCode code = open(board);
        Person guest = house.guest(board, "Ada");
        house.clock.advance(RetroTidying.LEFT_ALONE.minusDays(1));
        CardId card = house.write(board, guest, 1, "Slow tests");
        house.move(board, robin, Phase.GROUP);
        house.clock.advance(RetroTidying.LEFT_ALONE.minusDays(1));
        house.tidying.tidyUp();
        assertThat(house.door.find(code)).as("used since").isPresent();
        house.clock.advance(java.time.Duration.ofDays(2));
        house.tidying.tidyUp();
        assertThat(house.door.find(code)).isEmpty();
        assertThat(house.sight(board, robin).board().locked()).isTrue();
        assertThat(house.card(board, robin, card).author())
                .as("for a day it can be reopened as it was")
                .contains("Ada");
        house.clock.advance(RetroTidying.SEALS.plusMinutes(1));
        house.tidying.tidyUp();
        assertThat(house.card(board, robin, card).author()).isEmpty();
        assertThat(house.wholeDatabase()).doesNotContain(guest.id().toString()).doesNotContain("Ada");
    }

    @Test
    void whoeverReopensABoardThatWasLeftAloneHasItForAnotherSixWeeks() {
        BoardId board = house.board(robin, true);
        house.clock.advance(RetroTidying.LEFT_ALONE.plusDays(1));
        house.tidying.tidyUp();
        assertThat(house.as(robin).leads.reopen(board)).isInstanceOf(Done.class);
        house.tidying.tidyUp();
        assertThat(house.sight(board, robin).board().locked()).isFalse();
    }

    // ---- what a board asks

    @Test
    void answersOfTheCheckInAreUnseenUntilTheyAreShown() {
        BoardId board = checkIn();
        assertThat(answer(board, dana, Question.WORD_IN, "  tired \n")).isInstanceOf(Done.class);
        assertThat(answer(board, dana, Question.WORD_IN, "curious")).isInstanceOf(Done.class);
        AskSight open = house.sight(board, robin).ask().orElseThrow();
        assertThat(open.answered()).isEqualTo(1);
        assertThat(open.answers()).isEmpty();
        assertThat(house.sight(board, robin).toString()).doesNotContain("curious");
        assertThat(house.as(dana).asks.own(board)).contains("curious");
        assertThat(house.as(robin).asks.own(board)).isEmpty();
        assertThatThrownBy(() -> house.as(dana).asks.show(board)).isInstanceOf(AccessDeniedException.class);
        assertThat(house.as(robin).asks.show(board)).isInstanceOf(Done.class);
        assertThat(house.sight(board, dana).ask().orElseThrow().answers()).containsExactly("curious");
        assertThat(house.wholeDatabase()).doesNotContain(dana.id().toString());
    }

    @Test
    void theFacilitatorChoosesWhatIsAskedAndAnAnswerToTheOtherQuestionIsToldSo() {
        BoardId board = checkIn();
        answer(board, dana, Question.WORD_IN, "curious");
        assertThat(house.as(robin).asks.choose(board, Question.FIVE_IN)).isInstanceOf(Done.class);
        assertThat(house.sight(board, dana).ask().orElseThrow().question()).isEqualTo(Question.FIVE_IN);
        assertThat(answer(board, dana, Question.WORD_IN, "late")).isInstanceOf(Overtaken.class);
        assertThat(answer(board, dana, Question.FIVE_IN, "6")).isInstanceOf(Refused.class);
        assertThat(answer(board, dana, Question.FIVE_IN, "4")).isInstanceOf(Done.class);
        assertThat(house.as(robin).asks.choose(board, Question.WORTH)).isInstanceOf(Refused.class);
    }

    @Test
    void whetherToGoOnIsAskedWhenTheTimeOfATopicIsOverAndAnewAfterMoreTime() {
        BoardId board = house.board(robin, true);
        house.write(board, dana, 1, "Slow tests");
        house.move(board, robin, Phase.DISCUSS);
        assertThat(house.sight(board, dana).ask()).isEmpty();
        house.as(robin).leads.nextTopic(board);
        house.leads.startTimer(board, java.time.Duration.ofMinutes(3));
        assertThat(answer(board, dana, Question.GO_ON, Question.MORE)).isInstanceOf(Overtaken.class);
        house.clock.advance(java.time.Duration.ofMinutes(3));
        assertThat(answer(board, dana, Question.GO_ON, Question.MORE)).isInstanceOf(Done.class);
        assertThat(house.sight(board, robin).ask().orElseThrow().answered()).isEqualTo(1);
        house.as(robin).leads.lengthenTimer(board, java.time.Duration.ofMinutes(1));
        assertThat(house.sight(board, robin).ask().orElseThrow().answered()).isZero();
        assertThat(house.as(dana).asks.own(board)).isEmpty();
    }

    @Test
    void aDayAfterTheLockNobodyCanTellWhoseAnAnswerWas() {
        BoardId board = checkIn();
        answer(board, dana, Question.WORD_IN, "curious");
        house.as(robin).leads.lock(board);
        house.clock.advance(RetroTidying.SEALS.plusMinutes(1));
        house.tidying.tidyUp();
        assertThat(house.as(dana).asks.own(board)).isEmpty();
        assertThat(house.wholeDatabase()).contains("curious").contains("phase=OPEN seal=null");
    }

    private BoardId checkIn() {
        BoardId written = house.board(robin, true);
        house.as(robin);
        return house.retros.begin(
                "Checked in",
                house.retros.find(written).orElseThrow().board().form(),
                Optional.of(house.cohort),
                Phase.CHECK_IN,
                Optional.of(written));
    }

    private RetroOutcome answer(BoardId board, Person person, Question question, String text) {
        return house.as(person).asks.answer(board, question, text);
    }

    private BoardCode open(BoardId board) {
        assertThat(house.as(robin).leads.openDoor(board)).isInstanceOf(Done.class);
        return house.sight(board, robin).code().orElseThrow();
    }
}
