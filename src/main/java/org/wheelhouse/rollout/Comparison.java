package org.wheelhouse.rollout;

import java.time.Duration;
import java.util.List;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Spread;

/**
 * Every strategy under the same fault.
 *
 * @param took to play all of it
 */
public record Comparison(List<Row> rows, Duration took) {

    /**
     * One strategy.
     *
     * @param shared the run with the seed that all share
     * @param many runs with seeds of their own
     * @param good runs of the same plan with a version that has no fault
     */
    public record Row(Plan plan, Report shared, Spread many, Spread good) {}

    /** How many runs there were. */
    public int runs() {
        return rows.stream()
                .mapToInt(row -> 1 + row.many().runs() + row.good().runs())
                .sum();
    }
}
