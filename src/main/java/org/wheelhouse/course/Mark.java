package org.wheelhouse.course;

/**
 * A mark that a person put on a slide.
 *
 * @param says an optional line; empty if there is none. It is shown to nobody together with a name
 */
public record Mark(Kind kind, String says) {

    /** The longest line. */
    public static final int MAX_LINE = 500;

    /** What a mark can say. */
    public enum Kind {
        /** Something became clear. */
        AHA,
        /** Something is not clear. */
        CONFUSING
    }
}
