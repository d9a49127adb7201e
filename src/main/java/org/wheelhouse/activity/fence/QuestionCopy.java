package org.wheelhouse.activity.fence;

import java.util.Optional;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.Question;

/** Reads what an ask of one kind keeps. */
public interface QuestionCopy {

    /** The question of an ask as it was asked; empty if it is of another kind, or no question that can be read any more. */
    Optional<Question> question(AskForm form);
}
