package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.Run.StepRun;

/**
 * What a run cost and what it found; times in milliseconds.
 *
 * @param lead from start to end; {@code touch}: the part of it in which some job ran; the rest is waiting
 * @param waiting the time in which nothing ran, by its cause
 * @param queued how long jobs waited for agents, all together, also while others ran
 * @param caught defects and the step that found them
 * @param escaped defects that reached production
 */
public record RunReport(
        long lead,
        long touch,
        Map<Cause, Long> waiting,
        long queued,
        double agentMinutes,
        double cost,
        List<Caught> caught,
        List<Defect> escaped,
        List<Suite> suites,
        Scenario.Quality quality) {

    /** What a run waits for while no job runs. */
    public enum Cause {
        APPROVAL("approval by a person"),
        HAND_START("start by hand"),
        HOURS("business hours"),
        MONITOR("an alert to end"),
        LOCK("exclusive lock"),
        AGENT("a free agent"),
        OTHER("other");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param stopped false if the step was told to go on */
    public record Caught(Defect defect, String leg, String step, boolean stopped) {}

    /** A test report; the numbers of tests are made up from the names, the same for every run of a file. */
    public record Suite(String name, String leg, int passed, int failed, int notRun) {}

    /** @param number of the run */
    public static RunReport of(Run run, int number) {
        Run.Total total = run.totals().get(number);
        List<StageRun> stages =
                run.stages().stream().filter(stage -> stage.run() == number).toList();
        List<LegRun> legs = stages.stream()
                .flatMap(stage -> stage.jobs().stream())
                .flatMap(job -> job.legs().stream())
                .filter(leg -> leg.start() >= 0)
                .toList();
        double minutes = legs.stream()
                        .filter(leg -> leg.agent() >= 0)
                        .mapToLong(leg -> leg.end() - leg.start())
                        .sum()
                / (double) LegModel.MINUTE;
        Map<Cause, Long> waiting = waiting(total, stages, legs);
        long lead = total.end() - total.start();
        return new RunReport(
                lead,
                lead - waiting.values().stream().mapToLong(Long::longValue).sum(),
                waiting,
                legs.stream().mapToLong(leg -> leg.start() - leg.queued()).sum(),
                minutes,
                minutes * run.scenario().costPerMinute(),
                caught(run, legs),
                escaped(run, total),
                suites(stages),
                run.scenario().quality());
    }

    private static Map<Cause, Long> waiting(Run.Total total, List<StageRun> stages, List<LegRun> legs) {
        Set<Long> edges = new TreeSet<>(List.of(total.start(), total.end()));
        for (LegRun leg : legs) {
            edges.addAll(List.of(leg.queued(), leg.start(), leg.end()));
        }
        for (StageRun stage : stages) {
            edges.addAll(List.of(stage.ready(), stage.asked(), stage.start(), stage.end()));
            stage.checks().forEach(check -> edges.add(check.passed()));
        }
        Map<Cause, Long> waiting = new EnumMap<>(Cause.class);
        long from = -1;
        for (long edge : edges) {
            if (from >= total.start() && edge <= total.end() && !isRunning(legs, from)) {
                waiting.merge(cause(stages, legs, from), edge - from, Long::sum);
            }
            from = edge;
        }
        return waiting;
    }

    private static boolean isRunning(List<LegRun> legs, long time) {
        return legs.stream().anyMatch(leg -> leg.start() <= time && time < leg.end());
    }

    private static Cause cause(List<StageRun> stages, List<LegRun> legs, long time) {
        for (StageRun stage : stages) {
            boolean waits = stage.ready() >= 0
                    && stage.ready() <= time
                    && (stage.start() < 0 || stage.start() > time)
                    && (stage.end() < 0 || stage.end() > time);
            if (waits) {
                return cause(stage, time);
            }
        }
        boolean queued = legs.stream().anyMatch(leg -> leg.queued() <= time && leg.start() > time);
        return queued ? Cause.AGENT : Cause.OTHER;
    }

    private static Cause cause(StageRun stage, long time) {
        if (stage.asked() < 0 || stage.asked() > time) {
            return Cause.HAND_START;
        }
        for (CheckRun check : stage.checks()) {
            if (check.passed() < 0 || check.passed() > time) {
                return switch (check.check()) {
                    case Check.Approval one -> Cause.APPROVAL;
                    case Check.Hours one -> Cause.HOURS;
                    case Check.Monitor one -> Cause.MONITOR;
                    default -> Cause.OTHER;
                };
            }
        }
        boolean hours = stage.checks().stream().anyMatch(check -> check.check() instanceof Check.Hours);
        return hours ? Cause.HOURS : Cause.LOCK;
    }

    private static List<Caught> caught(Run run, List<LegRun> legs) {
        List<Caught> caught = new ArrayList<>();
        for (LegRun leg : legs) {
            for (StepRun step : leg.steps()) {
                boolean failed = step.result() == Result.FAILED;
                if (failed || step.result() == Result.SUCCEEDED_WITH_ISSUES) {
                    run.scenario().defects().stream()
                            .sorted()
                            .filter(defect -> defect.isSeenBy(step.step().work()))
                            .forEach(defect -> caught.add(
                                    new Caught(defect, leg.name(), step.step().title(), failed)));
                }
            }
        }
        return List.copyOf(caught);
    }

    /** What reached production: a stage deployed there although the change carries the defect. */
    private static List<Defect> escaped(Run run, Run.Total total) {
        return total.reachedProduction()
                ? run.scenario().defects().stream().sorted().toList()
                : List.of();
    }

    private static List<Suite> suites(List<StageRun> stages) {
        List<Suite> suites = new ArrayList<>();
        for (StageRun stage : stages) {
            stage.jobs().stream().flatMap(job -> job.legs().stream()).forEach(leg -> leg.steps().stream()
                    .filter(step -> step.step().work().isTest())
                    .forEach(step -> suites.add(suite(leg, step))));
        }
        return List.copyOf(suites);
    }

    private static Suite suite(LegRun leg, StepRun step) {
        long key = Luck.key(leg.name() + step.step().title()) >>> 1;
        int tests = 20 + (int) (key % 180);
        int failed = step.result() == Result.FAILED || step.result() == Result.SUCCEEDED_WITH_ISSUES
                ? 1 + (int) (key % 4)
                : 0;
        boolean ran = step.result() != Result.SKIPPED && step.result() != Result.CANCELED;
        return new Suite(step.step().title(), leg.name(), ran ? tests - failed : 0, ran ? failed : 0, ran ? 0 : tests);
    }
}
