package org.wheelhouse.retro.engine;

/**
 * What a screen offers on a board now. It follows from the same state as the refusals of {@link Board}, which have the last word.
 *
 * @param moveAll every card that is shown
 * @param moveOwn the own cards
 * @param delete own cards
 * @param talk one topic at a time is shown to all
 */
public record Offers(
        boolean write, boolean moveAll, boolean moveOwn, boolean reword, boolean delete, boolean vote, boolean talk) {

    public static final Offers NONE = new Offers(false, false, false, false, false, false, false);

    public static Offers of(Board board) {
        if (board.locked()) {
            return NONE;
        }
        Phase phase = board.phase();
        return new Offers(
                board.refusesWriting().isEmpty(),
                phase == Phase.GROUP,
                phase == Phase.GROUP || phase == Phase.WRITE,
                !board.overForGood(),
                !board.overForGood() && !board.votingBegan(),
                board.refusesVoting().isEmpty(),
                phase == Phase.DISCUSS);
    }
}
