package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.pipeline.engine.expression.Scope;
import org.wheelhouse.pipeline.engine.expression.Value;
import org.wheelhouse.text.yaml.YamlNode;

/**
 * What {@code ${{ }}} can see at one place.
 *
 * @param parameters of this file only: a template does not see those of its caller
 * @param variables known so far
 * @param loops variables of each
 */
record EarlyScope(SourceFile file, Known parameters, Layer variables, Map<String, Value> loops) implements Scope {

    private static final Set<String> CONTEXTS = Set.of("parameters", "variables");

    @Override
    public Value context(String name) {
        return switch (name) {
            case "parameters" -> loops.getOrDefault(name, parameters);
            case "variables" -> loops.getOrDefault(name, variables);
            default -> loops.getOrDefault(name, Value.NOTHING);
        };
    }

    Set<String> contexts() {
        if (loops.isEmpty()) {
            return CONTEXTS;
        }
        Set<String> all = new HashSet<>(CONTEXTS);
        all.addAll(loops.keySet());
        return all;
    }

    Spot spot(YamlNode node) {
        return new Spot(file, node.line(), node.column());
    }

    EarlyScope inLoop(String variable, Value value) {
        Map<String, Value> inner = new HashMap<>(loops);
        inner.put(variable, value);
        return new EarlyScope(file, parameters, variables, inner);
    }

    EarlyScope withOwnVariables() {
        return new EarlyScope(file, parameters, new Layer(variables), loops);
    }

    /** Parameters by name. */
    record Known(Map<String, Value> values) implements Value.Table {
        @Override
        public List<String> keys() {
            return List.copyOf(values.keySet());
        }

        @Override
        public Optional<Value> get(String key) {
            Value exact = values.get(key);
            if (exact != null) {
                return Optional.of(exact);
            }
            return values.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    /** Variables of a block over those of the blocks around it. It grows while its block is read, since later ones see earlier ones. */
    static final class Layer implements Value.Table {
        private final @Nullable Layer outer;
        private final Map<String, String> own = new LinkedHashMap<>();

        Layer(@Nullable Layer outer) {
            this.outer = outer;
        }

        void put(String name, String text) {
            own.put(name.toLowerCase(Locale.ROOT), text);
        }

        @Override
        public List<String> keys() {
            List<String> keys = new ArrayList<>(outer == null ? List.of() : outer.keys());
            own.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
            return keys;
        }

        @Override
        public Optional<Value> get(String key) {
            String low = key.toLowerCase(Locale.ROOT);
            for (Layer layer = this; layer != null; layer = layer.outer) {
                String text = layer.own.get(low);
                if (text != null) {
                    return Optional.of(Value.of(text));
                }
            }
            return Optional.empty();
        }
    }
}
