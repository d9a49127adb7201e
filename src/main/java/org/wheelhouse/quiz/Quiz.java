package org.wheelhouse.quiz;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.ModuleId;

/**
 * The questions of a module as they stand now, without their answers.
 *
 * @param questions in order, at least one
 */
public record Quiz(ModuleId module, int week, String title, List<AskedQuestion> questions) {

    public Quiz {
        questions = List.copyOf(questions);
    }

    public Optional<AskedQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
