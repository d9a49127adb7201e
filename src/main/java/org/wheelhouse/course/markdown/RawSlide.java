package org.wheelhouse.course.markdown;

import java.util.List;
import java.util.Set;
import org.wheelhouse.text.Written;

/**
 * What stands between two breaks.
 *
 * @param source its lines as typed
 * @param markdown the same lines, with blank ones where fences and comments were taken out
 * @param kept fences that stay in the Markdown because they stand inside a list or quote: their lines, as line numbers of the file
 * @param fences those that were taken out, in order
 * @param nearMisses the opening words of all fences, those that stay included
 * @param breakLine the break that makes it empty if nothing stands in it: the one below, else the one above; 0 if there is none
 */
record RawSlide(
        List<Written> source,
        List<Written> markdown,
        Set<Integer> kept,
        List<RawFence> fences,
        List<RawFence> nearMisses,
        List<RawComment> comments,
        int breakLine) {

    /** Nothing to show and nothing to say; comments for nobody do not count. */
    boolean isEmpty() {
        return fences.isEmpty()
                && markdown.stream().allMatch(Written::isBlank)
                && comments.stream().noneMatch(RawComment::isNotes);
    }

    /** Line of the first line that is not blank. */
    int line() {
        return source.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(Written::line)
                .orElse(0);
    }

    int lastLine() {
        return source.stream()
                .filter(line -> !line.isBlank())
                .reduce((a, b) -> b)
                .map(Written::line)
                .orElse(0);
    }

    /** Length in UTF-16 units, line ends included. */
    int length() {
        return source.stream().mapToInt(line -> line.text().length() + 1).sum();
    }
}
