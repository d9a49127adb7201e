package org.wheelhouse.activity.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.activity.engine.Form.Filling;
import org.wheelhouse.activity.engine.Form.Seen;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.yaml.YamlKeys;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlTree;

/**
 * Reads a form: {@code title}, {@code about}, {@code fill} ({@code alone} or {@code together}), {@code answers} ({@code anonymous},
 * {@code named}, {@code own}; only for one that is filled alone), {@code fields}, {@code action}. {@link FieldReader} says what a
 * field is.
 */
public final class FormReader {

    /** What the table of asks has room for: the form is kept with what people answered. */
    public static final int MOST_CHARACTERS = 7800;

    private static final List<String> KEYS = List.of("title", "about", "fill", "answers", "fields", "action");
    private static final int MOST_FIELDS = 14;
    private static final Map<String, Filling> FILLINGS = Map.of("alone", Filling.ALONE, "together", Filling.TOGETHER);
    private static final Map<String, Seen> SEEN =
            Map.of("anonymous", Seen.ANONYMOUS, "named", Seen.NAMED, "own", Seen.OWN);

    private final List<Problem> problems = new ArrayList<>();
    private final Words words = new Words();
    private final String name;

    private FormReader(String name) {
        this.name = name;
    }

    /**
     * A form if there is no error, else every problem. Never throws because of the text.
     *
     * @param name of its file, without the ending
     */
    public static Reading<Form> read(String name, String text) {
        return new FormReader(name).form(text);
    }

    private Reading<Form> form(String text) {
        YamlTree tree = YamlTree.read(text);
        problems.addAll(tree.problems());
        if (tree.root().isEmpty()) {
            if (!tree.isBroken()) {
                problems.add(Problem.error(1, 1, "the form is empty", "begin with `title: `"));
            }
            return Reading.refused(problems);
        }
        if (text.length() > MOST_CHARACTERS) {
            problems.add(Problem.error(
                    1,
                    1,
                    "the form has " + text.length() + " characters",
                    "at most " + MOST_CHARACTERS + " can be kept"));
        }
        YamlKeys keys = new YamlKeys("a form", tree.root().get(), KEYS, problems);
        Optional<String> title = words.line(keys, "title", "such as `title: One goal`");
        Optional<String> about = words.line(keys, "about", "say in a sentence what the form is good for");
        Filling filling = words.oneOf(keys, "fill", FILLINGS).orElse(Filling.ALONE);
        Seen seen = seen(keys, filling);
        List<Field> fields = fields(keys);
        Optional<Form.ActionKeys> becomes =
                keys.find("action").map(node -> ActionKeysReader.read(node, fields, problems));
        return problems.stream().anyMatch(Problem::isError)
                ? Reading.refused(inOrder())
                : Reading.of(
                        new Form(name, title.orElseThrow(), about.orElseThrow(), filling, seen, fields, becomes),
                        inOrder());
    }

    private Seen seen(YamlKeys keys, Filling filling) {
        Optional<YamlNode> written = keys.find("answers");
        if (filling == Filling.TOGETHER) {
            written.ifPresent(node ->
                    keys.note(node, "`answers` means nothing in a form that is filled together", "leave it out"));
            return Seen.NAMED;
        }
        if (written.isEmpty() && keys.node() instanceof YamlNode.Mapping) {
            keys.note(keys.node(), "a form that is filled alone needs `answers`", "`anonymous`, `named` or `own`");
        }
        return words.oneOf(keys, "answers", SEEN).orElse(Seen.NAMED);
    }

    private List<Field> fields(YamlKeys keys) {
        List<YamlNode> nodes = keys.list("fields", "begin each field with `- id: `");
        if (nodes.size() > MOST_FIELDS) {
            keys.note(
                    nodes.get(MOST_FIELDS),
                    "a form has at most " + MOST_FIELDS + " fields, this one has " + nodes.size(),
                    "ask for less");
        }
        FieldReader reader = new FieldReader(problems);
        List<Field> fields = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlNode node : nodes) {
            reader.read(node, lines).ifPresent(fields::add);
        }
        fields.forEach(field -> checkDay(field, fields, nodes));
        return fields;
    }

    /** An agenda names two other fields of the form. */
    private void checkDay(Field field, List<Field> fields, List<YamlNode> nodes) {
        if (!(field.kind() instanceof FieldKind.Rows rows)) {
            return;
        }
        rows.day().ifPresent(day -> List.of(day.begins(), day.ends()).forEach(id -> {
            boolean time =
                    fields.stream().anyMatch(other -> other.id().equals(id) && other.kind() instanceof FieldKind.Time);
            if (!time) {
                YamlNode at = FieldReader.place(nodes, field.id());
                problems.add(Problem.error(
                        at.line(),
                        at.column(),
                        "the agenda `" + field.id() + "` needs a field `" + id + "` of the kind `time`",
                        "add one above it"));
            }
        }));
    }

    private List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
