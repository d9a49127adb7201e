package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.SlideId;

/** Which slide somebody worked on between two versions of a file: the one in which the first different line stands. */
final class EditedSlide {

    private EditedSlide() {}

    static Optional<SlideId> between(String before, String after, Module now) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        List<String> old = before.lines().toList();
        List<String> young = after.lines().toList();
        int at = 0;
        while (at < old.size() && at < young.size() && old.get(at).equals(young.get(at))) {
            at++;
        }
        while (at < young.size() - 1 && isBetweenSlides(young.get(at))) {
            at++;
        }
        return now.slideAtLine(at + 1).map(Slide::id);
    }

    private static boolean isBetweenSlides(String line) {
        return line.isBlank() || line.strip().equals("---");
    }
}
