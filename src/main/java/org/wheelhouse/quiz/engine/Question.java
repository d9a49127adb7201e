package org.wheelhouse.quiz.engine;

import java.util.List;

/**
 * A question of a module.
 *
 * @param id stays the same when the question is reworded
 * @param recall the paragraph that recalls the lesson: inline Markdown as typed
 * @param text what is asked: inline Markdown as typed
 * @param options in the order as written
 * @param line of the question in its module, from 1
 */
public record Question(String id, String recall, String text, List<Option> options, int line) {

    public Question {
        options = List.copyOf(options);
    }

    /** How many options are to be chosen: as many as are right. 0 only in a question that its reader refused. */
    public int choose() {
        return (int) options.stream().filter(Option::right).count();
    }
}
