package org.wheelhouse.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server has told one page: all of it, or only what a component of a name and a property of a name were last. A page that
 * is {@link #brief} needs no more room however long it is open, so that a thousand of them fit into one process.
 */
final class Told {

    /** One change of the page; it holds no other. */
    static final Pattern CHANGE = Pattern.compile("\\{[^{}]*\\}");

    private static final Pattern NODE = Pattern.compile("\"node\":(\\d+)");

    /** A brief page reads what it was told at the latest when it is so long; whoever measures calls {@link #tidy} before. */
    private static final int LONGEST = 256 * 1024;

    private static final int KEPT_CAPACITY = 8 * 1024;
    /** Longer values are texts to be shown, for which nobody asks by their name. */
    private static final int LONGEST_VALUE = 500;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    private boolean brief;
    private int read;

    synchronized void add(String message) {
        text.append(message);
        if (brief && text.length() > LONGEST) {
            tidy();
        }
    }

    /** From now on keeps only what {@link #node} and {@link #last} need. */
    synchronized void brief() {
        brief = true;
        tidy();
    }

    /** Of a brief page: drops the text of what was read. */
    synchronized void tidy() {
        readOn();
        if (brief) {
            text.setLength(0);
            read = 0;
            if (text.capacity() > KEPT_CAPACITY) {
                text.trimToSize();
            }
        }
    }

    private void readOn() {
        Matcher change = CHANGE.matcher(text).region(read, text.length());
        while (change.find()) {
            take(change.group());
        }
        read = text.length();
    }

    private void take(String change) {
        String key = between(change, "\"key\":\"");
        String value = between(change, "\"value\":\"");
        if (key.isEmpty() || !change.contains("\"value\":\"")) {
            return;
        }
        if (key.equals("id")) {
            number(change).ifPresent(node -> nodes.put(value, node));
        }
        if (!brief || value.length() <= LONGEST_VALUE) {
            last.put(key, value);
        }
    }

    private static String between(String change, String before) {
        int from = change.indexOf(before);
        int to = from < 0 ? -1 : change.indexOf('"', from + before.length());
        return to < 0 ? "" : change.substring(from + before.length(), to);
    }

    private static Optional<Integer> number(String change) {
        Matcher node = NODE.matcher(change);
        return node.find() ? Optional.of(Integer.valueOf(node.group(1))) : Optional.empty();
    }

    /** The number of the component that had this id last. */
    synchronized Optional<Integer> node(String id) {
        readOn();
        return Optional.ofNullable(nodes.get(id));
    }

    /** The value that a property or attribute of this name had last, on any component. */
    synchronized Optional<String> last(String name) {
        readOn();
        return Optional.ofNullable(last.get(name));
    }

    /** @throws IllegalStateException if the page is brief */
    synchronized String all() {
        if (brief) {
            throw new IllegalStateException("This page does not keep all that it was told");
        }
        return text.toString();
    }
}
