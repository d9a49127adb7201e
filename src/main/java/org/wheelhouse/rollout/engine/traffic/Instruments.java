package org.wheelhouse.rollout.engine.traffic;

import java.util.List;
import org.wheelhouse.rollout.engine.judge.AnalysisRun;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;

/** Reads the measures of the new version: each over what was counted since it was last read. */
final class Instruments implements AnalysisRun.Gauge {

    /** Relative spread of a 95th percentile from one request; falls with the root of their number. */
    private static final double SPREAD = 1.5;

    private static final double MEMORY_SPREAD = 0.01;

    private final Scenario scenario;
    private final Counters counters;
    private final Luck luck;
    private final Metric[] metrics;
    private final Measure[] measures;
    private final Counters[] lastRead;

    Instruments(Scenario scenario, List<Metric> metrics, Counters counters, Luck luck) {
        this.scenario = scenario;
        this.counters = counters;
        this.luck = luck;
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
        double value = value(measures[slot], before, second);
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

    private double value(Measure measure, Counters before, int second) {
        double requests = counters.newRequests - before.newRequests;
        if (requests == 0 && measure != Measure.MEMORY) {
            return Double.NaN;
        }
        return switch (measure) {
            case SUCCESS_RATE -> 1 - (counters.newErrors - before.newErrors) / requests;
            case ERROR_RATE -> 100 * (counters.newErrors - before.newErrors) / requests;
            case ORDERS -> 100 * (counters.newOrders - before.newOrders) / requests;
            case DATA_CHECKS -> 1000 * (counters.damaged - before.damaged) / requests;
            case LATENCY_P95 -> latency(second, requests);
            case MEMORY -> scenario.fault().memory(scenario.service(), second) * (1 + MEMORY_SPREAD * luck.normal());
        };
    }

    private double latency(int second, double requests) {
        double expected = scenario.service().latencyP95() + scenario.fault().addedLatency(second);
        return Math.max(1, expected * (1 + SPREAD / Math.sqrt(requests) * luck.normal()));
    }
}
