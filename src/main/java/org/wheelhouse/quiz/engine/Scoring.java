package org.wheelhouse.quiz.engine;

import java.util.Set;
import org.wheelhouse.quiz.engine.MarkOutcome.Counted;
import org.wheelhouse.quiz.engine.MarkOutcome.Refused;

/**
 * Scores an answer: each right option gives 1/N, each wrong one takes 1/N, never below 0, and at most N may be chosen, where N is
 * the number of right options.
 *
 * <p>Here because no two systems agree on partial credit. Taking off for wrong ones and holding people to N keeps ticking
 * everything from winning; never going below 0 keeps a quiz from punishing those who try.
 */
public final class Scoring {

    private Scoring() {}

    /**
     * @param chosen indexes into the question's options; none at all counts as 0
     * @throws IllegalArgumentException if the question has no right option: its reader has refused it
     */
    public static MarkOutcome score(Question question, Set<Integer> chosen) {
        int choose = question.choose();
        if (choose == 0) {
            throw new IllegalArgumentException("question " + question.id() + " has no right option");
        }
        int options = question.options().size();
        if (chosen.stream().anyMatch(index -> index < 0 || index >= options)) {
            return new Refused("This question has no such option.");
        }
        return chosen.size() > choose
                ? new Refused("Choose " + choose + " at most; you chose " + chosen.size() + ".")
                : new Counted(mark(question, chosen));
    }

    private static Mark mark(Question question, Set<Integer> chosen) {
        int right = (int) chosen.stream()
                .filter(index -> question.options().get(index).right())
                .count();
        return new Mark(Math.max(0, right - (chosen.size() - right)), question.choose());
    }
}
