package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;
import org.wheelhouse.text.Nearest;

/**
 * A mapping whose keys are known: says which are not, finds a misspelt key under the name that was meant, so that what stands
 * under it is checked too, and reads values of the wanted kind.
 */
final class Form {

    private static final Set<String> YES = Set.of("true", "yes", "on", "y");
    private static final Set<String> NO = Set.of("false", "no", "off", "n");

    private final String thing;
    private final Fields fields;
    private final Reports reports;
    private final Map<String, Field> known = new LinkedHashMap<>();

    /**
     * @param thing with its article, such as "a job"
     * @param advice for keys that belong elsewhere: what to try
     */
    Form(String thing, Fields fields, Collection<String> keys, Map<String, String> advice, Reports reports) {
        this.thing = thing;
        this.fields = fields;
        this.reports = reports;
        List<Field> strangers = new ArrayList<>();
        for (Field field : fields.fields()) {
            if (keys.contains(field.key())) {
                known.putIfAbsent(field.key(), field);
            } else {
                strangers.add(field);
            }
        }
        strangers.forEach(field -> stranger(field, keys, advice));
    }

    private void stranger(Field field, Collection<String> keys, Map<String, String> advice) {
        String key = field.key();
        Optional<String> otherCase =
                keys.stream().filter(name -> name.equalsIgnoreCase(key)).findFirst();
        if (otherCase.isPresent()) {
            reports.warning(
                    field.keySpot(),
                    "`%s` has letters in the wrong case.".formatted(key),
                    "write `%s`".formatted(otherCase.get()));
            known.putIfAbsent(otherCase.get(), field);
            return;
        }
        String[] foreign = Keys.foreign(key);
        if (advice.containsKey(key)) {
            reports.error(field.keySpot(), "`%s` is not a key of %s.".formatted(key, thing), advice.get(key));
        } else if (foreign != null) {
            reports.error(
                    field.keySpot(),
                    "`%s` belongs to %s; %s does not know it.".formatted(key, foreign[1], thing),
                    "here it is `%s`".formatted(foreign[0]));
            if (keys.contains(foreign[0]) && !(field.tree() instanceof Fields)) {
                known.putIfAbsent(foreign[0], field);
            }
        } else {
            Optional<String> nearest = Nearest.of(key, keys);
            reports.error(
                    field.keySpot(),
                    "`%s` is not a key of %s.".formatted(Expander.shortened(key), thing),
                    nearest.map(name -> "did you mean `" + name + "`?").orElseGet(() -> elsewhere(key)));
            nearest.ifPresent(name -> known.putIfAbsent(name, field));
        }
    }

    private static String elsewhere(String key) {
        if (Keys.STEP_KINDS.contains(key)) {
            return "`%s` begins a step; it stands in a list of steps, with a dash".formatted(key);
        }
        if (Keys.JOB.contains(key) || Keys.DEPLOYMENT.contains(key)) {
            return "`%s` belongs to a job; look at its indentation".formatted(key);
        }
        if (Keys.STAGE.contains(key)) {
            return "`%s` belongs to a stage; look at its indentation".formatted(key);
        }
        if (Keys.ROOT.contains(key)) {
            return "`%s` belongs to the pipeline; put it at the start of a line".formatted(key);
        }
        return "delete it";
    }

    Spot spot() {
        return fields.spot();
    }

