package org.wheelhouse.retro.yaml;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;

/** The keys of one mapping; what is missing, unknown or of the wrong shape is noted, and reading goes on. */
record Keys(String where, YamlNode node, List<Problem> problems) {

    static Keys of(String where, YamlNode node, List<String> known, List<Problem> problems) {
        Keys keys = new Keys(where, node, problems);
        if (node instanceof Mapping mapping) {
            mapping.entries().stream()
                    .map(YamlNode.Entry::key)
                    .filter(key -> !known.contains(key.text()))
                    .forEach(key -> keys.unknown(key, known));
        } else {
            keys.error(node, where + " must be keys with values, not " + node.shape() + ".", "such as `title: Keep`");
        }
        return keys;
    }

    private void unknown(Scalar key, List<String> known) {
        error(
                key,
                "`" + key.text() + "` is no key of a " + (known.contains("columns") ? "template." : "column."),
                Nearest.of(key.text(), known)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("known are " + String.join(", ", known)));
    }

    private Optional<YamlNode> find(String key) {
        return node instanceof Mapping mapping ? mapping.find(key) : Optional.empty();
    }

    /** A text in one line; empty, with a problem, if it is missing or too long. */
    String needed(String key, int longest, String tryThis) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            if (node instanceof Mapping) {
                error(node, where + " needs `" + key + "`.", tryThis);
            }
            return "";
        }
        return text(key, value.get(), longest, tryThis);
    }

    private String text(String key, YamlNode value, int longest, String tryThis) {
        if (!(value instanceof Scalar scalar)) {
            error(value, "`" + key + "` must be one text, not " + value.shape() + ".", tryThis);
            return "";
        }
        String text = scalar.text().strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            error(value, "`" + key + "` is empty.", tryThis);
        } else if (text.length() > longest) {
            error(value, "`" + key + "` has " + text.length() + " signs; " + longest + " fit.", "say it shorter");
        }
        return text;
    }

    List<YamlNode> list(String key, String tryThis) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            if (node instanceof Mapping) {
                error(node, where + " needs `" + key + "`.", tryThis);
            }
            return List.of();
        }
        if (value.get() instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        error(value.get(), "`" + key + "` must be a list with at least one item.", tryThis);
        return List.of();
    }

    /** One of the words, as typed. */
    String word(String key, List<String> words, String otherwise) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get() instanceof Scalar scalar && words.contains(scalar.text())) {
            return scalar.text();
        }
        String written = value.get() instanceof Scalar scalar
                ? scalar.text()
                : value.get().shape();
        error(
                value.get(),
                "`" + key + ": " + written + "` must be " + String.join(" or ", words) + ".",
                Nearest.didYouMean(written, words));
        return otherwise;
    }

    int whole(String key, int otherwise, int least, int most) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String written = value.get() instanceof Scalar scalar
                ? scalar.text()
                : value.get().shape();
        if (written.matches("\\d{1,6}")) {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        }
        error(
                value.get(),
                "`" + key + ": " + written + "` must be a whole number from " + least + " to " + most + ".",
                "such as " + otherwise);
        return otherwise;
    }

    private void error(YamlNode at, String says, String tryThis) {
        problems.add(Problem.error(at.line(), at.column(), says, tryThis));
    }
}
