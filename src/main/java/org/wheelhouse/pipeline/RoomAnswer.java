package org.wheelhouse.pipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.engine.RunVerdict;

/**
 * What somebody in a room answers to the question of a slide.
 *
 * @param choice place of the answer that was chosen; empty if none was, or there is none to choose
 * @param run what became of the change in this person's own run; empty if it was not played
 */
public record RoomAnswer(Optional<Integer> choice, Optional<RunVerdict> run) {

    private static final Pattern TEXT = Pattern.compile("(?:choice=(\\d{1,2}))?;?(?:run=([A-Z_]+))?");

    /** As it is kept. */
    public String text() {
        String chosen = choice.map(place -> "choice=" + place).orElse("");
        String played = run.map(verdict -> "run=" + verdict.name()).orElse("");
        return chosen.isEmpty() || played.isEmpty() ? chosen + played : chosen + ";" + played;
    }

    /** What {@link #text} wrote; empty for anything else, and for an answer that says nothing. */
    public static Optional<RoomAnswer> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RoomAnswer(
                    Optional.ofNullable(matcher.group(1)).map(Integer::valueOf),
                    Optional.ofNullable(matcher.group(2)).map(RunVerdict::valueOf)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