    Optional<Field> field(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** All with this key: a pipeline that extends has the variables of its template too. */
    List<Field> every(String key) {
        List<Field> all = new ArrayList<>(fields.fields().stream()
                .filter(field -> field.key().equals(key))
                .toList());
        if (all.isEmpty()) {
            field(key).ifPresent(all::add);
        }
        return all;
    }

    boolean has(String key) {
        return known.containsKey(key);
    }

    Optional<Leaf> leaf(String key) {
        Field field = known.get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (field.tree() instanceof Leaf leaf) {
            return Optional.of(leaf);
        }
        reports.error(
                field.tree().spot(),
                "`%s` must be text, not %s.".formatted(key, field.tree().shape()),
                "write it in one line");
        return Optional.empty();
    }

    String text(String key) {
        return leaf(key).map(Leaf::text).orElse("");
    }

    boolean flag(String key, boolean otherwise) {
        Optional<Leaf> leaf = leaf(key).filter(one -> !one.text().isEmpty() && !isLate(one.text()));
        if (leaf.isEmpty()) {
            return otherwise;
        }
        String low = leaf.get().text().toLowerCase(Locale.ROOT);
        if (!YES.contains(low) && !NO.contains(low)) {
            reports.error(
                    leaf.get().spot(),
                    "`%s` must be true or false, not `%s`."
                            .formatted(key, Expander.shortened(leaf.get().text())),
                    "write true or false");
            return otherwise;
        }
        return YES.contains(low);
    }

    /** A number, at least {@code least}; text with a variable is kept and counts as the default. */
    double number(String key, double otherwise, double least, double most, String unit) {
        Optional<Leaf> leaf = leaf(key).filter(one -> !one.text().isEmpty() && !isLate(one.text()));
        if (leaf.isEmpty()) {
            return otherwise;
        }
        String text = leaf.get().text();
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            reports.error(
                    leaf.get().spot(),
                    "`%s` must be a number%s, not `%s`.".formatted(key, unit, Expander.shortened(text)),
                    "write digits only");
            return otherwise;
        }
        double number = Double.parseDouble(text);
        if (number < least || number > most) {
            reports.error(
                    leaf.get().spot(),
                    "`%s` must be %s, not %s.".formatted(key, between(least, most), text),
                    "choose a number from %s".formatted(between(least, most)));
            return otherwise;
        }
        return number;
    }

    private static String between(double least, double most) {
        return most > 1e9 ? "at least %.0f".formatted(least) : "between %.0f and %.0f".formatted(least, most);
    }

    Optional<String> choice(String key, List<String> words) {
        Optional<Leaf> leaf = leaf(key).filter(one -> !one.text().isEmpty() && !isLate(one.text()));
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = words.stream()
                .filter(word -> word.equalsIgnoreCase(leaf.get().text()))
                .findFirst();
        if (found.isEmpty()) {
            String all = String.join(" or ", words);
            reports.error(
                    leaf.get().spot(),
                    "`%s` must be %s, not `%s`."
                            .formatted(key, all, Expander.shortened(leaf.get().text())),
                    Reports.meant(
                            leaf.get().text(),
                            words,
                            closest(leaf.get().text(), words).orElse("write " + all)));
        }
        return found;
    }

    /** {@code latest} is too far from {@code runLatest} for a slip of the pen, but close enough to be meant. */
    private static Optional<String> closest(String written, List<String> words) {
        String low = written.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word ->
                        low.length() > 2 && word.toLowerCase(Locale.ROOT).contains(low))
                .findFirst()
                .map(word -> "did you mean `" + word + "`?");
    }

    /** The parts of a list; what is no list is reported. */
    List<Tree> list(String key, String begin) {
        Field field = known.get(key);
        if (field == null || field.tree() instanceof Leaf leaf && leaf.text().isEmpty()) {
            return List.of();
        }
        if (field.tree() instanceof Items items) {
            return items.trees();
        }
        reports.error(
                field.tree().spot(),
                "`%s` must be a list, not %s.".formatted(key, field.tree().shape()),
                "begin each part with a dash: `- %s`".formatted(begin));
        return List.of();
    }

    Optional<Fields> mapping(String key) {
        Field field = known.get(key);
        if (field == null || field.tree() instanceof Leaf leaf && leaf.text().isEmpty()) {
            return Optional.empty();
        }
        if (field.tree() instanceof Fields inner) {
            return Optional.of(inner);
        }
        reports.error(
                field.tree().spot(),
                "`%s` must be a mapping, not %s.".formatted(key, field.tree().shape()),
                "write keys under it");
        return Optional.empty();
    }

    /** Text that gets its value only when the pipeline runs. */
    static boolean isLate(String text) {
        return text.contains("$(") || text.contains("$[");
    }
}
