package org.wheelhouse.text;

/** What stands between the lines of a slide and is no Markdown; the lines themselves are blank there. */
public sealed interface Insert {

    /** The line that it begins at, from 1. */
    int line();

    /** The HTML is cut here, so that something else can stand between its parts. */
    record Cut(int line) implements Insert {}

    /**
     * Code to show.
     *
     * @param language empty if none is named
     * @param text shown byte by byte, lines end with {@code \n}
     */
    record Code(int line, String language, String text) implements Insert {}
}
