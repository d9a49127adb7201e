package org.wheelhouse.retro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.FormDraft;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget board}: {@code title}, then either {@code template}, a file of {@code content/retros}, or in the body a
 * column a line ({@code - Keep: what stays?}); {@code cards} is {@code anonymous} or {@code named}, {@code hidden} and {@code
 * several-on-one} are {@code yes} or {@code no}, {@code votes} a number.
 */
@Component
public class BoardFences implements FenceReader {

    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> CARDS = List.of("anonymous", "named");

    @Override
    public String kind() {
        return "widget board";
    }

    @Override
    public Set<String> keys() {
        return Set.of("title", "template", "cards", "hidden", "votes", "several-on-one");
    }

    @Override
    public Set<String> files() {
        return Set.of("template");
    }

    @Override
    public boolean hasBody() {
        return true;
    }

    /** The module reader has seen that the template exists; whether it can be used, the list of retros tells. */
    @Override
    public Reading<BoardFence> read(Fence fence) {
        List<Problem> problems = new ArrayList<>();
        Optional<Written> template = fence.setting("template");
        template.filter(file -> !file.text().matches("retros/.+\\.yml"))
                .ifPresent(file -> problems.add(file.error(
                        "`" + file.text() + "` is no template", "such as `template: retros/keep-stop-start.yml`")));
        BoardFence read = new BoardFence(
                fence.setting("title").map(Written::text).filter(text -> !text.isEmpty()),
                template.map(Written::text),
                columns(fence, problems),
                word(fence, "cards", CARDS, problems).map("anonymous"::equals),
                word(fence, "hidden", YES_NO, problems).map("yes"::equals).orElse(true),
                votes(fence, problems),
                word(fence, "several-on-one", YES_NO, problems).map("yes"::equals));
        return problems.isEmpty() ? Reading.of(read) : Reading.refused(problems);
    }

    private static List<Column> columns(Fence fence, List<Problem> problems) {
        if (fence.setting("template").isPresent()) {
            return List.of();
        }
        List<Written> lines =
                fence.body().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            problems.add(fence.error(
                    "The board has no columns.",
                    "name a `template`, or write `- Keep: what stays?` after an empty line"));
            return List.of();
        }
        String typed = lines.stream()
                .map(line -> line.text().strip().replaceFirst("^-\\s*", ""))
                .collect(Collectors.joining("\n"));
        Reading<BoardForm> draft = new FormDraft(typed, true, true, 1, false, "").read();
        draft.problems().forEach(problem -> problems.add(at(lines, problem)));
        return draft.value().map(BoardForm::columns).orElse(List.of());
    }

    private static Problem at(List<Written> lines, Problem problem) {
        Written line = lines.get(Math.min(problem.line(), lines.size()) - 1).trimmed();
        return line.error(problem.says(), problem.tryThis());
    }

    private static Optional<String> word(Fence fence, String key, List<String> words, List<Problem> problems) {
        Optional<Written> written = fence.setting(key);
        written.filter(one -> !words.contains(one.text()))
                .ifPresent(one -> problems.add(one.error(
                        "`" + key + ": " + one.text() + "` must be " + String.join(" or ", words) + ".",
                        Nearest.didYouMean(one.text(), words))));
        return written.map(Written::text);
    }

    private static Optional<Integer> votes(Fence fence, List<Problem> problems) {
        Optional<Written> written = fence.setting("votes");
        Optional<Integer> votes = written.map(Written::text)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= Budget.MOST);
        if (votes.isEmpty()) {
            written.ifPresent(one -> problems.add(one.error(
                    "`votes: " + one.text() + "` must be a whole number from 1 to " + Budget.MOST + ".", "such as 3")));
        }
        return votes;
    }
}
