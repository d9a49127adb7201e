package org.wheelhouse.retro.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a step can still be taken back: within ten minutes, and as long as nobody has changed the same thing since. */
public final class Undo {

    public static final Duration FOR = Duration.ofMinutes(10);

    private Undo() {}

    public static boolean isOpen(Instant done, Instant now) {
        return !now.isBefore(done) && now.isBefore(done.plus(FOR));
    }

    /**
     * Why the step cannot be taken back; empty if it can.
     *
     * @param gone cards that were deleted and can still come back
     * @param names of the groups now
     */
    public static Optional<String> refuses(
            Step step, Board board, Wall wall, List<CardId> gone, Map<GroupId, String> names) {
        if (board.locked() && !(step instanceof Step.LockTurned)) {
            return board.refusesChange();
        }
        boolean untouched =
                switch (step) {
                    case Step.PhaseMoved moved -> board.phase() == moved.to();
                    case Step.CardsMoved moved -> moved.moves().stream().allMatch(move -> lies(wall, move));
                    case Step.GroupNamed named -> named.after().equals(names.get(named.group()));
                    case Step.CardReworded reworded ->
                        wall.find(reworded.card())
                                .filter(card -> card.text().equals(reworded.after()))
                                .isPresent();
                    case Step.CardDeleted deleted -> gone.contains(deleted.card());
                    case Step.LockTurned turned -> board.locked() == turned.locked();
                };
        return untouched
                ? Optional.empty()
                : Optional.of(
                        "Somebody has changed this since, so it cannot be taken back. What you see is how it is.");
    }

    private static boolean lies(Wall wall, Move move) {
        return wall.find(move.card())
                .filter(card -> card.spot().equals(move.after()))
                .isPresent();
    }
}
