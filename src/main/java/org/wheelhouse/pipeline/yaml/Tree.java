package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.pipeline.engine.expression.Convert;
import org.wheelhouse.pipeline.engine.expression.Value;

/** A piece of an expanded file: no {@code ${{ }}} left, each piece with the place it came from. */
sealed interface Tree {

    Spot spot();

    Value value();

    /** "text", "a list" or "a mapping": for sentences to people. */
    String shape();

    /** @param written false if nothing stands behind the key */
    record Leaf(Value value, boolean written, Spot spot) implements Tree {
        String text() {
            return Convert.toText(value);
        }

        @Override
        public String shape() {
            return "text";
        }
    }

    record Items(List<Tree> trees, Spot spot) implements Tree, Value.Listing {
        @Override
        public Value value() {
            return this;
        }

        @Override
        public List<Value> items() {
            return trees.stream().map(Tree::value).toList();
        }

        @Override
        public String shape() {
            return "a list";
        }
    }

    /** @param keySpot place of the key */
    record Field(String key, Spot keySpot, Tree tree) {}

    /** Not a record: it remembers its keys, since loops ask large mappings often. */
    final class Fields implements Tree, Value.Table {
        private final List<Field> fields;
        private final Spot spot;
        private @Nullable Map<String, Tree> lookup;

        Fields(List<Field> fields, Spot spot) {
            this.fields = List.copyOf(fields);
            this.spot = spot;
        }

        List<Field> fields() {
            return fields;
        }

        Optional<Tree> find(String key) {
            for (Field field : fields) {
                if (field.key.equals(key)) {
                    return Optional.of(field.tree);
                }
            }
            return Optional.empty();
        }

        Optional<Field> first() {
            return fields.isEmpty() ? Optional.empty() : Optional.of(fields.getFirst());
        }

        @Override
        public Spot spot() {
            return spot;
        }

        @Override
        public Value value() {
            return this;
        }

        @Override
        public String shape() {
            return "a mapping";
        }

        @Override
        public List<String> keys() {
            List<String> keys = new ArrayList<>(fields.size());
            fields.forEach(field -> keys.add(field.key));
            return keys;
        }

        @Override
        public Optional<Value> get(String key) {
            Map<String, Tree> known = lookup;
            if (known == null) {
                known = new HashMap<>();
                for (Field field : fields) {
                    known.putIfAbsent(field.key.toLowerCase(Locale.ROOT), field.tree);
                }
                lookup = known;
            }
            return Optional.ofNullable(known.get(key.toLowerCase(Locale.ROOT))).map(Tree::value);
        }
    }
}
