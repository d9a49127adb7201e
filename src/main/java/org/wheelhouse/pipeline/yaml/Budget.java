package org.wheelhouse.pipeline.yaml;

/** How much an expansion may make. Azure stops at 20 MB of memory; loops inside loops reach any limit, so there must be one. */
final class Budget {

    private static final int MAX_PIECES = 1_500_000;
    private static final long MAX_TEXT = 20_000_000;

    private int pieces;
    private long signs;

    void piece(Spot spot) {
        if (++pieces > MAX_PIECES) {
            throw new Spent(spot, "The expanded pipeline grows to more than " + MAX_PIECES + " pieces.");
        }
    }

    void text(Spot spot, int length) {
        signs += length;
        if (signs > MAX_TEXT) {
            throw new Spent(spot, "The expanded pipeline grows to more than 20 MB of text.");
        }
    }

    /** Expansion ends here. */
    static final class Spent extends RuntimeException {
        private final transient Spot spot;

        Spent(Spot spot, String says) {
            super(says, null, false, false);
            this.spot = spot;
        }

        Spot spot() {
            return spot;
        }
    }
}
