package org.wheelhouse.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Fault;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Plans;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.rollout.engine.traffic.Segment;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Spread;

/**
 * Bench "rollout": whole runs of a canary with five measures and their judgement, one thread, by number of steps; and a
 * thousand seeds of a day with all strategies side by side.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RolloutBench {

    private static final int GOAL = 100_000;
    private static final List<Metric> FIVE = List.of(
            Metric.of("success-rate", "result >= 0.98"),
            Metric.of("latency-p95", "result <= 400"),
            Metric.of("memory", "result <= 700"),
            Metric.of("orders", "result >= 1"),
            Metric.of("data-checks", "result <= 5"));

    @Param({"5", "10", "20", "40"})
    public int steps;

    private Scenario scenario;
    private Plan plan;
    private long seed;

    @Setup
    public void prepare() {
        scenario = Scenario.of(200, 100_000, Fault.none());
        plan = canary(steps);
    }

    /** Half of the steps set a weight, half wait a minute; every minute all five measures are read and judged. */
    static Plan canary(int steps) {
        List<Step> all = new ArrayList<>();
        for (int i = 1; i <= steps / 2; i++) {
            all.add(new Step.SetWeight(i * 100 / (steps / 2 + 1)));
            all.add(Step.Pause.of(60));
        }
        if (steps % 2 == 1) {
            all.add(new Step.SetWeight(100));
        }
        List<Metric> everyMinute =
                FIVE.stream().map(metric -> metric.every(60, 0).after(30)).toList();
        Analysis check = Analysis.of("check", everyMinute.toArray(Metric[]::new));
        Strategy strategy = Strategy.Canary.of(all.toArray(Step[]::new)).watchedBy(check);
        return Plan.of(Plan.Kind.CANARY, RolloutSpec.of(strategy));
    }

    @Benchmark
    public Report run() {
        return Simulation.play(scenario, plan, seed++);
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RolloutBench.class.getSimpleName() + ".run")
                        .build())
                .run();
        System.out.println();
        System.out.println("| steps | runs a second, one thread | microseconds a step |");
        System.out.println("| --- | --- | --- |");
        for (RunResult result : results) {
            int steps = Integer.parseInt(result.getParams().getParam("steps"));
            double rate = result.getPrimaryResult().getScore();
            String met = steps == 10 ? (rate >= GOAL ? " (goal 100 000: met)" : " (goal 100 000: missed)") : "";
            System.out.printf(Locale.ROOT, "| %d | %,.0f%s | %.2f |%n", steps, rate, met, 1e6 / rate / steps);
        }
        sideBySide();
    }

    private static void sideBySide() {
        Scenario scenario = Scenario.of(100, 100_000, Fault.of(Fault.Signature.ERRORS, 0.02))
                .withSegments(List.of(
                        new Segment("internal", 500, 5),
                        new Segment("early adopters", 5_000, 15),
                        new Segment("everyone", 94_500, 80)));
        List<Plan> plans = Plans.sideBySide(scenario, FIVE);
        System.out.println();
        System.out.println("| 1,000 seeds of a day, six strategies, two threads | milliseconds |");
        System.out.println("| --- | --- |");
        for (int round = 1; round <= 5; round++) {
            long start = System.nanoTime();
            IntStream.range(0, 2)
                    .parallel()
                    .forEach(half -> plans.forEach(plan -> Spread.over(scenario, plan, 1 + half * 500L, 500)));
            System.out.printf(Locale.ROOT, "| round %d | %d |%n", round, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
