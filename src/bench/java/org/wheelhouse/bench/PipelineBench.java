package org.wheelhouse.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.wheelhouse.pipeline.engine.Distribution;
import org.wheelhouse.pipeline.engine.ManyRuns;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.Sources;

/**
 * Bench "pipeline": reading against snakeyaml-engine's {@code Compose} of the same text, by size; runs with random durations and the
 * audit on, on one and two threads, and by number of jobs.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class PipelineBench {

    /** A text of many stages, each with two jobs of five steps. */
    @State(Scope.Benchmark)
    public static class Text {
        @Param({"14", "140", "1000"})
        public int kilobytes;

        String text = "";
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(2_000_000).build();

        @Setup
        public void prepare() {
            text = stages(kilobytes * 1000);
        }
    }

    /** Four stages; jobs of a stage run side by side on three agents. */
    @State(Scope.Benchmark)
    public static class Model {
        @Param({"12", "125", "500"})
        public int jobs;

        Plan plan;
        Scenario scenario = Scenario.DEFAULT.withAgents(3).withSpread(0.2);

        @Setup
        public void prepare() {
            plan = plan(jobs);
        }
    }

    @Benchmark
    public AzurePipelineReader.Outcome read(Text given) {
        return AzurePipelineReader.read(Sources.of(given.text), Request.DEFAULT);
    }

    @Benchmark
    public Object compose(Text given) {
        return new Compose(given.settings).composeString(given.text);
    }

    @Benchmark
    public Distribution oneThread(Model given) {
        return ManyRuns.play(given.plan, given.scenario, 1, runs(given.jobs), 1);
    }

    @Benchmark
    public Distribution twoThreads(Model given) {
        return ManyRuns.play(given.plan, given.scenario, 1, runs(given.jobs), 2);
    }

    /** What two threads can reach on this machine at all: counting, with nothing shared. */
    @Benchmark
    public long countOne() {
        return count();
    }

    @Benchmark
    public long countTwo() throws InterruptedException {
        long[] counted = new long[2];
        Thread other = Thread.ofPlatform().start(() -> counted[1] = count());
        counted[0] = count();
        other.join();
        return counted[0] + counted[1];
    }

    private static long count() {
        long sum = 1;
        for (int i = 0; i < 40_000_000; i++) {
            sum = sum * 6364136223846793005L + i;
        }
        return sum;
    }

    private static int runs(int jobs) {
        return 240_000 / jobs;
    }

    private static String stages(int size) {
        StringBuilder text = new StringBuilder("stages:\n");
        for (int s = 0; text.length() < size - 900 && s < 900; s++) {
            text.append("- stage: S")
                    .append(s)
                    .append("\n  displayName: Stage ")
                    .append(s)
                    .append("\n  jobs:\n");
            int jobs = size > 300_000 ? 5 : 2;
            for (int j = 0; j < jobs; j++) {
                job(text, j);
            }
        }
        return text.toString();
    }

    private static void job(StringBuilder text, int j) {
        text.append("  - job: J").append(j).append("\n    steps:\n");
        for (int k = 0; k < 5; k++) {
            text.append("    - script: ./work.sh ").append(k).append("\n      displayName: Work\n");
        }
    }

    private static Plan plan(int jobs) {
        StringBuilder text = new StringBuilder("stages:\n");
        int made = 0;
        for (int s = 0; s < 4; s++) {
            text.append("- stage: S").append(s).append("\n  jobs:\n");
            int until = jobs * (s + 1) / 4;
            for (; made < until; made++) {
                job(text, made);
            }
        }
        return AzurePipelineReader.read(Sources.of(text.toString()), Request.DEFAULT)
                .plan()
                .orElseThrow();
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + PipelineBench.class.getSimpleName() + "\\.")
                        .build())
                .run();
        Map<String, Double> rates = new TreeMap<>();
        for (RunResult result : results) {
            String size = result.getParams().getParam("kilobytes");
            String jobs = result.getParams().getParam("jobs");
            String key = result.getParams().getBenchmark().replaceAll(".*\\.", "") + " "
                    + (size != null ? size : jobs != null ? jobs : "");
            rates.put(key, result.getPrimaryResult().getScore());
        }
        printReading(rates);
        printRuns(rates);
    }

    private static void printReading(Map<String, Double> rates) {
        System.out.println(
                "\n| KB | read, ms | compose, ms | ratio (goal 3) | ms a KB |\n| --- | --- | --- | --- | --- |");
        for (int kilobytes : new int[] {14, 140, 1000}) {
            double read = 1000 / rates.get("read " + kilobytes);
            double compose = 1000 / rates.get("compose " + kilobytes);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %.2f | %.4f |%n",
                    kilobytes,
                    read,
                    compose,
                    read / compose,
                    read / kilobytes);
        }
    }

    private static void printRuns(Map<String, Double> rates) {
        System.out.println(
                "\n| jobs | runs/s, one thread (goal 100 000 at 12) | runs/s, two | ratio (goal 1.8) | ns a job |\n| --- | --- | --- | --- | --- |");
        for (int jobs : new int[] {12, 125, 500}) {
            double one = rates.get("oneThread " + jobs) * runs(jobs);
            double two = rates.get("twoThreads " + jobs) * runs(jobs);
            System.out.printf(
                    Locale.ROOT, "| %d | %,.0f | %,.0f | %.2f | %.0f |%n", jobs, one, two, two / one, 1e9 / one / jobs);
        }
        System.out.printf(
                Locale.ROOT,
                "%nOnly counting, two threads do %.2f times the work of one on this machine.%n",
                2 * rates.get("countTwo ") / rates.get("countOne "));
    }
}
