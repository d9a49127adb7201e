package org.wheelhouse.text.yaml;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode.Entry;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;

/**
 * The keys of one mapping of a flat format, such as a grid or a form. What is missing, unknown or of the wrong shape is noted
 * with its place, and reading goes on, so that every problem comes at once.
 */
public final class YamlKeys {

    private final String where;
    private final YamlNode node;
    private final List<Problem> problems;

    /**
     * @param where what this mapping is in a sentence, such as "a row"
     * @param node anything; what is no mapping has no keys and is a problem
     * @param known every key that may stand here
     * @param problems takes what is noted
     */
    public YamlKeys(String where, YamlNode node, List<String> known, List<Problem> problems) {
        this.where = where;
        this.node = node;
        this.problems = problems;
        if (!(node instanceof Mapping)) {
            note(
                    node,
                    where + " must be keys with values, not " + node.shape(),
                    "begin with `" + known.getFirst() + ": `");
        }
        entries().stream()
                .map(Entry::key)
                .filter(key -> !known.contains(key.text()))
                .forEach(key -> unknown(key, known));
    }

    private List<Entry> entries() {
        return node instanceof Mapping mapping ? mapping.entries() : List.of();
    }

    private void unknown(Scalar key, List<String> known) {
        note(
                key,
                "`" + key.text() + "` is no key of " + where,
                Nearest.of(key.text(), known)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("known are " + String.join(", ", known)));
    }

    /** The value of a key, whatever its shape. */
    public Optional<YamlNode> find(String key) {
        return node instanceof Mapping mapping ? mapping.find(key) : Optional.empty();
    }

    /** The text of a key that must be there and may not be empty; a problem if it is not. */
    public Optional<Scalar> text(String key, String tryThis) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            missing(key, tryThis);
            return Optional.empty();
        }
        return scalar(key, value.get(), tryThis, true);
    }

    /** The text of a key that may be left out; a problem only if it is no text. */
    public Optional<Scalar> maybe(String key) {
        return find(key).flatMap(value -> scalar(key, value, "", false));
    }

    /** The items of a key that must be a list with at least one item. */
    public List<YamlNode> list(String key, String tryThis) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            missing(key, tryThis);
            return List.of();
        }
        if (value.get() instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        note(value.get(), "`" + key + "` must be a list with at least one item", tryThis);
        return List.of();
    }

    /** Notes an error at a place. */
    public void note(YamlNode at, String says, String tryThis) {
        problems.add(Problem.error(at.line(), at.column(), says, tryThis));
    }

    /** Where the mapping begins. */
    public YamlNode node() {
        return node;
    }

    private void missing(String key, String tryThis) {
        if (node instanceof Mapping) {
            note(node, where + " needs `" + key + "`", tryThis);
        }
    }

    private Optional<Scalar> scalar(String key, YamlNode value, String tryThis, boolean needed) {
        if (!(value instanceof Scalar scalar)) {
            note(value, "`" + key + "` must be one text, not " + value.shape(), tryThis);
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            if (needed) {
                note(value, "`" + key + "` is empty", tryThis);
            }
            return Optional.empty();
        }
        return Optional.of(scalar);
    }
}
