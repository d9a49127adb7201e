package org.wheelhouse.pipeline.engine.expression;

import java.util.List;

/** A read expression. {@code at} is its place in the text, from 0. */
public sealed interface Expression {

    int at();

    record Literal(Value value, int at) implements Expression {}

    /** A named source of values, such as {@code variables}, or the variable of an {@code each}. */
    record Context(String name, int at) implements Expression {}

    /** {@code a.b} and {@code a['b']}. */
    record Member(Expression of, Expression key, int at) implements Expression {}

    /** {@code a.*}: what follows is asked of every part. */
    record Each(Expression of, int at) implements Expression {}

    record Call(Function function, List<Expression> values, int at) implements Expression {}

    /** A question about what went before, such as {@code succeeded('Build')}; only in conditions. */
    record Ask(Status status, List<Expression> names, int at) implements Expression {}

    /** The functions that look at what went before. */
    enum Status {
        ALWAYS("always"),
        CANCELED("canceled"),
        FAILED("failed"),
        SUCCEEDED("succeeded"),
        SUCCEEDED_OR_FAILED("succeededOrFailed");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
