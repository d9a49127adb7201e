package org.wheelhouse.activity.form;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Form.ActionKeys;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlKeys;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/** Reads {@code action}: which fields, or columns, are the {@code what}, {@code note}, {@code owner} and {@code due} of an action. */
final class ActionKeysReader {

    private static final List<String> KEYS = List.of("what", "note", "owner", "due");

    private ActionKeysReader() {}

    static ActionKeys read(YamlNode node, List<Field> fields, List<Problem> problems) {
        YamlKeys keys = new YamlKeys("an action", node, KEYS, problems);
        List<String> ids = fields.stream().map(Field::id).toList();
        Optional<String> what = keys.text("what", "name the field that says what is to be done")
                .flatMap(scalar -> known(keys, scalar, ids));
        Optional<Scalar> due = keys.maybe("due");
        due.filter(scalar -> fields.stream()
                        .noneMatch(field ->
                                field.id().equals(scalar.text().strip()) && field.kind() instanceof FieldKind.Day))
                .ifPresent(scalar -> keys.note(
                        scalar, "`due: " + scalar.text() + "` is no field of the kind `day`", "name one that is"));
        return new ActionKeys(
                what.orElse(""),
                keys.maybe("note").flatMap(scalar -> known(keys, scalar, ids)),
                keys.maybe("owner").flatMap(scalar -> known(keys, scalar, ids)),
                due.map(scalar -> scalar.text().strip()));
    }

    private static Optional<String> known(YamlKeys keys, Scalar scalar, List<String> ids) {
        String id = scalar.text().strip();
        if (ids.contains(id)) {
            return Optional.of(id);
        }
        keys.note(
                scalar,
                "there is no field `" + id + "`",
                Nearest.of(id, ids)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("known are " + String.join(", ", ids)));
        return Optional.empty();
    }
}
