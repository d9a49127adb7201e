package org.wheelhouse.text;

/**
 * Something wrong in a text that a person wrote, told to that person.
 *
 * @param line from 1, as in the file as saved
 * @param column from 1, in UTF-16 units
 * @param says one sentence, in the words of the text itself: what is wrong
 * @param tryThis what to try instead; empty if the sentence says it all
 */
public record Problem(int line, int column, Level level, String says, String tryThis) {

    /** An error stops the text from being used; a warning does not. */
    public enum Level {
        ERROR,
        WARNING
    }

    public static Problem error(int line, int column, String says, String tryThis) {
        return new Problem(line, column, Level.ERROR, says, tryThis);
    }

    public static Problem warning(int line, int column, String says, String tryThis) {
        return new Problem(line, column, Level.WARNING, says, tryThis);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    @Override
    public String toString() {
        String where = line + ":" + column + " " + level.name().toLowerCase() + " " + says;
        return tryThis.isEmpty() ? where : where + " (" + tryThis + ")";
    }
}
