package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The reports of one plan over many seeds. */
public final class Spread {

    private final List<Report> reports;

    private Spread(List<Report> reports) {
        this.reports = List.copyOf(reports);
    }

    /**
     * Plays a plan with each of so many seeds.
     *
     * @param firstSeed the others follow it
     * @param runs at least 1
     */
    public static Spread over(Scenario scenario, Plan plan, long firstSeed, int runs) {
        List<Report> reports = new ArrayList<>(runs);
        for (int i = 0; i < runs; i++) {
            reports.add(Simulation.play(scenario, plan, firstSeed + i));
        }
        return new Spread(reports);
    }

    /** The spread of these together with others, such as the other half of the seeds. */
    public Spread with(Spread other) {
        List<Report> all = new ArrayList<>(reports);
        all.addAll(other.reports);
        return new Spread(all);
    }

    public int runs() {
        return reports.size();
    }

    /** How often each ending came, in the order of {@link Ending}; endings that never came are absent. */
    public Map<Ending, Integer> endings() {
        Map<Ending, Integer> counts = new EnumMap<>(Ending.class);
        reports.forEach(report -> counts.merge(report.ending(), 1, Integer::sum));
        return counts;
    }

    /**
     * A quantile of a figure over the runs that have it.
     *
     * @param part 0 (least) to 1 (most)
     * @return NaN if no run has it
     */
    public double quantile(Figure figure, double part) {
        double[] sorted = sorted(figure);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    public double mean(Figure figure) {
        return Arrays.stream(sorted(figure)).average().orElse(Double.NaN);
    }

    private double[] sorted(Figure figure) {
        return reports.stream()
                .mapToDouble(figure::of)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
