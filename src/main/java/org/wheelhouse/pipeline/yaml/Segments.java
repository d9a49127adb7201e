package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut at its {@code ${{ }}}.
 *
 * @param unclosed place of a {@code ${{} that is never closed; -1 if there is none
 */
record Segments(List<Segment> list, int unclosed) {

    /** @param at place of {@code text} in the whole, from 0 */
    record Segment(String text, int at, boolean isExpression) {}

    static boolean hasExpression(String text) {
        return text.contains("${{");
    }

    static Segments of(String text) {
        List<Segment> list = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", from)) {
            int close = closing(text, open + 3);
            if (close < 0) {
                return new Segments(list, open);
            }
            if (open > from) {
                list.add(new Segment(text.substring(from, open), from, false));
            }
            list.add(new Segment(text.substring(open + 3, close), open + 3, true));
            from = close + 2;
        }
        if (from < text.length()) {
            list.add(new Segment(text.substring(from), from, false));
        }
        return new Segments(list, -1);
    }

    boolean isOneExpression() {
        return list.size() == 1 && list.getFirst().isExpression();
    }

    /** {@code }}} inside a string does not end the expression. */
    private static int closing(String text, int from) {
        boolean inString = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\'') {
                inString = !inString;
            } else if (!inString && sign == '}' && text.startsWith("}}", i)) {
                return i;
            }
        }
        // a quote that is never closed must not swallow the rest: then the first }} ends it
        return inString ? text.indexOf("}}", from) : -1;
    }
}
