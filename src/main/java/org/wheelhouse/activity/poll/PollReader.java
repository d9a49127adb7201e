package org.wheelhouse.activity.poll;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads the {@code poll} fence: its kind, its settings, the question, the options. {@code before} names the slide of this module
 * on which the same was asked earlier; the two are then drawn as a shift.
 */
@Component
public class PollReader implements FenceReader {

    static final List<String> KINDS = List.of("choice", "several", "slider", "words", "dots", "text", "ranking");

    /** Polls that can be asked before and after: each option, or each place of the scale, has its share. */
    static final Set<String> SHIFTING = Set.of("choice", "several", "slider");

    @Override
    public String kind() {
        return "poll";
    }

    @Override
    public Set<String> keys() {
        return Set.of("answers", "min", "max", "left", "right", "x", "y", "before");
    }

    @Override
    public Set<String> slides() {
        return Set.of("before");
    }

    @Override
    public boolean hasBody() {
        return true;
    }

    @Override
    public Reading<Poll> read(Fence fence) {
        PollDraft draft = new PollDraft(fence);
        List<Written> words = fence.arguments();
        if (words.isEmpty()) {
            return draft.choice(false);
        }
        if (words.size() > 1) {
            return refuse(words.get(1), "only one word may follow `poll`", "write `poll " + words.getFirst() + "`");
        }
        Written kind = words.getFirst();
        return switch (kind.text()) {
            case "choice" -> draft.choice(false);
            case "several" -> draft.choice(true);
            case "slider" -> draft.slider();
            case "words" -> draft.words();
            case "dots" -> draft.dots();
            case "text" -> draft.text();
            case "ranking" -> draft.ranking();
            default -> unknown(kind);
        };
    }

    private static Reading<Poll> unknown(Written kind) {
        String near = Nearest.didYouMean(kind.text(), KINDS);
        return refuse(
                kind,
                "there is no poll of the kind `" + kind + "`",
                near.isEmpty() ? "known kinds: " + String.join(", ", KINDS) : near);
    }

    private static Reading<Poll> refuse(Written at, String says, String tryThis) {
        return Reading.refused(Problem.error(at.line(), at.column(), says, tryThis));
    }
}
