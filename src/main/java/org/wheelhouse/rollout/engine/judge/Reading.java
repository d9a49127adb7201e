package org.wheelhouse.rollout.engine.judge;

/**
 * What one query gave.
 *
 * @param kind whether there was a value at all
 * @param value the number (may be NaN); 0 and without meaning unless the kind is VALUE
 */
public record Reading(Kind kind, double value) {

    /** NONE is an empty answer (nil), FAILED a query that could not be made. */
    public enum Kind {
        VALUE,
        NONE,
        FAILED
    }

    public static final Reading NONE = new Reading(Kind.NONE, 0);
    public static final Reading FAILED = new Reading(Kind.FAILED, 0);

    public static Reading of(double value) {
        return new Reading(Kind.VALUE, value);
    }
}
