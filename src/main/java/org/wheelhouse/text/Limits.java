package org.wheelhouse.text;

import java.util.Optional;

/**
 * What a text may not exceed before it is read as Markdown.
 *
 * <p>Here because a Markdown reader calls itself for every level of nesting and compares some signs with all others: a short
 * hostile text can take seconds or run out of stack. Within these limits the worst text that could be found takes less than half
 * a second.
 */
final class Limits {

    /** A whole file, in bytes. */
    static final int FILE = 1024 * 1024;

    /** A slide, in bytes of UTF-8. */
    static final int SLIDE = 64 * 1024;

    /** What people write while they take part, in bytes of UTF-8. */
    static final int POST = 4 * 1024;

    private static final int LINE = 10_000;
    private static final int DEPTH = 10;
    private static final int IN_A_ROW = 100;
    private static final int BRACKETS = 300;
    private static final int DEFINITIONS = 200;
    private static final int ROWS = 500;

    private int definitions;
    private int rows;

    private Limits() {}

    /** The first limit that the text exceeds. Lines end with {@code \n}; the first one is line 1. */
    static Optional<Problem> exceeded(String text, int bytes) {
        if (utf8(text) > bytes) {
            return refuse(1, 1, "this is longer than " + bytes / 1024 + " KiB", "split it");
        }
        Limits limits = new Limits();
        int number = 1;
        for (int begin = 0; begin <= text.length(); number++) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            Optional<Problem> found = limits.check(text.substring(begin, end), number);
            if (found.isPresent()) {
                return found;
            }
            begin = end + 1;
        }
        return Optional.empty();
    }

    private Optional<Problem> check(String line, int number) {
        if (line.length() > LINE) {
            return refuse(number, LINE + 1, "this line is longer than " + LINE + " signs", "break the line");
        }
        return tooDeep(line, number)
                .or(() -> tooManyInARow(line, number))
                .or(() -> tooManySigns(line, number))
                .or(() -> tooManyLines(line, number));
    }

    private static Optional<Problem> tooDeep(String line, int number) {
        return depth(line) > DEPTH
                ? refuse(number, 1, "lists and quotes are nested deeper than " + DEPTH + " levels", "nest less deeply")
                : Optional.empty();
    }

    /** Two blanks, a {@code >} and a list marker each count as one level. */
    private static int depth(String line) {
        if (isRule(line)) {
            return 0;
        }
        int depth = 0;
        int at = 0;
        while (at < line.length()) {
            int blanks = blanks(line, at);
            depth += width(line, at, at + blanks) / 2;
            at += blanks;
            int marker = marker(line, at);
            if (marker == 0) {
                return depth;
            }
            depth++;
            at += marker;
        }
        return depth;
    }

    /** A line of three or more of one of {@code - * _}, blanks between them or not. */
    static boolean isRule(String line) {
        int signs = 0;
        char first = ' ';
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign != ' ' && sign != '\t') {
                first = signs == 0 ? sign : first;
                if (sign != first || "-*_".indexOf(sign) < 0) {
                    return false;
                }
                signs++;
            }
        }
        return signs >= 3;
    }

    private static int blanks(String line, int begin) {
        int at = begin;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at - begin;
    }

    private static int width(String line, int begin, int end) {
        int width = 0;
        for (int at = begin; at < end; at++) {
            width += line.charAt(at) == '\t' ? 4 : 1;
        }
        return width;
    }

    /** How long the marker of a quote or list at this place is; 0 if there is none. */
    private static int marker(String line, int at) {
        if (at >= line.length()) {
            return 0;
        }
        char sign = line.charAt(at);
        if (sign == '>') {
            return 1;
        }
        int digits = at;
        while (digits < line.length() && digits - at < 9 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > at && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        int end = numbered ? digits + 1 : "-+*".indexOf(sign) >= 0 ? at + 1 : at;
        boolean apart = end >= line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t';
        return apart ? end - at : 0;
    }

    private static Optional<Problem> tooManyInARow(String line, int number) {
        int row = 0;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            row = at > 0 && line.charAt(at - 1) == sign ? row + 1 : 1;
            if (row > IN_A_ROW && !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign)) {
                return refuse(
                        number,
                        at + 1,
                        "`" + sign + "` stands here more than " + IN_A_ROW + " times in a row",
                        "write fewer of them");
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> tooManySigns(String line, int number) {
        for (char sign : new char[] {'[', '|'}) {
            if (count(line, sign) > BRACKETS) {
                return refuse(
                        number, 1, "this line holds `" + sign + "` more than " + BRACKETS + " times", "break the line");
            }
        }
        return Optional.empty();
    }

    private static int count(String line, char sign) {
        int count = 0;
        for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
            count++;
        }
        return count;
    }

    private Optional<Problem> tooManyLines(String line, int number) {
        for (int at = line.indexOf("]:"); at >= 0; at = line.indexOf("]:", at + 2)) {
            definitions++;
        }
        rows += line.indexOf('|') >= 0 ? 1 : 0;
        if (definitions > DEFINITIONS) {
            return refuse(number, 1, "there are more than " + DEFINITIONS + " definitions of links", "split the slide");
        }
        return rows > ROWS
                ? refuse(number, 1, "there are more than " + ROWS + " table rows", "split the table")
                : Optional.empty();
    }

    private static Optional<Problem> refuse(int line, int column, String says, String tryThis) {
        return Optional.of(Problem.error(line, column, says, tryThis));
    }

    private static int utf8(String text) {
        int bytes = text.length();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            bytes += sign < 0x80 ? 0 : sign < 0x800 || Character.isSurrogate(sign) ? 1 : 2;
        }
        return bytes;
    }
}
