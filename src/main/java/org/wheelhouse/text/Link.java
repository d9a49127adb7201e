package org.wheelhouse.text;

/**
 * Where a text points to, after the rules of links let it pass.
 *
 * @param target {@code https:...}, {@code mailto:...}, {@code #slide-id} or a path inside {@code content/}
 * @param picture the target is shown as a picture
 */
public record Link(String target, int line, int column, boolean picture) {

    /** It points to a slide of the same module. */
    public boolean isToSlide() {
        return target.startsWith("#");
    }

    /** It points to a file inside {@code content/}. */
    public boolean isToFile() {
        return !isToSlide() && !target.contains(":");
    }
}
