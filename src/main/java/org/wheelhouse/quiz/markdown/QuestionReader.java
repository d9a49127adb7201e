package org.wheelhouse.quiz.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.SafeMarkdown;
import org.wheelhouse.text.Written;

/** {@code question ID}: a {@code Recall:} paragraph, the question, options with a box each, guidance below each. */
@Component
public final class QuestionReader implements FenceReader {

    private static final String RECALL = "Recall:";

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public Task task() {
        return Task.ANSWER;
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public boolean hasBody() {
        return true;
    }

    /** The question, also beside errors. */
    @Override
    public Reading<Question> read(Fence fence) {
        List<Problem> problems = new ArrayList<>();
        int options = firstOption(fence.body());
        Paragraphs top = Paragraphs.of(fence.body().subList(0, options));
        List<WrittenOption> written =
                WrittenOption.read(fence.body().subList(options, fence.body().size()), problems);
        check(fence, top, written, problems);
        return Reading.of(
                new Question(
                        id(fence, problems),
                        text(top.recall),
                        text(top.question),
                        written.stream().map(WrittenOption::option).toList(),
                        fence.line()),
                problems);
    }

    private static int firstOption(List<Written> body) {
        for (int at = 0; at < body.size(); at++) {
            if (WrittenOption.starts(body.get(at))) {
                return at;
            }
        }
        return body.size();
    }

    private static String id(Fence fence, List<Problem> problems) {
        Optional<Written> id = fence.arguments().stream().findFirst();
        if (id.isEmpty()) {
            problems.add(fence.error(
                    "the question has no id", "write `question` and a short name, such as `question gates`"));
        }
        fence.arguments().stream()
                .skip(1)
                .findFirst()
                .ifPresent(more -> problems.add(more.error(
                        "`" + more + "` is too much: a question has one word as its id", "join the words with `-`")));
        return id.map(Written::text).orElse("question-" + fence.line());
    }

    private static void check(Fence fence, Paragraphs top, List<WrittenOption> options, List<Problem> problems) {
        if (text(top.recall).isEmpty()) {
            problems.add(fence.error(
                    "the question has no `Recall:`",
                    "start it with `Recall:` and the sentence that the answer follows from"));
        }
        if (top.question.isEmpty()) {
            problems.add(fence.error("nothing is asked here", "write the question above its options"));
        }
        if (options.size() < 2) {
            problems.add(fence.error(
                    options.isEmpty()
                            ? "the question has no options"
                            : "the question has one option only: "
                                    + options.getFirst().brief(),
                    "write at least two, each as `- [x] right` or `- [ ] wrong`"));
        }
        if (!options.isEmpty() && options.stream().noneMatch(WrittenOption::right)) {
            problems.add(fence.error("no option is right: none has `[x]`", "mark each right one with `- [x]`"));
        }
        options.forEach(option -> option.check(problems));
        Stream.concat(Stream.of(top.recall, top.question), options.stream().flatMap(WrittenOption::passages))
                .filter(passage -> !passage.isEmpty())
                .forEach(
                        passage -> problems.addAll(SafeMarkdown.passage(passage).problems()));
    }

    /** Lines joined by one blank. */
    static String text(List<Written> lines) {
        return lines.stream()
                .map(line -> line.text().strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What stands above the options. */
    private record Paragraphs(List<Written> recall, List<Written> question) {

        static Paragraphs of(List<Written> lines) {
            Paragraphs found = new Paragraphs(new ArrayList<>(), new ArrayList<>());
            boolean inRecall = false;
            for (Written line : lines) {
                Written trimmed = line.trimmed();
                boolean starts = found.recall.isEmpty() && trimmed.text().startsWith(RECALL);
                inRecall = starts || (inRecall && !line.isBlank());
                if (!line.isBlank()) {
                    (inRecall ? found.recall : found.question).add(starts ? trimmed.from(RECALL.length()) : trimmed);
                }
            }
            return found;
        }
    }
}
