package org.wheelhouse.quiz.gift;

import java.util.List;
import org.wheelhouse.text.Problem;

/**
 * What came of reading a GIFT text.
 *
 * @param items in order; a question with an error is not among them
 * @param problems all of them, by line
 */
public record GiftFile(List<GiftItem> items, List<Problem> problems) {

    public GiftFile {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** Those that Wheelhouse can ask. */
    public List<GiftItem.Question> questions() {
        return items.stream()
                .filter(GiftItem.Question.class::isInstance)
                .map(GiftItem.Question.class::cast)
                .toList();
    }
}
