package org.wheelhouse.maturity.engine;

/** Whether the spread of a round may be shown. */
public sealed interface Showing {

    /** So many must have rated, or all who rated must agree to be seen. */
    int FEWEST = 5;

    record Allowed() implements Showing {}

    /** The sentence says why not and what would change it. */
    record Refused(String sentence) implements Showing {}

    /**
     * The rule of five.
     *
     * @param rated people who rated every row
     * @param agree those of them who agree to be seen though they are few
     */
    static Showing of(int rated, int agree) {
        if (rated >= FEWEST) {
            return new Allowed();
        }
        if (rated < 2) {
            return new Refused(
                    rated == 0
                            ? "Nobody is done yet. Nothing is shown before five people have rated every row."
                            : "Only one person is done. A spread needs at least two people.");
        }
        if (agree >= rated) {
            return new Allowed();
        }
        return new Refused("Only " + rated + " people are done, and " + agree + " of them agree to be seen."
                + " Below five the spread is shown only if all of them agree.");
    }
}
