package org.wheelhouse.ama.engine;

import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * A question.
 *
 * @param number the place in which it came, from 1; there is no time, which could tell who asked
 * @param asker empty for an anonymous one
 * @param receipt the hash of what only the asker's browser has; empty for one with a name
 * @param origin the round that left it open, in words; empty for one that was asked here
 * @param edited it was mended since
 * @param hidden it offends, and only those who lead see it
 * @param refusal why it was refused; empty in every other stage
 * @param mergedInto the one it was put together with
 * @param answer what was answered; may be empty, when it was said and not written
 * @param answeredPlace who answered, as the place among the meeting's leaders
 * @param stays it is kept on the page of what people wrongly believe
 * @param version grows with every change
 */
public record Question(
        QuestionId id,
        int number,
        String text,
        Optional<PersonId> asker,
        Optional<String> receipt,
        String origin,
        Stage stage,
        boolean edited,
        boolean hidden,
        String refusal,
        Optional<QuestionId> mergedInto,
        String answer,
        Optional<Integer> answeredPlace,
        Optional<Promise> promise,
        boolean stays,
        int version) {

    /** A new one. */
    public static Question asked(
            QuestionId id,
            int number,
            String text,
            Optional<PersonId> asker,
            Optional<String> receipt,
            String origin,
            boolean moderated) {
        return new Question(
                id,
                number,
                text,
                asker,
                receipt,
                origin,
                moderated ? Stage.WAITING : Stage.OPEN,
                false,
                false,
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                1);
    }

    /** Whether everybody who sees the meeting sees it. */
    public boolean isPublic() {
        return stage.isPublic() && !hidden;
    }

    /** Whether votes for it count for anything. */
    public boolean canBeVoted() {
        return isPublic() && stage != Stage.ANSWERED;
    }

    public Question mended(String other) {
        return next(other, stage, true, hidden, refusal, mergedInto, answer, answeredPlace, promise, stays);
    }

    /** Moves on; what belongs to another stage only is left behind. */
    public Question to(Stage other) {
        boolean still = stays && other == Stage.ANSWERED;
        return next(text, other, edited, hidden, "", Optional.empty(), answer, answeredPlace, promise, still);
    }

    public Question refused(String why) {
        return next(text, Stage.REFUSED, edited, hidden, why, Optional.empty(), answer, answeredPlace, promise, false);
    }

    public Question hidden(boolean yes) {
        return next(text, stage, edited, yes, refusal, mergedInto, answer, answeredPlace, promise, stays);
    }

    public Question merged(QuestionId other) {
        return next(text, Stage.MERGED, edited, hidden, "", Optional.of(other), answer, answeredPlace, promise, false);
    }

    public Question answered(String words, int by) {
        return next(text, Stage.ANSWERED, edited, hidden, "", Optional.empty(), words, Optional.of(by), promise, stays);
    }

    public Question promised(Promise made) {
        Optional<Promise> kept = Optional.of(made);
        return next(text, Stage.PROMISED, edited, hidden, "", Optional.empty(), answer, Optional.empty(), kept, false);
    }

    public Question staying(boolean yes) {
        return next(text, stage, edited, hidden, refusal, mergedInto, answer, answeredPlace, promise, yes);
    }

    /** The next version; whose question it is and where it came from never changes. */
    private Question next(
            String text,
            Stage stage,
            boolean edited,
            boolean hidden,
            String refusal,
            Optional<QuestionId> mergedInto,
            String answer,
            Optional<Integer> answeredPlace,
            Optional<Promise> promise,
            boolean stays) {
        return new Question(
                id,
                number,
                text,
                asker,
                receipt,
                origin,
                stage,
                edited,
                hidden,
                refusal,
                mergedInto,
                answer,
                answeredPlace,
                promise,
                stays,
                version + 1);
    }
}
