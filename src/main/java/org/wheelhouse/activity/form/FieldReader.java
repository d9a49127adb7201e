package org.wheelhouse.activity.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.FieldKind.DayKeys;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlKeys;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/**
 * Reads a field: {@code id}, {@code label}, {@code hint}, {@code kind} ({@code line} if absent, {@code text}, {@code choice},
 * {@code several}, {@code scale}, {@code day}, {@code time}, {@code minutes}, {@code rows}), and what its kind needs: {@code
 * options}; {@code min max left right}; {@code columns most day action}.
 */
final class FieldReader {

    private static final List<String> KEYS = List.of("id", "label", "hint", "kind");
    private static final Map<String, List<String>> OF_KIND = Map.of(
            "line", List.of(),
            "text", List.of(),
            "choice", List.of("options"),
            "several", List.of("options"),
            "scale", List.of("min", "max", "left", "right"),
            "day", List.of(),
            "time", List.of(),
            "minutes", List.of(),
            "rows", List.of("columns", "most", "day", "action"));
    private static final List<String> KINDS =
            List.of("line", "text", "choice", "several", "scale", "day", "time", "minutes", "rows");
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 10;
    private static final int MOST_COLUMNS = 6;
    private static final int USUAL_ROWS = 8;
    private static final int FARTHEST = 100;

    private final List<Problem> problems;
    private final Words words = new Words();

    FieldReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param lines the ids so far and where they stand */
    Optional<Field> read(YamlNode node, Map<String, Integer> lines) {
        return read(node, lines, "a field", KINDS);
    }

