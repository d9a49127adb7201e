package org.wheelhouse.bench.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What many measurements say together; milliseconds in, milliseconds out. */
public record Figures(double[] sorted) {

    public static Figures of(Collection<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** The smallest value that {@code share} of all values do not exceed; not a number without values. */
    public double at(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    public double median() {
        return at(0.5);
    }

    public double p95() {
        return at(0.95);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f / %.0f", median(), p95());
    }
}
