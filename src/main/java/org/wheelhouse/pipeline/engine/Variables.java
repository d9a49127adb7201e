package org.wheelhouse.pipeline.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.engine.expression.Expression;

/** Variables of one block; names ignore upper and lower case, the last one of a name counts. */
public final class Variables {

    public static final Variables NONE = new Variables(Map.of());

    private final Map<String, Variable> byName = new LinkedHashMap<>();

    /**
     * @param text as it stands in the expanded file
     * @param late what stands in {@code $[ ]}, worked out when the job starts
     */
    public record Variable(String name, String text, Optional<Expression> late) {}

    public Variables(Map<String, Variable> variables) {
        variables.values().forEach(variable -> byName.put(low(variable.name), variable));
    }

    public Optional<Variable> find(String name) {
        return Optional.ofNullable(byName.get(low(name)));
    }

    /** In lower case. */
    public Set<String> names() {
        return byName.keySet();
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
