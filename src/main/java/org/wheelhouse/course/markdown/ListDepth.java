package org.wheelhouse.course.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far the text of the current list item is indented; fences that stand there belong to the item. */
final class ListDepth {

    private static final Pattern MARKERS = Pattern.compile("[ \\t]*(?:(?:[-+*]|\\d{1,9}[.)])(?:[ \\t]{1,4}|$)){1,10}");

    private int indent;
    private boolean blankAbove;

    void reset() {
        indent = 0;
        blankAbove = false;
    }

    /** Takes the next line into account. */
    void line(String line) {
        if (line.isBlank()) {
            blankAbove = true;
            return;
        }
        int width = LineStart.width(line, LineStart.blanks(line));
        if (width < indent && (blankAbove || startsBlock(line))) {
            indent = width >= 2 ? width : 0;
        }
        int content = contentOf(line);
        if (content > 0 && width <= indent + 3) {
            indent = LineStart.width(line, content);
        }
        blankAbove = false;
    }

    /** 0 outside lists. */
    int indent() {
        return indent;
    }

    /** Index behind the list markers that the line begins with; 0 if there are none. */
    static int contentOf(String line) {
        Matcher markers = MARKERS.matcher(line);
        return markers.lookingAt() && !LineStart.isRule(line) ? markers.end() : 0;
    }

    private static boolean startsBlock(String line) {
        String text = line.stripLeading();
        return text.startsWith("```") || text.startsWith("~~~") || text.startsWith("#");
    }
}
