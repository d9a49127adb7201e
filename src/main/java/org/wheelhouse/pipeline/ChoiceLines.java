package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.PipelineWish.Choice;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/** The answers below a question: {@code - [x] right} or {@code - [ ] wrong}, each with a line {@code > why}. */
final class ChoiceLines {

    private final List<Problem> problems;
    private final List<Choice> choices = new ArrayList<>();
    private Optional<Written> open = Optional.empty();

    private ChoiceLines(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param problems takes what is wrong */
    static List<Choice> read(List<Written> body, List<Problem> problems) {
        ChoiceLines lines = new ChoiceLines(problems);
        body.stream().filter(line -> !line.isBlank()).map(Written::trimmed).forEach(lines::line);
        lines.unguided();
        boolean anyRight = lines.choices.stream().anyMatch(Choice::right);
        if (!lines.choices.isEmpty() && (lines.choices.size() < 2 || !anyRight)) {
            problems.add(body.getFirst()
                    .error(
                            "A question needs at least two answers, and one that is right.",
                            "mark the right one with `- [x]`"));
        }
        return lines.choices;
    }

    private void line(Written line) {
        String text = line.text();
        if (text.startsWith("- [x]") || text.startsWith("- [ ]")) {
            unguided();
            open = Optional.of(line);
        } else if (text.startsWith(">") && open.isPresent()) {
            choice(open.get().text(), text.substring(1).strip());
            open = Optional.empty();
        } else {
            problems.add(line.error(
                    "`" + text + "` is neither an answer nor its guidance.",
                    "write `- [ ] answer` and below it `> why`"));
        }
    }

    private void choice(String line, String guidance) {
        choices.add(new Choice(line.substring("- [x]".length()).strip(), line.startsWith("- [x]"), guidance));
    }

    private void unguided() {
        open.ifPresent(line -> {
            problems.add(line.error(
                    "Nothing says why `" + line.text().substring(2) + "` is right or wrong.",
                    "write `> why` below it"));
            choice(line.text(), "");
        });
        open = Optional.empty();
    }
}
