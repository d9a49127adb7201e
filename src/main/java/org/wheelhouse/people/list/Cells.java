package org.wheelhouse.people.list;

import java.util.ArrayList;
import java.util.List;

/** One line of a table, cut at its separators; what stands in double quotes is not cut, and {@code ""} in them is one quote. */
final class Cells {

    /** @param column where the cell's text begins, from 1 */
    record Cell(String text, int column) {}

    private Cells() {}

    static List<Cell> of(String line, char separator) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int begin = at;
            boolean quoted = false;
            while (at < line.length() && (quoted || line.charAt(at) != separator)) {
                quoted ^= line.charAt(at) == '"';
                at++;
            }
            cells.add(cell(line.substring(begin, at), begin));
            at++;
        }
        return cells;
    }

    private static Cell cell(String raw, int begin) {
        String text = raw.strip();
        int column = begin + 1 + (text.isEmpty() ? 0 : raw.indexOf(text));
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String bare = quoted
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
        return new Cell(bare, column);
    }

    /** The separator that cuts the text most often outside quotes; a comma if there is none. */
    static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            int count = text.lines()
                    .limit(50)
                    .mapToInt(line -> of(line, candidate).size() - 1)
                    .sum();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
