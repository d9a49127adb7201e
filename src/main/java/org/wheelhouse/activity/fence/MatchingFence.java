package org.wheelhouse.activity.fence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.Matching;
import org.wheelhouse.activity.engine.Matching.Pair;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget matching}: the question, then a line {@code - left | right} for each pair, which a line {@code > why} may
 * follow; {@code - | right} is a partner that belongs to nothing.
 */
@Component
public class MatchingFence implements QuestionFence {

    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int MOST_EXTRAS = 3;
    private static final int LONGEST = 120;
    private static final int LONGEST_WHY = 300;

    @Override
    public String kind() {
        return "widget matching";
    }

    @Override
    public Set<String> keys() {
        return Set.of("answers");
    }

    @Override
    public Reading<Posed> read(Fence fence) {
        return new Draft(fence).read();
    }

    private static final class Draft {

        private final FenceDraft draft;
        private final List<Written> question = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private final List<String> extras = new ArrayList<>();
        private final Set<String> lefts = new HashSet<>();
        private final Set<String> rights = new HashSet<>();

        Draft(Fence fence) {
            this.draft = new FenceDraft(fence);
        }

        Reading<Posed> read() {
            draft.lines().forEach(this::sort);
            String asked = draft.asked(question, "matching");
            boolean named = draft.named();
            if (pairs.size() < FEWEST || pairs.size() > MOST) {
                draft.problems.add(draft.fence.error(
                        "the matching has " + pairs.size() + " pairs",
                        "write " + FEWEST + " to " + MOST + " lines such as `- Canary | a small share first`"));
            }
            if (extras.size() > MOST_EXTRAS) {
                draft.problems.add(draft.fence.error(
                        extras.size() + " partners belong to nothing", "leave at most " + MOST_EXTRAS + " of them"));
            }
            return draft.done(() -> new Matching(asked, named, pairs, extras));
        }

        private void sort(Written line) {
            if (line.text().equals("-") || line.text().startsWith("- ")) {
                item(line.from(1));
            } else if (line.text().startsWith(">")) {
                why(line.from(1), line);
            } else if (pairs.isEmpty() && extras.isEmpty()) {
                question.add(line);
            } else {
                draft.problems.add(line.error(
                        "\"" + line + "\" stands after the pairs", "put it above them, or start it with `- ` or `> `"));
            }
        }

        private void item(Written line) {
            int bar = line.text().indexOf('|');
            Written left = bar < 0 ? line : line.between(0, bar);
            Written right = bar < 0 ? new Written("", line.line(), line.column()) : line.from(bar + 1);
            if (right.isBlank()) {
                draft.problems.add(line.error(
                        "\"" + line + "\" has no partner",
                        "write both with a bar between: `- Canary | a small share first`"));
                return;
            }
            draft.tooLong(left, LONGEST);
            draft.tooLong(right, LONGEST);
            if (!rights.add(right.text())) {
                draft.problems.add(right.error("the partner \"" + right + "\" stands twice", "reword or remove one"));
            }
            if (left.isBlank()) {
                extras.add(right.text());
                return;
            }
            if (!lefts.add(left.text())) {
                draft.problems.add(left.error("\"" + left + "\" stands twice", "reword or remove one"));
            }
            pairs.add(new Pair(left.text(), right.text(), ""));
        }

        private void why(Written why, Written line) {
            if (pairs.isEmpty()) {
                draft.problems.add(line.error("this explains no pair", "put it below a line that starts with `- `"));
                return;
            }
            draft.tooLong(why, LONGEST_WHY);
            Pair last = pairs.removeLast();
            String all = last.why().isEmpty() ? why.text() : last.why() + " " + why;
            pairs.add(new Pair(last.left(), last.right(), all));
        }
    }
}
