package org.wheelhouse.pipeline.engine;

import java.util.Optional;
import org.wheelhouse.pipeline.engine.expression.Expression;

/**
 * What decides whether a stage, job or step runs.
 *
 * @param expression empty for the default, {@code succeeded()}
 * @param text as written; empty for the default
 */
public record Condition(Optional<Expression> expression, String text) {

    public static final Condition DEFAULT = new Condition(Optional.empty(), "");
}
