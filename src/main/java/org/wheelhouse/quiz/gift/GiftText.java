package org.wheelhouse.quiz.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The signs of GIFT: where they stand when they are not escaped, and how a text is written so that it has none. */
final class GiftText {

    private static final String ESCAPABLE = "~=#{}:\\";
    private static final Pattern FORMAT = Pattern.compile("^\\[(?:html|markdown|plain|moodle)]");

    private GiftText() {}

    /** The place of the first {@code sign} at or after {@code from} without a backslash before it; -1 if there is none. */
    static int find(String text, char sign, int from) {
        for (int i = from; i < text.length(); i = next(text, i)) {
            if (text.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the first {@code twice} that stands two times in a row, unescaped; -1 if there is none. */
    static int findPair(String text, char twice, int from) {
        int at = find(text, twice, from);
        while (at >= 0 && (at + 1 >= text.length() || text.charAt(at + 1) != twice)) {
            at = find(text, twice, at + 1);
        }
        return at;
    }

    /** The last {@code ####} that is not escaped; -1 if there is none. */
    static int findGeneral(String text) {
        int found = -1;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            if (text.startsWith("####", i)) {
                found = i;
            }
        }
        return found;
    }

    /** Cuts before every unescaped sign of {@code signs}; the first part has none and may be empty. */
    static List<String> cutBefore(String text, String signs) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(begin, i));
                begin = i;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static int next(String text, int at) {
        return isEscape(text, at) ? at + 2 : at + 1;
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 'n' || ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0);
    }

    /** What the writer meant: format prefix gone, escapes undone, blanks at both ends gone. */
    static String plain(String raw) {
        String text = FORMAT.matcher(raw.trim()).replaceFirst("");
        return unescaped(text).trim();
    }

    /** Escapes undone; a backslash before any other sign is an ordinary backslash. */
    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i = next(text, i)) {
            if (!isEscape(text, i)) {
                plain.append(text.charAt(i));
            } else {
                char escaped = text.charAt(i + 1);
                plain.append(escaped == 'n' ? '\n' : escaped);
            }
        }
        return plain.toString();
    }

    /** The text with every sign of GIFT escaped and on one line, so that {@link #plain} gives it back. */
    static String escaped(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n') {
                written.append("\\n");
            } else {
                written.append(ESCAPABLE.indexOf(sign) >= 0 ? "\\" : "").append(sign);
            }
        }
        return written.toString();
    }

    /** Like {@link #escaped}, for where a format prefix, a comment or a byte-order mark could be read into its beginning. */
    static String escapedAtStart(String text) {
        boolean misread = FORMAT.matcher(text).find() || text.startsWith("//") || text.startsWith("\uFEFF");
        return (misread ? "[plain]" : "") + escaped(text);
    }
}
