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
     * Quantiles of a figure over the runs that have it.
     *
     * @param parts each 0 (least) to 1 (most)
     * @return one number for each part, NaN if no run has the figure
     */
    public double[] quantiles(Figure figure, double... parts) {
        double[] sorted = sorted(figure);
        return Arrays.stream(parts)
                .map(part -> sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(part * (sorted.length - 1))])
                .toArray();
    }

    /** As {@link #quantiles}, of one part. */
    public double quantile(Figure figure, double part) {
        return quantiles(figure, part)[0];
    }

    /** The share of runs that have the figure at all, 0 to 1; a stop has no minutes to full release. */
    public double have(Figure figure) {
        return (double) sorted(figure).length / reports.size();
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
