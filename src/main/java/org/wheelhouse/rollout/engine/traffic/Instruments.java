package org.wheelhouse.rollout.engine.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.judge.AnalysisRun;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;

/**
 * Reads the measures of the new version: each over what was counted since it was last read. With a log it notes what the old
 * version gives in the same time; that draws from luck of its own, so that looking changes no story.
 */
final class Instruments implements AnalysisRun.Gauge {

    /** Relative spread of a 95th percentile from one request; falls with the root of their number. */
    static final double SPREAD = 1.5;

    static final double MEMORY_SPREAD = 0.01;

    private final Scenario scenario;
    private final Counters counters;
    private final Luck luck;
    private final Luck aside;
    private final @Nullable Paired paired;
    private final @Nullable List<Measured> log;
    private final Metric[] metrics;
    private final Measure[] measures;
    private final Counters[] lastRead;

    /**
     * @param aside luck for what is only shown
     * @param paired needed where {@link Measure#CANARY_SCORE} is measured
     * @param log takes what was read; null if nobody looks
     */
    Instruments(
            Scenario scenario,
            List<Metric> metrics,
            Counters counters,
            Luck luck,
            Luck aside,
            @Nullable Paired paired,
            @Nullable List<Measured> log) {
        this.scenario = scenario;
        this.counters = counters;
        this.luck = luck;
        this.aside = aside;
        this.paired = paired;
        this.log = log;
        this.metrics = metrics.toArray(Metric[]::new);
        this.measures = new Measure[this.metrics.length];
        this.lastRead = new Counters[this.metrics.length];
        for (int i = 0; i < measures.length; i++) {
            String name = this.metrics[i].name();
            measures[i] = Measure.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("the simulated service has no measure " + name));
            lastRead[i] = new Counters();
        }
    }

    @Override
    public Reading read(Metric metric, int second) {
        int slot = slot(metric);
        Counters before = lastRead[slot];
        double value = fresh(measures[slot], before, second);
        if (log != null) {
            log.add(new Measured(second, metric.name(), value, old(measures[slot], before)));
        }
        before.copyFrom(counters);
        return Reading.of(value);
    }

    private int slot(Metric metric) {
        for (int i = 0; i < metrics.length; i++) {
            if (metrics[i] == metric) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such metric: " + metric.name());
    }

    private double fresh(Measure measure, Counters before, int second) {
        double requests = counters.newRequests - before.newRequests;
        if (requests == 0 && measure.needsRequests()) {
            return Double.NaN;
        }
        return switch (measure) {
            case SUCCESS_RATE -> 1 - (counters.newErrors - before.newErrors) / requests;
            case ERROR_RATE -> 100 * (counters.newErrors - before.newErrors) / requests;
            case ORDERS -> 100 * (counters.newOrders - before.newOrders) / requests;
            case DATA_CHECKS -> 1000 * (counters.damaged - before.damaged) / requests;
            case LATENCY_P95 -> latency(scenario.fault().addedLatency(second), requests, luck);
            case MEMORY -> memory(scenario.fault().memory(scenario.service(), second), luck);
            case CANARY_SCORE -> paired == null ? Double.NaN : paired.score();
        };
    }

    private double old(Measure measure, Counters before) {
        double requests = counters.oldRequests - before.oldRequests;
        if (requests == 0 && measure.needsRequests()) {
            return Double.NaN;
        }
        return switch (measure) {
            case SUCCESS_RATE -> 1 - (counters.oldErrors - before.oldErrors) / requests;
            case ERROR_RATE -> 100 * (counters.oldErrors - before.oldErrors) / requests;
            case ORDERS -> 100 * aside.count(requests * scenario.service().ordersPerHundred() / 100) / requests;
            case DATA_CHECKS -> 0;
            case LATENCY_P95 -> latency(0, requests, aside);
            case MEMORY -> memory(scenario.service().memory(), aside);
            case CANARY_SCORE -> Double.NaN;
        };
    }

    private double latency(double added, double requests, Luck from) {
        double expected = scenario.service().latencyP95() + added;
        return Math.max(1, expected * (1 + SPREAD / Math.sqrt(requests) * from.normal()));
    }

    private static double memory(double expected, Luck from) {
        return expected * (1 + MEMORY_SPREAD * from.normal());
    }
}
