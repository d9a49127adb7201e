package org.wheelhouse.pipeline.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.text.Nearest;

/** The first key of a stage, job or step says what it is. */
final class Kinds {

    private Kinds() {}

    /**
     * The key that says what this is. If it is not the first, or misspelt, that is reported and the key found all the same.
     *
     * @param thing "step"
     * @param keys that such a thing has beside its kind
     */
    static Optional<Field> first(
            Fields fields, String thing, List<String> kinds, Collection<String> keys, Reports reports) {
        if (fields.fields().isEmpty()) {
            reports.error(
                    fields.spot(),
                    "This %s is empty.".formatted(thing),
                    "begin it with `%s:`".formatted(kinds.getFirst()));
            return Optional.empty();
        }
        Field first = fields.fields().getFirst();
        if (kinds.contains(first.key())) {
            return Optional.of(first);
        }
        Optional<Field> later = fields.fields().stream()
                .filter(field -> kinds.contains(field.key()) || field.key().equals("template"))
                .findFirst();
        if (later.isPresent()) {
            String kind = later.get().key();
            if (keys.contains(first.key()) || kind.equals("template")) {
                reports.error(
                        first.keySpot(),
                        "A %s must begin with its kind, not with `%s`.".formatted(thing, first.key()),
                        "move `%s` to the front".formatted(kind));
            }
            return later.filter(field -> !field.key().equals("template"));
        }
        return misspelt(first, thing, kinds, reports);
    }

    private static Optional<Field> misspelt(Field first, String thing, List<String> kinds, Reports reports) {
        String[] foreign = Keys.foreign(first.key());
        Optional<String> otherCase = kinds.stream()
                .filter(kind -> kind.equalsIgnoreCase(first.key()))
                .findFirst();
        if (otherCase.isPresent()) {
            reports.warning(
                    first.keySpot(),
                    "`%s` has letters in the wrong case.".formatted(first.key()),
                    "write `%s`".formatted(otherCase.get()));
            return Optional.of(first);
        }
        if (foreign != null && kinds.contains(foreign[0])) {
            reports.error(
                    first.keySpot(),
                    "`%s` belongs to %s.".formatted(first.key(), foreign[1]),
                    "here it is `%s`".formatted(foreign[0]));
            return Optional.empty();
        }
        Optional<String> nearest = Nearest.of(first.key(), kinds);
        reports.error(
                first.keySpot(),
                "`%s` is not a kind of %s.".formatted(Expander.shortened(first.key()), thing),
                nearest.map(kind -> "did you mean `" + kind + "`?")
                        .orElse("a %s begins with one of %s".formatted(thing, String.join(", ", kinds))));
        return nearest.map(kind -> first);
    }

    /** The kind that a key, perhaps misspelt, stands for. */
    static String meant(Field field, List<String> kinds) {
        return kinds.contains(field.key())
                ? field.key()
                : Nearest.of(field.key(), kinds).orElse(kinds.getFirst());
    }
}
