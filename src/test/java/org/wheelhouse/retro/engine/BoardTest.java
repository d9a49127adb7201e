package org.wheelhouse.retro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {

    private static final Board FRESH = Board.fresh(Some.form(3, true, Budget.of(5, false)), Phase.WRITE);
    private static final Card OWN = Some.card(1, Spot.alone(1, 1), Card.HIDDEN);
    private static final Card SHOWN = Some.card(2, 1, 2);

    @ParameterizedTest
    @EnumSource(Phase.class)
    void eachPhaseAllowsItsOwnWorkAndRefusesTheRestWithASentence(Phase phase) {
        Board board = FRESH.in(phase);
        assertThat(board.refusesWriting().isEmpty()).isEqualTo(phase == Phase.WRITE || phase == Phase.GROUP);
        assertThat(board.refusesMoving(SHOWN, "somebody").isEmpty()).isEqualTo(phase == Phase.GROUP);
        assertThat(board.refusesVoting().isEmpty()).isEqualTo(phase == Phase.VOTE);
        assertThat(board.refusesRewording(SHOWN, "author")).isEmpty();
        board.refusesWriting().ifPresent(sentence -> assertThat(sentence).endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aLockedBoardChangesInNoPhase(Phase phase) {
        Board board = FRESH.in(phase).locked(true);
        assertThat(board.refusesWriting()).isPresent();
        assertThat(board.refusesMoving(SHOWN, "author")).isPresent();
        assertThat(board.refusesRewording(SHOWN, "author")).isPresent();
        assertThat(board.refusesDeleting(SHOWN, "author")).isPresent();
        assertThat(board.refusesVoting()).isPresent();
        assertThat(board.refusesPhase(Phase.ACT)).isPresent();
        assertThat(board.refusesChange()).isPresent();
    }

    @Test
    void cardsAreHiddenUntilTheyAreRevealedOnlyWhereTheFormSaysSo() {
        assertThat(FRESH.hidesNewCards()).isTrue();
        assertThat(FRESH.in(Phase.GROUP).hidesNewCards()).isFalse();
        assertThat(Board.fresh(Some.form(2, false, Budget.of(3, true)), Phase.WRITE)
                        .hidesNewCards())
                .isFalse();
    }

    @Test
    void nobodyTouchesAHiddenCardOfSomebodyElse() {
        assertThat(FRESH.refusesMoving(OWN, "author")).isEmpty();
        assertThatThrownBy(() -> FRESH.in(Phase.GROUP).refusesMoving(OWN, "somebody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheWriterChangesAndDeletesAndDeletingEndsWithVoting() {
        assertThat(FRESH.refusesRewording(OWN, "somebody")).isPresent();
        assertThat(FRESH.refusesDeleting(OWN, "somebody")).isPresent();
        assertThat(FRESH.refusesDeleting(OWN, "author")).isEmpty();
        Board back = FRESH.in(Phase.VOTE).in(Phase.WRITE);
        assertThat(back.refusesDeleting(OWN, "author")).isPresent();
        assertThat(back.refusesRewording(OWN, "author")).isEmpty();
    }

    @Test
    void aBoardThatIsOverForGoodGoesOnTalkingButTakesNoCardsAndVotes() {
        Board over = new Board(FRESH.form(), Phase.DISCUSS, false, true, true, 3, Optional.empty());
        assertThat(over.refusesPhase(Phase.ACT)).isEmpty();
        assertThat(over.refusesPhase(Phase.VOTE)).isPresent();
        assertThat(over.refusesPhase(Phase.WRITE)).isPresent();
        assertThat(over.in(Phase.VOTE).refusesVoting()).isPresent();
        assertThat(over.in(Phase.WRITE).refusesWriting()).isPresent();
    }
}
