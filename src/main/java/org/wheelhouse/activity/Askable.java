package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.text.Fence;

/**
 * Offered as a bean by a room whose fence can be asked live: a poll, a question of the quiz. What the fence draws for
 * presenter, projector and follower is the same room's {@code SlideWidget}.
 */
public interface Askable {

    /** The fence's kind, such as {@code poll}. */
    String kind();

    /** What a facilitator would ask; empty when the value is not this room's. */
    Optional<AskForm> form(Object value);

    /** The fence that draws a question which stands in no slide; empty when this room cannot make one. */
    default Optional<Fence> fence(AskForm form) {
        return Optional.empty();
    }

    /** What is wrong with an answer in one sentence; empty when it may be stored. */
    Optional<String> refuses(AskForm form, String answer);

    /** What all answers together say, in lines; none for a kind that tells its result in its own room only. */
    default List<AskRecord.Line> told(AskForm form, List<String> answers) {
        return List.of();
    }

    /** An answer in words that its writer knows again. */
    default String inWords(AskForm form, String answer) {
        return answer.replace("\n", ", ");
    }

    /** The headings of a table with one answer a row. */
    default List<String> heads(AskForm form) {
        return List.of("Answer");
    }

    /** One answer as a row of that table; as many cells as {@link #heads}. */
    default List<String> cells(AskForm form, String answer) {
        return List.of(inWords(form, answer));
    }

    /** Whether an empty text takes an answer back; else it is an answer like any other. */
    default boolean mayBeTakenBack() {
        return false;
    }
}
