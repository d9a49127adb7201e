package org.wheelhouse.text;

/**
 * A piece of one line as somebody wrote it, with its place: a word, a key, a value, or the whole line.
 *
 * @param line from 1, as in the file as saved
 * @param column of the first character, from 1, in UTF-16 units
 */
public record Written(String text, int line, int column) {

    /** The rest from {@code begin} on, without blanks at either end; its column is that of its first sign. */
    public Written from(int begin) {
        return between(begin, text.length());
    }

    /** The part from {@code begin} to {@code end} (exclusive), without blanks at either end. */
    public Written between(int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Written(text.substring(first, last), line, column + first);
    }

    /** Without blanks at either end. */
    public Written trimmed() {
        return from(0);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** An error at this place. */
    public Problem error(String says, String tryThis) {
        return Problem.error(line, column, says, tryThis);
    }

    /** A warning at this place. */
    public Problem warning(String says, String tryThis) {
        return Problem.warning(line, column, says, tryThis);
    }

    @Override
    public String toString() {
        return text;
    }
}
