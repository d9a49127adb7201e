package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;

/**
 * What is left of an ask for everybody who was in its room.
 *
 * @param ask which phase it stands in, and how many answered
 * @param lines what was answered, if the room saw it; else nothing
 * @param kept the cards that were marked, with what the day made of them
 */
public record AskRecord(Ask ask, List<Line> lines, List<Kept> kept) {

    public AskRecord {
        lines = List.copyOf(lines);
        kept = List.copyOf(kept);
    }

    /**
     * A line of a result.
     *
     * @param people how many said so; empty for words of one person and for numbers that are none of people
     */
    public record Line(String words, Optional<Integer> people) {}

    /**
     * A card that was marked to come back to.
     *
     * @param verdict empty as long as nobody has said whether it was kept
     */
    public record Kept(String words, Optional<Flag> verdict) {}

    /** What the person answered; empty where it can no longer be told whose an answer is, or where there is none. */
    public record Own(Ask ask, Optional<String> words) {}

    /**
     * A question that the person brought to a round.
     *
     * @param fate {@link Flag#ANSWERED}, {@link Flag#SENT}, or empty as long as it is open
     */
    public record Asked(String words, Optional<Flag> fate) {}

    /** The numbers were shown to the room. */
    public boolean isShown() {
        return ask.phase() == Phase.REVEALED;
    }
}