    private Optional<Field> read(YamlNode node, Map<String, Integer> lines, String what, List<String> kinds) {
        String kind = kind(node);
        List<String> known = Stream.concat(KEYS.stream(), OF_KIND.getOrDefault(kind, List.of()).stream())
                .toList();
        YamlKeys keys = new YamlKeys(what, node, known, problems);
        if (!kinds.contains(kind)) {
            keys.note(
                    keys.find("kind").orElse(node),
                    "`kind: " + kind + "` is not known for " + what,
                    Nearest.of(kind, kinds)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write one of " + String.join(", ", kinds)));
        }
        Optional<String> id =
                keys.text("id", "a short name that stays, such as `id: goal`").flatMap(one -> id(keys, one, lines));
        Optional<String> label = words.line(keys, "label", "what people read beside the field");
        String hint = words.maybe(keys, "hint");
        Optional<FieldKind> read = kinds.contains(kind) ? kind(keys, kind) : Optional.empty();
        return id.isPresent() && label.isPresent() && read.isPresent()
                ? Optional.of(new Field(id.get(), label.get(), hint, read.get()))
                : Optional.empty();
    }

    private static String kind(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping
                        && mapping.find("kind").orElse(null) instanceof Scalar scalar
                        && !scalar.text().isBlank()
                ? scalar.text().strip()
                : "line";
    }

    private static Optional<String> id(YamlKeys keys, Scalar written, Map<String, Integer> lines) {
        String id = written.text().strip();
        if (!id.matches("[a-z][a-z0-9-]{0,29}")) {
            keys.note(written, "`id: " + id + "` is no id", "small letters, digits and hyphens, such as `goal`");
            return Optional.empty();
        }
        Integer before = lines.putIfAbsent(id, written.line());
        if (before != null) {
            keys.note(written, "`id: " + id + "` is that of line " + before, "give this one another id");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private Optional<FieldKind> kind(YamlKeys keys, String kind) {
        return switch (kind) {
            case "line" -> Optional.of(new FieldKind.Line());
            case "text" -> Optional.of(new FieldKind.Text());
            case "day" -> Optional.of(new FieldKind.Day());
            case "time" -> Optional.of(new FieldKind.Time());
            case "minutes" -> Optional.of(new FieldKind.Minutes());
            case "choice" -> Optional.of(new FieldKind.Choice(options(keys), false));
            case "several" -> Optional.of(new FieldKind.Choice(options(keys), true));
            case "scale" -> scale(keys);
            default -> Optional.of(rows(keys));
        };
    }

    private List<String> options(YamlKeys keys) {
        List<YamlNode> nodes = keys.list("options", "such as `options: [Yes, Not yet]`");
        if (!nodes.isEmpty() && (nodes.size() < FEWEST_OPTIONS || nodes.size() > MOST_OPTIONS)) {
            keys.note(
                    nodes.getFirst(),
                    "there are " + nodes.size() + " options",
                    "write " + FEWEST_OPTIONS + " to " + MOST_OPTIONS);
        }
        List<String> options = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
                String option = words.shortEnough(keys, scalar).orElse("");
                if (options.contains(option)) {
                    keys.note(node, "the option \"" + option + "\" stands twice", "reword or remove one");
                }
                options.add(option);
            } else {
                keys.note(node, "an option must be a text", "such as `- Not yet`");
            }
        }
        return options;
    }

    private Optional<FieldKind> scale(YamlKeys keys) {
        int min = words.number(keys, "min", -FARTHEST, FARTHEST, 0);
        int max = words.number(keys, "max", -FARTHEST, FARTHEST, 10);
        if (min >= max) {
            keys.note(
                    keys.find("max").orElse(keys.node()),
                    "the scale goes from " + min + " to " + max,
                    "`max` must be greater than `min`");
            return Optional.empty();
        }
        return Optional.of(new FieldKind.Scale(min, max, words.maybe(keys, "left"), words.maybe(keys, "right")));
    }

    private FieldKind rows(YamlKeys keys) {
        List<YamlNode> nodes = keys.list("columns", "begin each column with `- id: `");
        if (nodes.size() > MOST_COLUMNS) {
            keys.note(nodes.get(MOST_COLUMNS), "a table has at most " + MOST_COLUMNS + " columns", "ask for less");
        }
        Map<String, Integer> lines = new HashMap<>();
        List<String> kinds = KINDS.stream()
                .filter(kind -> !kind.equals("rows") && !kind.equals("several"))
                .toList();
        List<Field> columns = nodes.stream()
                .flatMap(node -> read(node, lines, "a column", kinds).stream())
                .toList();
        return new FieldKind.Rows(
                columns,
                words.number(keys, "most", 1, FieldKind.Rows.MOST, USUAL_ROWS),
                keys.find("day").map(node -> day(node, columns)),
                keys.find("action").map(node -> ActionKeysReader.read(node, columns, problems)));
    }

    private DayKeys day(YamlNode node, List<Field> columns) {
        YamlKeys keys = new YamlKeys("a day", node, List.of("begins", "ends", "minutes"), problems);
        BiFunction<String, String, String> text = (key, tryThis) ->
                keys.text(key, tryThis).map(scalar -> scalar.text().strip()).orElse("");
        String minutes = text.apply("minutes", "name the column with the minutes");
        boolean known = columns.stream()
                .anyMatch(column -> column.id().equals(minutes) && column.kind() instanceof FieldKind.Minutes);
        if (!minutes.isEmpty() && !known) {
            keys.note(
                    keys.find("minutes").orElse(node),
                    "`minutes: " + minutes + "` is no column of the kind `minutes`",
                    "name one that is");
        }
        return new DayKeys(
                text.apply("begins", "name the field with the time"),
                text.apply("ends", "name the field with the time"),
                minutes);
    }

    /** Where a field with this id begins. */
    static YamlNode place(List<YamlNode> nodes, String id) {
        return nodes.stream()
                .filter(node -> node instanceof YamlNode.Mapping mapping
                        && mapping.find("id").orElse(null) instanceof Scalar scalar
                        && scalar.text().strip().equals(id))
                .findFirst()
                .orElse(nodes.getFirst());
    }
}
