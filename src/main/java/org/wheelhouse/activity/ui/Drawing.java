package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.AnswerWords;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.kit.Seat;

/** How one question looks: to who answers it, to who only watches, and when the answers are shown. */
interface Drawing {

    Question question();

    /** What an ask of it keeps. */
    AskForm form();

    /** Says what is asked; stands on top for everybody. */
    Component asks();

    /** How the inputs make one text: {@code lines}, {@code text} or {@code fields}; see {@code frontend/answer.js}. */
    String shape();

    /**
     * What a person answers with.
     *
     * @param label the id of the element that says what is asked
     */
    List<Component> inputs(String label);

    /** Whether there is anything to answer with. */
    default boolean isAnswered() {
        return !inputs("").isEmpty();
    }

    /** Kept at each rest of the fingers, without a button. */
    default boolean asTyped() {
        return false;
    }

    /** What can be answered, for those who only look; an empty block where people write. */
    Component outline();

    /** @param own the viewer's answer, if the viewer gave one that can still be found */
    Component result(List<String> answers, Optional<String> own);

    /** What a person who works alone learns at once, before five have answered; nothing for a question without right answers. */
    default Optional<Component> solution(String own) {
        return Optional.empty();
    }

    /** What stands beside the question as long as its ask is there: tools of the desk, whose turn it is. */
    default List<Component> beside(Ask ask, Seat seat, AskParts parts) {
        return List.of();
    }

    /** An answer in words that its writer knows again. */
    default String inWords(String answer) {
        return AnswerWords.inWords(question(), answer);
    }

    /** Said before anybody answers. */
    default String whoSees(boolean live) {
        return question().named()
                ? "With your name: the facilitator sees what you answer; others see only the numbers."
                : "Anonymous: nobody can see what you answered, the facilitator neither."
                        + (live
                                ? " The numbers are shown to the room even if few answer."
                                : " Numbers appear when five people have answered.");
    }
}
