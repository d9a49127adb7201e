package org.wheelhouse.rollout.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Entry;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;

/** Reads the keys of one mapping; notes what is missing, unknown or of the wrong shape, and goes on. */
final class Fields {

    private final String where;
    private final Optional<Mapping> mapping;
    private final YamlNode node;
    private final List<Problem> problems;

    private Fields(String where, YamlNode node, List<Problem> problems) {
        this.where = where;
        this.node = node;
        this.problems = problems;
        this.mapping = node instanceof Mapping found ? Optional.of(found) : Optional.empty();
        if (mapping.isEmpty() && !isNothing(node)) {
            error(node, where + " must be keys with values, not " + node.shape() + ".", "");
        }
    }

    /** The keys of a node; a node that is no mapping is a problem, and has no keys. */
    static Fields of(String where, YamlNode node, List<Problem> problems) {
        return new Fields(where, node, problems);
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof Scalar scalar && !scalar.written();
    }

    /** Every key must be one of those played, or one of those that are known and only read. */
    Fields allow(Set<String> played, Set<String> readOnly) {
        Set<String> known = new LinkedHashSet<>(played);
        known.addAll(readOnly);
        for (Entry entry : entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                error(
                        entry.key(),
                        "`" + key + "` is no key of " + where + ".",
                        Nearest.of(key, known)
                                .map(name -> "did you mean `" + name + "`?")
                                .orElse("known are " + String.join(", ", played)));
            }
        }
        return this;
    }

    /** A key that is known to the tool but has no effect in the simulation: said once, as a warning. */
    Fields warnOf(Set<String> unplayed) {
        for (Entry entry : entries()) {
            if (unplayed.contains(entry.key().text())) {
                warning(entry.key(), "`" + entry.key().text() + "` is read, but not played here.", "");
            }
        }
        return this;
    }

    private List<Entry> entries() {
        return mapping.map(Mapping::entries).orElse(List.of());
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    Optional<YamlNode> find(String key) {
        return mapping.flatMap(found -> found.find(key));
    }

    /** The keys under a key; without it, no keys. */
    Optional<Fields> under(String key) {
        return find(key).map(value -> new Fields("`" + key + "`", value, problems));
    }

    List<YamlNode> list(String key) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty() || isNothing(value.get())) {
            return List.of();
        }
        if (value.get() instanceof Sequence sequence) {
            return sequence.items();
        }
        error(
                value.get(),
                "`" + key + "` must be a list, not " + value.get().shape() + ".",
                "begin each item with `- `");
        return List.of();
    }

    Optional<Scalar> scalar(String key) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Scalar scalar) {
            return scalar.written() ? Optional.of(scalar) : Optional.empty();
        }
        error(value.get(), "`" + key + "` must be one value, not " + value.get().shape() + ".", "");
        return Optional.empty();
    }

    String text(String key, String otherwise) {
        return scalar(key).map(Scalar::text).orElse(otherwise);
    }

    /** A number in a range; what is none, or outside, is a problem. */
    double number(String key, double otherwise, double least, double most) {
        Optional<Scalar> value = scalar(key);
        return value.map(scalar -> number(key, scalar, otherwise, least, most)).orElse(otherwise);
    }

    private double number(String key, Scalar scalar, double otherwise, double least, double most) {
        double near = otherwise;
        try {
            double number = Double.parseDouble(scalar.text().replace("%", "").strip());
            if (number >= least && number <= most) {
                return number;
            }
            near = Double.isNaN(number) ? otherwise : Math.clamp(number, least, most);
        } catch (NumberFormatException notANumber) {
            // said below, with the range
        }
        error(
                scalar,
                "`" + key + ": " + scalar.text() + "` must be a number from " + shown(least) + " to " + shown(most)
                        + ".",
                "such as " + shown(near));
        return otherwise;
    }

    int whole(String key, int otherwise, int least, int most) {
        double number = number(key, otherwise, least, most);
        if (number != Math.rint(number)) {
            error(scalar(key).orElseThrow(), "`" + key + "` must be a whole number.", "such as " + (int) number);
        }
        return (int) number;
    }

    boolean yes(String key, boolean otherwise) {
        Optional<Scalar> value = scalar(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().text();
        if (!text.equals("true") && !text.equals("false")) {
            error(value.get(), "`" + key + ": " + text + "` must be true or false.", "");
        }
        return text.equals("true");
    }

    /** Seconds, or a number with s, m or h behind it; whole seconds. */
    Optional<Integer> duration(String key) {
        return scalar(key).map(scalar -> Durations.seconds(scalar.text()).orElseGet(() -> {
            error(
                    scalar,
                    "`" + key + ": " + scalar.text() + "` is no duration.",
                    "such as 30s, 10m or 1h; a number alone means seconds");
            return 0;
        }));
    }

    /** One of several words. */
    Optional<String> word(String key, List<String> words) {
        Optional<Scalar> value = scalar(key);
        if (value.isEmpty() || words.contains(value.get().text())) {
            return value.map(Scalar::text);
        }
        error(
                value.get(),
                "`" + key + ": " + value.get().text() + "` is none of " + String.join(", ", words) + ".",
                Nearest.didYouMean(value.get().text(), words));
        return Optional.empty();
    }

    void need(String key, String tryThis) {
        if (mapping.isPresent() && !has(key)) {
            error(node, where + " needs `" + key + "`.", tryThis);
        }
    }

    void error(YamlNode at, String says, String tryThis) {
        problems.add(Problem.error(at.line(), at.column(), says, tryThis));
    }

    void error(String says, String tryThis) {
        error(node, says, tryThis);
    }

    void warning(YamlNode at, String says, String tryThis) {
        problems.add(Problem.warning(at.line(), at.column(), says, tryThis));
    }

    YamlNode node() {
        return node;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        entries().forEach(entry -> keys.add(entry.key().text()));
        return keys;
    }

    private static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
