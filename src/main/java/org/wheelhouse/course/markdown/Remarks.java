package org.wheelhouse.course.markdown;

import java.util.List;
import org.wheelhouse.text.Problem;

/** What is said of comments that are neither notes nor for nobody. */
final class Remarks {

    private Remarks() {}

    static void onComments(RawSlide raw, List<Problem> problems) {
        raw.comments().stream()
                .filter(comment -> !comment.isNotes() && !comment.isTodo())
                .forEach(comment -> problems.add(comment.opening()
                        .warning("nobody sees this comment", "did you mean `<!-- notes`? For nobody is `<!-- todo`")));
    }
}
