package org.wheelhouse.activity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same poll asked before and after, option by option. Only shares are compared, for not everybody who answered the one may
 * have answered the other.
 *
 * @param middleBefore the median of a scale, if there is one
 */
public record Shift(
        int peopleBefore,
        int peopleAfter,
        List<Step> steps,
        Optional<Double> middleBefore,
        Optional<Double> middleAfter) {

    /**
     * @param before share in percent, 0 to 100
     * @param after share in percent, 0 to 100
     */
    public record Step(String label, int before, int after) {

        /** In percentage points; negative when fewer chose it after. */
        public int change() {
            return after - before;
        }
    }

    /** Options that stand only in one of the two count as not chosen in the other; of a scale, places that nobody chose are left out. */
    public static Shift between(Tally before, Tally after) {
        List<Step> steps = new ArrayList<>();
        after.bars().forEach(bar -> steps.add(new Step(bar.label(), percent(before, bar.label()), after.percent(bar))));
        before.bars().stream()
                .filter(bar ->
                        after.bars().stream().noneMatch(now -> now.label().equals(bar.label())))
                .forEach(bar -> steps.add(new Step(bar.label(), before.percent(bar), 0)));
        if (after.middle().isPresent()) {
            steps.removeIf(step -> step.before() == 0 && step.after() == 0);
        }
        return new Shift(before.people(), after.people(), List.copyOf(steps), before.middle(), after.middle());
    }

    private static int percent(Tally tally, String label) {
        return tally.bars().stream()
                .filter(bar -> bar.label().equals(label))
                .findFirst()
                .map(tally::percent)
                .orElse(0);
    }
}
