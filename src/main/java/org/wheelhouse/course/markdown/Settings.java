package org.wheelhouse.course.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/** {@code key: value} lines, the same in front matter and fences. */
final class Settings {

    private Settings() {}

    /** Split at the first colon; empty if there is none, or nothing in front of it. */
    static Optional<Setting> split(Written line) {
        int colon = line.text().indexOf(':');
        if (colon < 0 || line.text().substring(0, colon).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Setting(line.between(0, colon), line.from(colon + 1)));
    }

    static Problem withoutColon(Written line) {
        boolean slide = line.text().startsWith("#");
        return line.error(
                "`" + brief(line.text()) + "` is no setting: `key: value` is expected here",
                slide ? "is the `---` that ends the settings missing above?" : "put a colon after the key");
    }

    static Problem unknown(Written key, Collection<String> known) {
        String near = Nearest.didYouMean(key.text(), known);
        return key.error("the key `" + brief(key.text()) + "` is unknown", near.isEmpty() ? allKnown(known) : near);
    }

    private static String allKnown(Collection<String> known) {
        return known.isEmpty()
                ? "there are no settings here"
                : known.stream().sorted().collect(Collectors.joining("`, `", "known are `", "`"));
    }

    /** A whole number of up to nine digits. */
    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static void number(String key, Written value, int example, List<Problem> problems) {
        if (number(value.text()).isEmpty()) {
            problems.add(value.error(
                    "`" + key + ": " + brief(value.text()) + "` is not a whole number",
                    "write a whole number, such as " + example));
        }
    }

    static String brief(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 60)) + "...";
    }
}
