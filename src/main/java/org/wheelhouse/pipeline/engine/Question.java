package org.wheelhouse.pipeline.engine;

import org.wheelhouse.pipeline.engine.expression.Expression;
import org.wheelhouse.pipeline.engine.expression.Expression.Ask;
import org.wheelhouse.pipeline.engine.expression.Expression.Literal;
import org.wheelhouse.pipeline.engine.expression.Expression.Status;
import org.wheelhouse.pipeline.engine.expression.Value;

/** A condition, with the common forms recognised so that they cost nothing in a run. */
record Question(Form form, Condition condition) {

    static final Question DEFAULT = new Question(Form.SUCCEEDED, Condition.DEFAULT);

    enum Form {
        SUCCEEDED,
        FAILED,
        SUCCEEDED_OR_FAILED,
        ALWAYS,
        CANCELED,
        NEVER,
        OTHER
    }

    static Question of(Condition condition) {
        return condition
                .expression()
                .map(expression -> new Question(form(expression), condition))
                .orElse(DEFAULT);
    }

    private static Form form(Expression expression) {
        if (expression instanceof Literal literal && literal.value() instanceof Value.Bool bool) {
            return bool.is() ? Form.ALWAYS : Form.NEVER;
        }
        return expression instanceof Ask ask && ask.names().isEmpty() ? form(ask.status()) : Form.OTHER;
    }

    private static Form form(Status status) {
        return switch (status) {
            case SUCCEEDED -> Form.SUCCEEDED;
            case FAILED -> Form.FAILED;
            case SUCCEEDED_OR_FAILED -> Form.SUCCEEDED_OR_FAILED;
            case ALWAYS -> Form.ALWAYS;
            case CANCELED -> Form.CANCELED;
        };
    }
}
