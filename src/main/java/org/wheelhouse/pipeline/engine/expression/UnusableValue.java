package org.wheelhouse.pipeline.engine.expression;

/** A value does not fit where an expression uses it; the message is a sentence for the writer of the file. */
public final class UnusableValue extends RuntimeException {

    public UnusableValue(String says) {
        super(says, null, false, false);
    }
}
