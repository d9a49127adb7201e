package org.wheelhouse.pipeline.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** The names of one kind in one place, such as the jobs of a stage: well formed, and each only once. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String kind;
    private final String within;
    private final Reports reports;
    private final Map<String, Spot> seen = new HashMap<>();

    /** @param kind "job"; {@code within}: "this stage" */
    Names(String kind, String within, Reports reports) {
        this.kind = kind;
        this.within = within;
        this.reports = reports;
    }

    void add(Leaf name) {
        String text = name.text();
        if (text.isEmpty()) {
            return;
        }
        if (!NAME.matcher(text).matches()) {
            reports.error(
                    name.spot(),
                    "The %s name `%s` %s.".formatted(kind, Expander.shortened(text), fault(text)),
                    "write `%s`".formatted(mended(text)));
        }
        Spot first = seen.putIfAbsent(text, name.spot());
        if (first != null) {
            twice(text, name.spot(), first);
        }
    }

    private void twice(String text, Spot second, Spot first) {
        Spot apart = second.apartFrom(first);
        if (apart != second) {
            reports.error(
                    apart,
                    "Including `%s` again brings the %s name `%s` a second time."
                            .formatted(second.file().path(), kind, text),
                    "hand over a parameter and use it in the name");
        } else if (second.isSamePlaceAs(first)) {
            reports.error(
                    second,
                    "This loop makes the %s name `%s` more than once in %s.".formatted(kind, text, within),
                    "use the variable of the loop in the name");
        } else {
            reports.error(
                    second,
                    "The %s name `%s` stands already in line %d of %s."
                            .formatted(
                                    kind,
                                    text,
                                    first.line(),
                                    first.file() == second.file()
                                            ? within
                                            : first.file().path()),
                    "choose another name");
        }
    }

    private static String fault(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return "may not begin with a digit";
        }
        if (text.contains(" ")) {
            return "holds a space; only letters, digits and _ are allowed";
        }
        return text.contains("-")
                ? "holds a hyphen; only letters, digits and _ are allowed"
                : text.contains(".")
                        ? "holds a dot; only letters, digits and _ are allowed"
                        : "may hold only letters, digits and _";
    }

    static String mended(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9_]+", "_");
        return Character.isDigit(text.charAt(0)) ? "_" + plain : plain;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
