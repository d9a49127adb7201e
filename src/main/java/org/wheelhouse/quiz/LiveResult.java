package org.wheelhouse.quiz;

import java.util.List;

/**
 * What a room answered to a question, once it is shown. Nobody stands in it.
 *
 * @param round from 1
 * @param people how many answered
 * @param recall the paragraph that recalls the lesson; empty if the module has another question by now
 */
public record LiveResult(AskedQuestion asked, int round, int people, List<Option> options, String recall) {

    public LiveResult {
        options = List.copyOf(options);
    }

    /**
     * @param chosen by how many people
     * @param guidance inline Markdown as typed; empty if the module has another question by now
     */
    public record Option(String text, boolean right, int chosen, String guidance) {}

    /** The share of the people who chose this option, 0 to 100, halves up. */
    public int percent(Option option) {
        return people == 0 ? 0 : (int) Math.round(100.0 * option.chosen() / people);
    }
}
