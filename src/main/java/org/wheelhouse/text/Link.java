package org.wheelhouse.text;

/**
 * Where a text points to, after the rules of links let it pass.
 *
 * @param target {@code https:...}, {@code mailto:...}, {@code #slide-id} or a path inside {@code content/}
 * @param picture the target is shown as a picture
 */
public record Link(String target, int line, int column, boolean picture) {

    /** The address, relative to the application, under which the files of {@code content/} are linked and shown. */
    public static final String FILES = "do/content/";

    /** It points to a slide of the same module. */
    public boolean isToSlide() {
        return target.startsWith("#");
    }

    /** It points to a file inside {@code content/}. */
    public boolean isToFile() {
        return !isToSlide() && !target.contains(":");
    }
}
