package org.wheelhouse.ama;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.people.BoardCode;

/**
 * What all viewers of one kind see of an AMA.
 *
 * @param code of the link for guests
 * @param leaders the names of those who answer, by their place
 * @param questions that this kind may see, in the order in which they came; for those who moderate also what waits, was refused
 *     or is hidden, and what was put together stands in the question it belongs to
 * @param carried what went to the next meeting, as it stands there
 */
public record AmaSight(
        Meeting meeting,
        BoardCode code,
        Map<Integer, String> leaders,
        List<QuestionSight> questions,
        List<QuestionSight> carried) {

    /** What is answered now. */
    public Optional<QuestionSight> now() {
        return meeting.now().flatMap(id -> questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst());
    }

    public List<QuestionSight> questions(Order order) {
        return questions.stream()
                .sorted(order.by(QuestionSight::number, QuestionSight::votes, question -> question.stage()
                        .isUnanswered()))
                .toList();
    }

    /** Such as "Dana Whitfield and Tomás Ferreira". */
    public String leadersInWords() {
        return inWords(List.copyOf(leaders.values()));
    }

    static String inWords(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
