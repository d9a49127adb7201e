package org.wheelhouse.retro.engine;

/**
 * How many votes a person has on a board.
 *
 * @param votes 1 to {@value #MOST}
 * @param perTopic how many of them may go to one topic: 1, or up to all of them
 */
public record Budget(int votes, int perTopic) {

    public static final int MOST = 20;

    public Budget {
        if (votes < 1 || votes > MOST || perTopic < 1 || perTopic > votes) {
            throw new IllegalArgumentException(votes + " votes, " + perTopic + " on one topic");
        }
    }

    /** Several votes may go to one topic, or only one. */
    public static Budget of(int votes, boolean severalOnOne) {
        return new Budget(votes, severalOnOne ? votes : 1);
    }

    public boolean severalOnOne() {
        return perTopic > 1;
    }
}
