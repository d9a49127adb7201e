package org.wheelhouse.text.yaml;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML text. Lines and columns count from 1, columns in UTF-16 units. */
public sealed interface YamlNode {

    int line();

    int column();

    /** "text", "a list" or "a mapping": for sentences to people. */
    String shape();

    /** How a scalar was written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** {@code |} or {@code >}: its text begins in the line below its place. */
        BLOCK
    }

    /**
     * A text; nothing at all behind a key is the empty text.
     *
     * @param text what stands there after quotes, escapes and folding; never interpreted as a number, a date or a boolean
     * @param written false if nothing was written, as behind {@code dependsOn:}
     */
    record Scalar(String text, Style style, boolean written, int line, int column) implements YamlNode {
        @Override
        public String shape() {
            return "text";
        }
    }

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        @Override
        public String shape() {
            return "a list";
        }
    }

    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
        @Override
        public String shape() {
            return "a mapping";
        }

        /** The value of a key; of a key that stands twice, the first. */
        public Optional<YamlNode> find(String key) {
            for (Entry entry : entries) {
                if (entry.key.text.equals(key)) {
                    return Optional.of(entry.value);
                }
            }
            return Optional.empty();
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
