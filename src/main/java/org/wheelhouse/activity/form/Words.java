package org.wheelhouse.activity.form;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.yaml.YamlKeys;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/** Single words and sentences of a form. */
final class Words {

    private static final int LONGEST = 300;

    /** A sentence that must be there, in one line. */
    Optional<String> line(YamlKeys keys, String key, String tryThis) {
        return keys.text(key, tryThis).flatMap(scalar -> shortEnough(keys, scalar));
    }

    /** A sentence that may be left out. */
    String maybe(YamlKeys keys, String key) {
        return keys.maybe(key).flatMap(scalar -> shortEnough(keys, scalar)).orElse("");
    }

    Optional<String> shortEnough(YamlKeys keys, Scalar scalar) {
        String text = scalar.text().strip().replaceAll("\\s+", " ");
        if (text.length() <= LONGEST) {
            return Optional.of(text);
        }
        keys.note(
                scalar,
                "this text has " + text.length() + " characters; there is room for " + LONGEST,
                "say it in fewer words");
        return Optional.empty();
    }

    /** One of a few known words; empty if it is left out, or, with a problem, if it is another. */
    <T> Optional<T> oneOf(YamlKeys keys, String key, Map<String, T> known) {
        Optional<Scalar> written = keys.maybe(key);
        written.filter(scalar -> !known.containsKey(scalar.text().strip()))
                .ifPresent(scalar -> keys.note(
                        scalar,
                        "`" + key + ": " + scalar.text() + "` is not known",
                        Nearest.of(scalar.text(), known.keySet())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("write " + String.join(", ", new TreeSet<>(known.keySet())))));
        return written.map(scalar -> known.get(scalar.text().strip()));
    }

    /** A whole number; with a problem the usual one. */
    int number(YamlKeys keys, String key, int least, int most, int usual) {
        Optional<Scalar> written = keys.maybe(key);
        if (written.isEmpty()) {
            return usual;
        }
        String text = written.get().text().strip();
        if (text.matches("-?\\d{1,5}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        keys.note(
                written.get(),
                "`" + key + ": " + text + "`",
                "a whole number from " + least + " to " + most + ", such as " + usual);
        return usual;
    }
}
