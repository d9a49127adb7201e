package org.wheelhouse.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which targets a link or picture may have.
 *
 * <p>Judged on the target as a browser would understand it: entities are decoded before, and signs that a browser drops are
 * dropped here too, because {@code java&#115;cript:} and {@code java<tab>script:} run as well as the plain word.
 */
record Links(Set<String> schemes) {

    /** For what a trainer writes. */
    static final Links OF_TRAINERS = new Links(Set.of("https", "mailto"));

    /** For what everybody may write. */
    static final Links OF_PEOPLE = new Links(Set.of("https", "http", "mailto"));

    /** What becomes of a target. */
    sealed interface Verdict {

        /** @param target in its plain form; a path is without {@code ./} and {@code ../} */
        record Allowed(String target) implements Verdict {}

        /** @param why after "is refused: ", such as "`javascript:` is no scheme for links" */
        record Refused(String why) implements Verdict {}
    }

    Verdict judge(String target, boolean picture) {
        String seen = target.strip();
        if (seen.isEmpty()) {
            return new Verdict.Refused("it points nowhere");
        }
        if (seen.chars().anyMatch(Links::isHidden)) {
            return new Verdict.Refused("it holds a sign that cannot be seen");
        }
        return scheme(seen)
                .map(scheme -> ofScheme(seen, scheme, picture))
                .orElseGet(() -> seen.startsWith("#") && !picture ? new Verdict.Allowed(seen) : ofPath(seen));
    }

    private Verdict ofScheme(String target, String scheme, boolean picture) {
        if (picture) {
            return new Verdict.Refused("a picture comes from `content/`, not from another place");
        }
        return schemes.contains(scheme)
                ? new Verdict.Allowed(target)
                : new Verdict.Refused("`" + Shown.brief(scheme) + ":` is not allowed here");
    }

    private static Optional<String> scheme(String target) {
        int colon = target.indexOf(':');
        int path = firstOf(target, "/?#");
        if (colon < 0 || (path >= 0 && path < colon)) {
            return Optional.empty();
        }
        return Optional.of(target.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static Verdict ofPath(String target) {
        if (target.startsWith("/") || target.indexOf('\\') >= 0) {
            return new Verdict.Refused("a path starts inside `content/`, without `/` in front");
        }
        int end = firstOf(target, "?#");
        return inside(end < 0 ? target : target.substring(0, end))
                .<Verdict>map(Verdict.Allowed::new)
                .orElseGet(() -> new Verdict.Refused("it leaves `content/`"));
    }

    /** The path without {@code .} and {@code ..}; empty if it leaves its folder or names nothing. */
    static Optional<String> inside(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    private static int firstOf(String text, String signs) {
        for (int at = 0; at < text.length(); at++) {
            if (signs.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isHidden(int sign) {
        return Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT;
    }
}
