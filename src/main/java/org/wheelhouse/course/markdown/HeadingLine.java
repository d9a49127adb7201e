package org.wheelhouse.course.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/**
 * The heading that starts a slide: {@code ## Title {#id minutes=8 drop=yes}}.
 *
 * @param title as typed, without marks and braces
 * @param id as written in the braces
 * @param mayDrop the facilitator may leave the slide out
 */
record HeadingLine(Written title, boolean opensSection, Optional<Written> id, OptionalInt minutes, boolean mayDrop) {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,2})(?:[ \\t]+(.*))?");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._-]{0,99}");

    /** Whether a line is a {@code #} or {@code ##} heading, with or without a title. */
    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id that a title has when none is written: its words in lower case, joined by {@code -}. Empty without any word. */
    static String idOf(String title) {
        String words = Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-");
        String first =
                words.substring(0, words.offsetByCodePoints(0, Math.min(80, words.codePointCount(0, words.length()))));
        return first.replaceAll("^-|-$", "");
    }

    /** Empty if the line is no heading or has no title. */
    static Optional<HeadingLine> read(Written line, List<Problem> problems) {
        Matcher heading = HEADING.matcher(line.text());
        if (!heading.matches() || heading.group(2) == null) {
            return Optional.empty();
        }
        Written rest = line.from(heading.start(2));
        int braces = braces(rest.text());
        Written title = withoutClosing(braces < 0 ? rest : rest.between(0, braces));
        if (title.isBlank()) {
            return Optional.empty();
        }
        Braces read = braces < 0
                ? new Braces(Optional.empty(), OptionalInt.empty(), false)
                : Braces.read(rest.between(braces + 1, rest.text().length() - 1), problems);
        return Optional.of(new HeadingLine(title, heading.group(1).length() == 1, read.id, read.minutes, read.mayDrop));
    }

    /** Index of the {@code {#...}} at the end; -1 if the title just ends with braces, or has none. */
    private static int braces(String title) {
        int open = title.endsWith("}") ? title.lastIndexOf('{') : -1;
        if (open < 0 || (open > 0 && !Character.isWhitespace(title.charAt(open - 1)))) {
            return -1;
        }
        String inside = title.substring(open + 1, title.length() - 1);
        boolean settings = inside.stripLeading().startsWith("#") || inside.contains("=");
        return settings && inside.indexOf('}') < 0 ? open : -1;
    }

    /** {@code ## Title ##} is the same as {@code ## Title}. */
    private static Written withoutClosing(Written title) {
        String text = title.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return end == 0 || Character.isWhitespace(text.charAt(end - 1)) ? title.between(0, end) : title;
    }

    private record Braces(Optional<Written> id, OptionalInt minutes, boolean mayDrop) {

        static Braces read(Written inside, List<Problem> problems) {
            Optional<Written> id = Optional.empty();
            OptionalInt minutes = OptionalInt.empty();
            boolean mayDrop = false;
            for (Written word : words(inside)) {
                if (word.text().startsWith("#")) {
                    id = id(word, problems);
                } else if (word.text().startsWith("minutes=")) {
                    minutes = minutes(word.from("minutes=".length()), problems);
                } else if (word.text().startsWith("drop=")) {
                    mayDrop = mayDrop(word.from("drop=".length()), problems);
                } else {
                    problems.add(unknown(word));
                }
            }
            return new Braces(id, minutes, mayDrop);
        }

        private static Optional<Written> id(Written word, List<Problem> problems) {
            Written id = word.from(1);
            if (isId(id.text())) {
                return Optional.of(id);
            }
            problems.add(word.error(
                    "`" + Settings.brief(word.text()) + "` cannot be an id",
                    "use letters, digits and `-`, such as `#gates`"));
            return Optional.empty();
        }

        private static OptionalInt minutes(Written value, List<Problem> problems) {
            Settings.number("minutes", value, 8, problems);
            return Settings.number(value.text()).map(OptionalInt::of).orElse(OptionalInt.empty());
        }

        private static boolean mayDrop(Written value, List<Problem> problems) {
            boolean yes = value.text().equals("yes");
            if (!yes && !value.text().equals("no")) {
                problems.add(value.error("`drop` is `yes` or `no`", "write `drop=yes` if time may be won here"));
            }
            return yes;
        }

        private static Problem unknown(Written word) {
            int equals = word.text().indexOf('=');
            Written key = equals < 0 ? word : word.between(0, equals);
            String near = org.wheelhouse.text.Nearest.didYouMean(key.text(), List.of("minutes", "drop"));
            return key.error(
                    "`" + Settings.brief(key.text()) + "` is unknown in the braces of a title",
                    near.isEmpty() ? "write `{#id}` or `{#id minutes=8}`" : near);
        }
    }

    private static List<Written> words(Written text) {
        List<Written> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.text());
        while (word.find()) {
            words.add(text.between(word.start(), word.end()));
        }
        return words;
    }
}
