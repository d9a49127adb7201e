package org.wheelhouse.course.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.course.Slide;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/** Progress, bookmarks and attempts are kept by ids, so each id names one slide and one question. */
final class SameIds {

    private SameIds() {}

    static void check(List<Slide> slides, List<Problem> problems) {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Integer> questions = new HashMap<>();
        for (Slide slide : slides) {
            Optional.ofNullable(lines.putIfAbsent(slide.id().value(), slide.line()))
                    .ifPresent(first -> problems.add(Problem.error(
                            slide.line(),
                            1,
                            "`" + slide.id() + "` is the id of the slide in line " + first + " already",
                            "give this one an id of its own: `{#" + slide.id() + "-2}`")));
            slide.fences().forEach(fenced -> question(fenced.fence(), questions, problems));
        }
    }

    private static void question(Fence fence, Map<String, Integer> questions, List<Problem> problems) {
        if (!fence.kind().equals("question") || fence.arguments().isEmpty()) {
            return;
        }
        Written id = fence.arguments().getFirst();
        Optional.ofNullable(questions.putIfAbsent(id.text(), fence.line()))
                .ifPresent(first -> problems.add(id.error(
                        "`" + id + "` is the id of the question in line " + first + " already",
                        "give this one an id of its own")));
    }
}
