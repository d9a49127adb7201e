package org.wheelhouse.course.markdown;

/** What a line begins with. Written by hand: on hostile lines a regular expression runs out of stack. */
final class LineStart {

    private LineStart() {}

    /** How many blanks and tabs. */
    static int blanks(String line) {
        int at = 0;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Columns that the first {@code end} signs take; a tab goes to the next multiple of four. */
    static int width(String line, int end) {
        int width = 0;
        for (int at = 0; at < end; at++) {
            width = line.charAt(at) == '\t' ? width - width % 4 + 4 : width + 1;
        }
        return width;
    }

    /** Length of the {@code > > } in front, with one blank behind the last; 0 if it is no quote. */
    static int quote(String line) {
        int end = 0;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '>') {
                end = at + 1;
            } else if (line.charAt(at) != ' ' || at - end >= 3) {
                break;
            }
        }
        return end > 0 && end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
    }

    /** Three or more of one of {@code - * _}, with or without blanks between them, and nothing else. */
    static boolean isRule(String line) {
        int signs = 0;
        char first = 0;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (isBlank(sign)) {
                continue;
            }
            first = signs++ == 0 ? sign : first;
            if (sign != first || "-*_".indexOf(sign) < 0) {
                return false;
            }
        }
        return signs >= 3;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
    }
}
