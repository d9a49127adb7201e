package org.wheelhouse.pipeline.engine.expression;

import java.util.List;
import org.wheelhouse.pipeline.engine.expression.Expression.Status;

/** Where an expression finds its values. */
public interface Scope {

    /** The value of {@code variables}, {@code parameters}, ...; {@link Value#NOTHING} if there is none of that name. */
    Value context(String name);

    /** Only conditions are asked. */
    default boolean ask(Status status, List<String> names) {
        throw new UnusableValue(status.word() + "() can be asked only in a condition");
    }
}
