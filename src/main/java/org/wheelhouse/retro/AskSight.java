package org.wheelhouse.retro;

import java.util.List;
import org.wheelhouse.retro.engine.Question;

/**
 * What a board asks everybody now, as all may see it.
 *
 * @param answered by how many; says nothing about what
 * @param answers in the order of their text; empty until they are shown
 */
public record AskSight(Question question, int answered, boolean shown, List<String> answers) {

    public AskSight {
        answers = List.copyOf(answers);
    }
}
