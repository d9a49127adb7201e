package org.wheelhouse.rollout;

import java.util.List;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Spread;

/** Every strategy under the same fault: one run with the shared seed, and many with seeds of their own. */
public record Comparison(List<Row> rows) {

    /** One strategy. */
    public record Row(Plan plan, Report shared, Spread many) {}
}
