package org.wheelhouse.course.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.text.Written;

/**
 * The line that opens a fence.
 *
 * @param opening the backticks or tildes
 * @param info what follows them
 * @param indent columns in front of them
 * @param inList it belongs to a list item
 */
record FenceSigns(Written opening, Written info, int indent, boolean inList) {

    private static final Pattern OPENING = Pattern.compile("[ \\t]*(?:(`{3,})([^`]*)|(~{3,})(.*))");

    /** @param lists knows this line already */
    static Optional<FenceSigns> opening(Written line, ListDepth lists) {
        int content = ListDepth.contentOf(line.text());
        Matcher signs = OPENING.matcher(line.text()).region(content, line.text().length());
        if (!signs.matches()) {
            return Optional.empty();
        }
        int group = signs.group(1) == null ? 3 : 1;
        int indent = LineStart.width(line.text(), signs.start(group));
        if (indent > lists.indent() + 3) {
            return Optional.empty();
        }
        return Optional.of(new FenceSigns(
                new Written(signs.group(group), line.line(), line.column() + signs.start(group)),
                new Written(line.text().substring(signs.end(group)), line.line(), line.column() + signs.end(group))
                        .trimmed(),
                indent,
                lists.indent() > 0 && indent >= lists.indent()));
    }

    /** Outside lists, as far as it can be told from this text alone. */
    static Optional<FenceSigns> opening(String line) {
        return opening(new Written(line, 1, 1), new ListDepth());
    }

    /** At least as many of the same sign, and nothing else. */
    boolean closedBy(String line) {
        String text = line.strip();
        return text.length() >= opening.text().length()
                && text.chars().allMatch(sign -> sign == opening.text().charAt(0))
                && LineStart.width(line, LineStart.blanks(line)) <= indent + 3;
    }

    /** A line of the body without the blanks that the opening line has in front. */
    Written inside(Written line) {
        int gone = Math.min(LineStart.blanks(line.text()), indent);
        return new Written(line.text().substring(gone), line.line(), line.column() + gone);
    }
}
