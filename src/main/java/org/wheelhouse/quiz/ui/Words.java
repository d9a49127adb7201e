package org.wheelhouse.quiz.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wheelhouse.quiz.engine.Score;

/** Words that stand at several places of the quiz. */
final class Words {

    static final String RULE =
            "Each question gives one point. With two right options each of them gives half a point, and each"
                    + " wrong one that you choose takes half a point away, never below 0; with three it is a third, and so on.";

    private static final String[] NUMBERS = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private Words() {}

    static String number(int count) {
        return count >= 0 && count < NUMBERS.length ? NUMBERS[count] : String.valueOf(count);
    }

    /** "12 March, 14:05" in the viewer's zone. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    static String verdict(Score score) {
        if (score.isFull()) {
            return "Right";
        }
        return score.parts() == 0 ? "Not right" : "Partly right";
    }
}
