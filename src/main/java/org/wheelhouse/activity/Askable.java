package org.wheelhouse.activity;

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

    /** Whether an empty text takes an answer back; else it is an answer like any other. */
    default boolean mayBeTakenBack() {
        return false;
    }
}
