package org.wheelhouse.environments;

import java.util.Optional;
import org.wheelhouse.environments.engine.Gate;

/**
 * The gates that somebody would keep.
 *
 * @param chosen one bit a gate, the first gate the lowest
 */
public record GateChoice(int chosen) {

    private static final String NONE = "none";

    /** As it is kept: the numbers of the gates from 1, or {@code none}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int gate = 0; gate < Gate.usual().size(); gate++) {
            if ((chosen >> gate & 1) == 1) {
                text.append(text.isEmpty() ? "" : " ").append(gate + 1);
            }
        }
        return text.isEmpty() ? NONE : text.toString();
    }

    /** What {@link #text} wrote; empty for anything else. */
    public static Optional<GateChoice> read(String text) {
        if (text.equals(NONE)) {
            return Optional.of(new GateChoice(0));
        }
        if (!text.matches("\\d{1,2}( \\d{1,2}){0,15}")) {
            return Optional.empty();
        }
        int chosen = 0;
        for (String number : text.split(" ")) {
            int gate = Integer.parseInt(number);
            if (gate < 1 || gate > Gate.usual().size()) {
                return Optional.empty();
            }
            chosen |= 1 << gate - 1;
        }
        return Optional.of(new GateChoice(chosen));
    }
}
