package org.wheelhouse.quiz;

import java.util.List;
import java.util.OptionalDouble;
import org.wheelhouse.quiz.engine.ItemStatistics;
import org.wheelhouse.quiz.engine.Remark;

/**
 * The numbers of a quiz over the first finished attempts of a cohort's people; no names.
 *
 * @param people at least five
 * @param leftOut attempts that were made when a question had another key, or was not there
 * @param alpha internal consistency in percent
 */
public record QuizStatistics(Quiz quiz, int people, int leftOut, OptionalDouble alpha, List<OfQuestion> questions) {

    public QuizStatistics {
        questions = List.copyOf(questions);
    }

    /** @param remarks none for fewer than ten people */
    public record OfQuestion(
            AskedQuestion asked, ItemStatistics.Item item, List<OptionCount> options, List<Remark> remarks) {

        public OfQuestion {
            options = List.copyOf(options);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param chosen by how many people */
    public record OptionCount(String text, boolean right, int chosen) {}
}
