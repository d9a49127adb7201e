package org.wheelhouse.retro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.engine.Some.card;
import static org.wheelhouse.retro.engine.Some.group;
import static org.wheelhouse.retro.engine.Some.id;
import static org.wheelhouse.retro.engine.Some.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UndoTest {

    private static final Instant DONE = Instant.parse("2026-03-11T09:00:00Z");
    private static final Board BOARD =
            Board.fresh(Some.form(3, true, Budget.of(5, false)), Phase.WRITE).in(Phase.GROUP);
    private static final Wall WALL = wall(card(1, 1, 1), card(2, 2, 5));

    @Test
    void itIsOpenForTenMinutes() {
        assertThat(Undo.isOpen(DONE, DONE)).isTrue();
        assertThat(Undo.isOpen(DONE, DONE.plus(Duration.ofMinutes(10)).minusNanos(1)))
                .isTrue();
        assertThat(Undo.isOpen(DONE, DONE.plus(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void aStepIsTakenBackOnlyWhileWhatItLeftIsUntouched() {
        List<Move> moves = WALL.toColumn(WALL.find(id(1)).orElseThrow(), 3);
        Step step = new Step.CardsMoved(moves);
        Wall after = WALL.with(moves);
        assertThat(refusal(step, BOARD, after)).isFalse();
        Wall touched = after.with(after.toColumn(after.find(id(1)).orElseThrow(), 2));
        assertThat(refusal(step, BOARD, touched)).isTrue();
    }

    @Test
    void aPhaseIsTakenBackUnlessSomebodyMovedOn() {
        Step step = new Step.PhaseMoved(Phase.WRITE, Phase.GROUP);
        assertThat(refusal(step, BOARD, WALL)).isFalse();
        assertThat(refusal(step, BOARD.in(Phase.VOTE), WALL)).isTrue();
    }

    @Test
    void wordsAndNamesComeBackUnlessSomebodyChangedThemAgain() {
        Step worded = new Step.CardReworded(id(1), "before", "card 1");
        assertThat(refusal(worded, BOARD, WALL)).isFalse();
        assertThat(refusal(new Step.CardReworded(id(1), "before", "other"), BOARD, WALL))
                .isTrue();
        Step named = new Step.GroupNamed(group(1), "before", "Slow tests");
        assertThat(Undo.refuses(named, BOARD, WALL, List.of(), Map.of(group(1), "Slow tests")))
                .isEmpty();
        assertThat(Undo.refuses(named, BOARD, WALL, List.of(), Map.of(group(1), "Builds")))
                .isPresent();
    }

    @Test
    void aDeletedCardComesBackWhileItIsKept() {
        Step step = new Step.CardDeleted(id(9));
        assertThat(Undo.refuses(step, BOARD, WALL, List.of(id(9)), Map.of())).isEmpty();
        assertThat(Undo.refuses(step, BOARD, WALL, List.of(), Map.of())).isPresent();
    }

    @Test
    void onALockedBoardOnlyTheLockItselfIsTakenBack() {
        Board locked = BOARD.locked(true);
        assertThat(refusal(new Step.LockTurned(true), locked, WALL)).isFalse();
        assertThat(refusal(new Step.PhaseMoved(Phase.WRITE, Phase.GROUP), locked, WALL))
                .isTrue();
    }

    private static boolean refusal(Step step, Board board, Wall wall) {
        return Undo.refuses(step, board, wall, List.of(), Map.of()).isPresent();
    }
}
