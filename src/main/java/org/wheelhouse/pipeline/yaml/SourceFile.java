package org.wheelhouse.pipeline.yaml;

import org.jspecify.annotations.Nullable;

/**
 * One file as it is used once: a template that is included twice is used twice.
 *
 * @param calledFrom where the item that names it was written; absent for the root file
 * @param includedBy the file in whose lists that item stood, which may have got it as a parameter; absent for the root file
 */
record SourceFile(
        String path,
        String[] lines,
        @Nullable Spot calledFrom,
        @Nullable SourceFile includedBy) {

    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash + 1);
    }

    String line(int line) {
        return line >= 1 && line <= lines.length ? lines[line - 1] : "";
    }

    boolean isCalledBy(String other) {
        for (SourceFile caller = includedBy; caller != null; caller = caller.includedBy) {
            if (caller.path.equals(other)) {
                return true;
            }
        }
        return false;
    }

    int depth() {
        int depth = 0;
        for (SourceFile caller = includedBy; caller != null; caller = caller.includedBy) {
            depth++;
        }
        return depth;
    }

    /**
     * The place of a word inside a text that begins at a spot of this file. Quotes, escapes and folded lines move words, so the
     * word is searched in the lines as they are written.
     */
    Spot locate(Spot start, String text, int offset, String word) {
        String first = line(start.line());
        int column = start.column() - 1;
        if (column <= first.length() && first.startsWith(text, column)) {
            return new Spot(this, start.line(), start.column() + offset);
        }
        if (word.isEmpty()) {
            return start;
        }
        int before = occurrences(text.substring(0, Math.min(offset, text.length())), word);
        for (int line = start.line(); line < start.line() + 200 && line <= lines.length; line++) {
            int from = line == start.line() ? Math.min(column, first.length()) : 0;
            for (int at = line(line).indexOf(word, from);
                    at >= 0;
                    at = line(line).indexOf(word, at + 1)) {
                if (before-- == 0) {
                    return new Spot(this, line, at + 1);
                }
            }
        }
        return start;
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }
}
