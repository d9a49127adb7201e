package org.wheelhouse.activity.poll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/** The settings of one poll; what is wrong with them goes to the problems of its draft. */
final class PollSettings {

    private static final Set<String> SCALE = Set.of("min", "max");
    private static final Set<String> ENDS = Set.of("left", "right");
    private static final Set<String> AXES = Set.of("x", "y");

    private final Fence fence;
    private final List<Problem> problems;

    PollSettings(Fence fence, List<Problem> problems) {
        this.fence = fence;
        this.problems = problems;
    }

    record Scale(int min, int max) {}

    boolean named() {
        Written value = fence.setting("answers").orElse(new Written("anonymous", fence.line(), fence.column()));
        if (!Set.of("anonymous", "named").contains(value.text())) {
            problems.add(value.error("`answers: " + value + "`", "write `anonymous` or `named`"));
        }
        return value.text().equals("named");
    }

    /** From 0 to 10 if nothing is written; empty, with a problem, if it runs backwards. */
    Optional<Scale> scale() {
        Scale scale = new Scale(number("min", 0), number("max", 10));
        if (scale.min < scale.max) {
            return Optional.of(scale);
        }
        Written at = fence.setting("max")
                .or(() -> fence.setting("min"))
                .orElse(fence.words().getFirst());
        problems.add(
                at.error("the scale goes from " + scale.min + " to " + scale.max, "`max` must be greater than `min`"));
        return Optional.empty();
    }

    private int number(String key, int usual) {
        return fence.setting(key).map(value -> number(key, value, usual)).orElse(usual);
    }

    private int number(String key, Written value, int usual) {
        if (value.text().matches("-?\\d{1,6}")) {
            return Integer.parseInt(value.text());
        }
        problems.add(value.error("`" + key + ": " + value + "`", "write a whole number, such as " + usual));
        return usual;
    }

    String text(String key) {
        return fence.setting(key).map(Written::text).orElse("");
    }

    /** What an axis says; it must be written. */
    String axis(String key, String such) {
        String text = text(key).strip();
        if (text.isEmpty()) {
            problems.add(fence.error("a `dots` poll needs `" + key + "`", "such as `" + key + ": " + such + "`"));
        }
        return text;
    }

    /** Warns of settings that other kinds have. */
    void refuseScale(String kind) {
        warn(SCALE, kind, "slider");
        refuseEnds(kind);
        refuseAxes(kind);
    }

    void refuseEnds(String kind) {
        warn(ENDS, kind, "slider");
    }

    void refuseAxes(String kind) {
        warn(AXES, kind, "dots");
    }

    private void warn(Set<String> keys, String kind, String has) {
        fence.settings().stream()
                .filter(setting -> keys.contains(setting.key().text()))
                .forEach(setting -> problems.add(setting.key()
                        .warning(
                                "`" + setting.key() + "` means nothing in a `" + kind + "` poll",
                                "remove it, or write `poll " + has + "`")));
    }

    /** What people write, or place freely, has no options whose shares could shift. */
    void refuseBefore(String kind) {
        fence.setting("before")
                .ifPresent(value -> problems.add(value.error(
                        "a `" + kind + "` poll cannot be drawn as a shift",
                        "`before` goes with " + String.join(", ", new TreeSet<>(PollReader.SHIFTING)))));
    }
}
