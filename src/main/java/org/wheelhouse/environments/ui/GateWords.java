package org.wheelhouse.environments.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.environments.engine.Change;
import org.wheelhouse.environments.engine.Gate;
import org.wheelhouse.environments.engine.GateBalance;
import org.wheelhouse.environments.engine.GateBalance.Balance;

/** The gates of the lab, and a choice of them in words. */
final class GateWords {

    private static final int CHANGES = 1_000;
    private static final long SEED = 7;

    /** The same thousand changes for everybody, so that a room speaks of the same numbers. */
    static final GateBalance LAB = new GateBalance(Gate.usual(), Change.stream(CHANGES, SEED));

    private GateWords() {}

    static String names(Balance balance) {
        String names = IntStream.range(0, LAB.gates().size())
                .filter(balance::has)
                .mapToObj(i -> LAB.gates().get(i).name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no gate" : names;
    }

    static String says(Balance now) {
        return ("Every change waits %s hours, so one team gets %s changes a week out. In 100 changes %s points of harm"
                        + " escape; without any gate it would be %s.")
                .formatted(
                        shown(now.waitHours()),
                        shown(now.changesAWeek()),
                        shown(now.escaped()),
                        shown(LAB.of(0).escaped()));
    }

    /** What the same safety costs at best. */
    static String better(Balance now) {
        Balance best = LAB.asSafe(now);
        return best.waitHours() < now.waitHours() - 1e-9
                ? "The same safety with less waiting: " + names(best) + " (" + shown(best.waitHours()) + " hours, "
                        + shown(best.escaped()) + " points)."
                : "Nothing beats this choice: less waiting lets more escape.";
    }

    static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
