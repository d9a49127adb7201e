package org.wheelhouse.pipeline;

import java.util.List;

/**
 * What comes of going straight to an environment, past the pipeline that is meant for it.
 *
 * @param file that somebody would write to go around
 * @param answers of each check of the environment, in the order in which they stand; none if it has no check
 */
public record DirectAttempt(String environment, String file, List<Answer> answers) {

    /** @param stops whether it alone keeps the attempt out; {@code why} in a sentence */
    public record Answer(String check, boolean stops, String why) {}

    public boolean isStopped() {
        return answers.stream().anyMatch(Answer::stops);
    }
}
