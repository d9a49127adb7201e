package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.rollout.engine.judge.CanaryJudge;
import org.wheelhouse.rollout.engine.judge.CanaryJudge.Judgement;
import org.wheelhouse.rollout.engine.judge.MetricPair;
import org.wheelhouse.rollout.engine.judge.MetricPair.Direction;
import org.wheelhouse.rollout.engine.judge.MetricPair.EffectSize;
import org.wheelhouse.rollout.engine.judge.MetricPair.Rule;
import org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification;

/**
 * One sample a minute of the new version and of a baseline: the old version, started at the same time with as much traffic, as
 * Kayenta wants it. Its judge compares all samples of an analysis so far. The sizes from which a shift matters are this lab's;
 * without them a shift of one percent in steady data would count.
 */
final class Paired {

    /** Seconds from one sample to the next. */
    static final int EVERY = 60;

    private static final List<String> NAMES = List.of("error-rate", "latency-p95", "memory", "orders", "data-checks");
    private static final List<List<String>> GROUPS =
            List.of(List.of("errors"), List.of("speed"), List.of("speed"), List.of("business"), List.of("errors"));
    private static final List<Rule> RULES = List.of(
            rising(1.5).asCritical(),
            rising(1.2),
            rising(1.1),
            Rule.of(Direction.DECREASE).withEffect(EffectSize.meanRatio().allowing(1, 0.8)),
            rising(1.5).asCritical());

    private static final CanaryJudge JUDGE = new CanaryJudge(Map.of(), 95, 75);
    private static final double ENOUGH_WITHOUT_DATA = 0.5;

    private final Scenario scenario;
    private final Counters counters;
    private final Luck luck;
    private final Counters before = new Counters();
    private double[][] canary = new double[NAMES.size()][16];
    private double[][] baseline = new double[NAMES.size()][16];
    private int taken;
    private Optional<Judgement> last = Optional.empty();

    Paired(Scenario scenario, Counters counters, Luck luck) {
        this.scenario = scenario;
        this.counters = counters;
        this.luck = luck;
    }

    private static Rule rising(double factor) {
        return Rule.of(Direction.INCREASE).withEffect(EffectSize.meanRatio().allowing(factor, 1));
    }

    /** A new analysis compares anew. */
    void restart() {
        taken = 0;
        before.copyFrom(counters);
    }

    /** Takes the sample of the minute that ends now. */
    void sample(int second) {
        if (taken == canary[0].length) {
            for (int i = 0; i < canary.length; i++) {
                canary[i] = Arrays.copyOf(canary[i], taken * 2);
                baseline[i] = Arrays.copyOf(baseline[i], taken * 2);
            }
        }
        double requests = counters.newRequests - before.newRequests;
        Service service = scenario.service();
        Fault fault = scenario.fault();
        if (requests > 0) {
            put(0, 100 * (counters.newErrors - before.newErrors) / requests, percent(requests, service.errorRate()));
            put(
                    1,
                    latency(service.latencyP95() + fault.addedLatency(second), requests),
                    latency(service.latencyP95(), requests));
            double orders = service.ordersPerHundred() / 100 * (1 - service.errorRate());
            put(3, 100 * (counters.newOrders - before.newOrders) / requests, percent(requests, orders));
            put(4, 1000 * (counters.damaged - before.damaged) / requests, 0);
        } else {
            for (int i : new int[] {0, 1, 3, 4}) {
                put(i, Double.NaN, Double.NaN);
            }
        }
        put(2, memory(fault.memory(service, second)), memory(service.memory()));
        taken++;
        before.copyFrom(counters);
    }

    private void put(int measure, double fresh, double old) {
        canary[measure][taken] = fresh;
        baseline[measure][taken] = old;
    }

    private double percent(double requests, double share) {
        return 100 * luck.count(requests * share) / requests;
    }

    private double latency(double expected, double requests) {
        return Math.max(1, expected * (1 + Instruments.SPREAD / Math.sqrt(requests) * luck.normal()));
    }

    private double memory(double expected) {
        return expected * (1 + Instruments.MEMORY_SPREAD * luck.normal());
    }

    /** Kayenta's score of all samples, 0 to 100; NaN when half of the measures or more have no data. */
    double score() {
        Judgement judgement = JUDGE.judge(pairs());
        last = Optional.of(judgement);
        long without = judgement.metrics().stream()
                .filter(verdict -> verdict.classification() == Classification.NODATA)
                .count();
        return without >= ENOUGH_WITHOUT_DATA * NAMES.size() ? Double.NaN : judgement.score();
    }

    private List<MetricPair> pairs() {
        List<MetricPair> pairs = new ArrayList<>(NAMES.size());
        for (int i = 0; i < canary.length; i++) {
            pairs.add(new MetricPair(
                    NAMES.get(i),
                    Arrays.copyOf(baseline[i], taken),
                    Arrays.copyOf(canary[i], taken),
                    GROUPS.get(i),
                    RULES.get(i)));
        }
        return pairs;
    }

    /** What the judge said last; empty before it was asked. */
    Optional<Judgement> judgement() {
        return last;
    }
}
