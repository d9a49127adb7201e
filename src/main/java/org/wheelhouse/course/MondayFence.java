package org.wheelhouse.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget monday}: a line {@code - } for each step that can be chosen, or none. Here and not in {@code actions}, for
 * that room lies below the slides.
 */
@Component
class MondayFence implements FenceReader {

    /** A step becomes the title of an action. */
    private static final int LONGEST = 200;

    private static final int MOST = 8;

    @Override
    public String kind() {
        return "widget monday";
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public boolean hasBody() {
        return true;
    }

    @Override
    public Reading<?> read(Fence fence) {
        List<Problem> problems = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (Written line : fence.body()) {
            Written text = line.trimmed();
            if (text.isBlank()) {
                continue;
            }
            if (!text.text().startsWith("- ")) {
                problems.add(text.error("`" + text.text() + "` is no step", "begin each step with `- `"));
            } else if (text.text().length() - 2 > LONGEST) {
                problems.add(text.error("the step has more than " + LONGEST + " signs", "say it shorter"));
            } else {
                steps.add(text.from(2).text());
            }
        }
        if (steps.size() > MOST) {
            problems.add(fence.warning(steps.size() + " steps to choose from", "leave " + MOST + " at most"));
        }
        return Reading.of(new Monday(steps), problems);
    }
}
