package org.wheelhouse.course;

/**
 * What a person wrote beside a slide for nobody else.
 *
 * @param version grows with every save; 0 if nothing was saved yet
 */
public record PrivateNote(String text, int version) {

    /** The longest note, in UTF-16 units. */
    public static final int MAX_LENGTH = 20_000;

    public static final PrivateNote EMPTY = new PrivateNote("", 0);
}
