package org.wheelhouse.course;

import java.util.Set;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/**
 * Reads the fences of one kind for the room that owns them; offered as a bean, so that a new kind touches no list.
 *
 * <p>The module reader has done already, before {@link #read} is called: the split into settings and body, unknown keys, lines
 * without a colon, and the files that settings name. What is left is the meaning.
 */
public interface FenceReader {

    /** When somebody who reads alone has tried what a fence offers. */
    enum Task {
        /** It is there to be looked at. */
        NONE,
        /** With the first press or change in it. */
        USE,
        /** When its room says so: an answer has to be sent, and be good enough to count. */
        ANSWER
    }

    /** {@code poll}, {@code question}, or {@code widget} and its kind, such as {@code widget pipeline}. */
    String kind();

    /** The settings that the fence may have. */
    Set<String> keys();

    /** Those of {@link #keys} whose value is a file or folder in {@code content/}; it must exist. */
    default Set<String> files() {
        return Set.of();
    }

    /** What there is to do in such a fence. */
    default Task task() {
        return Task.USE;
    }

    /** Those of {@link #keys} whose value is the id of another slide of the same module; it must exist. */
    default Set<String> slides() {
        return Set.of();
    }

    /** Whether text may follow the settings after an empty line. Without a body every line that is not blank is a setting. */
    default boolean hasBody() {
        return false;
    }

    /**
     * The value that the slide keeps for the room's own screens, or every problem; both, if enough can be read for a preview.
     * Never throws for bad text.
     */
    Reading<?> read(Fence fence);
}
