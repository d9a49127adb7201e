package org.wheelhouse.pipeline.ui;

import java.util.Optional;
import org.wheelhouse.pipeline.engine.Fault;

/** What can be wrong with a step. */
enum Trouble {
    NONE("works", "", 0),
    FAILS("fails", "", 0),
    FAILS_ONCE("fails at its first try", "", 0),
    FLAKY("is flaky", "fails in % of its tries", 20),
    SLOW("is slow", "times as long", 3),
    HANGS("hangs", "", 0);

    final String words;
    /** What its number means; empty if it has none. */
    final String measure;

    final int usual;

    Trouble(String words, String measure, int usual) {
        this.words = words;
        this.measure = measure;
        this.usual = usual;
    }

    /** @param number 1 to 100 for {@link #FLAKY}, 1 to 100 for {@link #SLOW}, else nothing */
    Optional<Fault> in(String target, int number) {
        int safe = Math.clamp(number, 1, 100);
        return switch (this) {
            case NONE -> Optional.empty();
            case FAILS -> Optional.of(new Fault.StepFails(target, Integer.MAX_VALUE));
            case FAILS_ONCE -> Optional.of(new Fault.StepFails(target, 1));
            case FLAKY -> Optional.of(new Fault.Flaky(target, safe / 100.0));
            case SLOW -> Optional.of(new Fault.Slow(target, safe));
            case HANGS -> Optional.of(new Fault.Hangs(target));
        };
    }

    static Trouble of(Optional<Fault> fault) {
        return fault.map(one -> switch (one) {
                    case Fault.StepFails fails -> fails.attempts() == Integer.MAX_VALUE ? FAILS : FAILS_ONCE;
                    case Fault.Flaky flaky -> FLAKY;
                    case Fault.Slow slow -> SLOW;
                    case Fault.Hangs hangs -> HANGS;
                    default -> NONE;
                })
                .orElse(NONE);
    }

    static int number(Optional<Fault> fault) {
        return fault.map(one -> switch (one) {
                    case Fault.Flaky flaky -> (int) Math.round(flaky.probability() * 100);
                    case Fault.Slow slow -> (int) Math.round(slow.factor());
                    default -> 0;
                })
                .orElse(0);
    }
}
