package org.wheelhouse.text.yaml;

import java.util.Arrays;
import org.snakeyaml.engine.v2.events.Event;

/** A text and its lines; turns code points, which the scanner counts, into UTF-16 columns, which editors count. */
final class Lines {

    final String text;
    private final boolean hasPairs;
    private int[] starts = new int[64];
    private int count;

    Lines(String text) {
        this.text = text;
        boolean pairs = false;
        add(0);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            pairs |= Character.isSurrogate(sign);
            boolean half = sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (sign == '\n' || sign == '\r' && !half) {
                add(i + 1);
            }
        }
        hasPairs = pairs;
    }

    int count() {
        return count;
    }

    /** Without its line end; empty beyond the last line. {@code line} counts from 1. */
    String line(int line) {
        if (line < 1 || line > count) {
            return "";
        }
        int start = starts[line - 1];
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** UTF-16 column from 1 for a column of code points from 0. */
    int column(int line, int codePoints) {
        if (!hasPairs) {
            return codePoints + 1;
        }
        int column = starts[Math.min(line, count) - 1];
        for (int i = 0; i < codePoints && column < text.length(); i++) {
            column += Character.charCount(text.codePointAt(column));
        }
        return column - starts[Math.min(line, count) - 1] + 1;
    }

    /** The line, from 1, where an event begins. */
    int line(Event event) {
        return event.getStartMark().orElseThrow().getLine() + 1;
    }

    /** The UTF-16 column, from 1, where an event begins. */
    int column(Event event) {
        return column(line(event), event.getStartMark().orElseThrow().getColumn());
    }

    /** The line, from 1, that holds a place of the text. */
    int lineAt(int index) {
        int found = Arrays.binarySearch(starts, 0, count, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int start(int line) {
        return starts[line - 1];
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }
}
