package org.wheelhouse.activity.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.SpotTheFault;
import org.wheelhouse.activity.engine.SpotTheFault.Line;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget spot-the-fault}: the question, then the file, each of its lines behind {@code | }; a line with a fault stands
 * behind {@code ! } and is followed by a line {@code > why}. So a fault cannot drift away from its line when the file is edited.
 */
@Component
public class SpotTheFaultFence implements QuestionFence {

    private static final int LONGEST = 160;

    @Override
    public String kind() {
        return "widget spot-the-fault";
    }

    @Override
    public Set<String> keys() {
        return Set.of("answers", "name");
    }

    @Override
    public Reading<Posed> read(Fence fence) {
        return new Draft(fence).read();
    }

    private static final class Draft {

        private final FenceDraft draft;
        private final List<Written> question = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Written> places = new ArrayList<>();

        Draft(Fence fence) {
            this.draft = new FenceDraft(fence);
        }

        Reading<Posed> read() {
            draft.fence.body().forEach(this::sort);
            String asked = draft.asked(question, "spot-the-fault");
            boolean named = draft.named();
            String name = draft.fence.setting("name").map(Written::text).orElse("");
            if (lines.size() < SpotTheFault.FEWEST_LINES || lines.size() > SpotTheFault.MOST_LINES) {
                draft.problems.add(draft.fence.error(
                        "the file has " + lines.size() + " lines",
                        "write " + SpotTheFault.FEWEST_LINES + " to " + SpotTheFault.MOST_LINES
                                + " lines, each behind `| `"));
            }
            checkFaults();
            return draft.done(() -> new SpotTheFault(asked, named, name, lines));
        }

        private void checkFaults() {
            long faults = lines.stream().filter(Line::faulty).count();
            if (faults < 1 || faults > SpotTheFault.MOST_FAULTS) {
                draft.problems.add(draft.fence.error(
                        faults == 0 ? "no line has a fault" : faults + " lines have a fault",
                        "mark 1 to " + SpotTheFault.MOST_FAULTS + " lines with `! ` in place of `| `"));
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).faulty() && lines.get(i).why().isEmpty()) {
                    draft.problems.add(places.get(i)
                            .error("nobody learns what is wrong here", "add a line `> ` with the reason below it"));
                }
            }
        }

        private void sort(Written raw) {
            Written line = raw.trimmed();
            if (line.isBlank()) {
                return;
            }
            char first = line.text().charAt(0);
            if (first == '|' || first == '!') {
                code(line, first == '!');
            } else if (first == '>') {
                why(line);
            } else if (lines.isEmpty()) {
                question.add(line);
            } else {
                draft.problems.add(line.error(
                        "\"" + line + "\" stands after the file", "put it above, or start it with `| `, `! ` or `> `"));
            }
        }

        /** One blank after the sign belongs to the sign, all others to the line. */
        private void code(Written line, boolean faulty) {
            String text = line.text().substring(1);
            draft.tooLong(line, LONGEST);
            places.add(line);
            lines.add(new Line(text.startsWith(" ") ? text.substring(1) : text, faulty, ""));
        }

        private void why(Written line) {
            if (lines.isEmpty() || !lines.getLast().faulty()) {
                draft.problems.add(line.error("this explains no fault", "put it below a line that starts with `! `"));
                return;
            }
            Line last = lines.removeLast();
            String why = line.from(1).text();
            lines.add(new Line(last.text(), true, last.why().isEmpty() ? why : last.why() + " " + why));
        }
    }
}
