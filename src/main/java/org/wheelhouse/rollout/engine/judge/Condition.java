package org.wheelhouse.rollout.engine.judge;

import org.wheelhouse.rollout.engine.judge.ConditionNodes.Truth;

/**
 * A success or failure condition over one value {@code result}: comparisons, arithmetic, {@code && || !}, and the guards
 * {@code isNaN}, {@code isInf}, {@code isNil}, {@code default(result, x)}. {@code result[0]} means the same as
 * {@code result}, as Prometheus answers with a list of one.
 */
public final class Condition {

    private final String text;
    private final Truth truth;

    private Condition(String text, Truth truth) {
        this.text = text;
        this.truth = truth;
    }

    /**
     * Reads a condition.
     *
     * @throws ConditionSyntax if the text is no condition; carries the offset and a sentence
     */
    public static Condition of(String text) {
        return new Condition(text, new ConditionParser(text).parse());
    }

    /**
     * Whether the reading meets the condition.
     *
     * @throws Unreadable if the condition cannot be read against this reading, such as a comparison with nil
     */
    boolean isMetBy(Reading reading) {
        return truth.of(reading);
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A text that is no condition. */
    public static final class ConditionSyntax extends IllegalArgumentException {

        private final int offset;

        ConditionSyntax(int offset, String says) {
            super(says);
            this.offset = offset;
        }

        /** From 0, in UTF-16 units of the text of the condition. */
        public int offset() {
            return offset;
        }
    }

    /** A value that the condition cannot be applied to; no stack, as it is an ordinary outcome of a measurement. */
    static final class Unreadable extends RuntimeException {

        Unreadable(String says) {
            super(says, null, false, false);
        }
    }
}
