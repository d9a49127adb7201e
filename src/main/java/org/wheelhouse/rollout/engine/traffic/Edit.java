package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;

/** Changes of a plan, each a new plan. What does not fit a strategy leaves it as it is. */
public final class Edit {

    private static final int DAY = 86_400;

    private Edit() {}

    /** The usual plan of a kind for the same story and measures; the design's own if it is of that kind. */
    public static Plan kind(Design design, Plan.Kind kind) {
        if (design.plan().kind() == kind) {
            return design.plan();
        }
        return Plans.sideBySide(design.scenario(), design.metrics()).stream()
                .filter(plan -> plan.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The steps of a canary; empty for blue/green. */
    public static List<Step> steps(Plan plan) {
        return plan.spec().strategy() instanceof Strategy.Canary canary ? canary.steps() : List.of();
    }

    public static Plan steps(Plan plan, List<Step> steps) {
        if (!(plan.spec().strategy() instanceof Strategy.Canary canary)) {
            return plan;
        }
        Optional<Strategy.Background> background = canary.background()
                .map(watching ->
                        new Strategy.Background(watching.analysis(), Math.min(watching.startingStep(), steps.size())));
        return with(
                plan,
                new Strategy.Canary(
                        List.copyOf(steps), background, canary.scaleDownDelay(), canary.abortScaleDownDelay()));
    }

    /** A step moved to another place; both from 0. */
    public static Plan move(Plan plan, int from, int to) {
        List<Step> all = new ArrayList<>(steps(plan));
        if (from < 0 || from >= all.size() || to < 0 || to >= all.size() || from == to) {
            return plan;
        }
        all.add(to, all.remove(from));
        return steps(plan, all);
    }

    private static Plan with(Plan plan, Strategy strategy) {
        return new Plan(plan.name(), plan.kind(), plan.spec().withStrategy(strategy), plan.rings());
    }

    /** All measures, each name once, in order. */
    public static List<Metric> measures(Plan plan) {
        Map<String, Metric> all = new LinkedHashMap<>();
        plan.spec().strategy().analyses().forEach(analysis -> analysis.metrics()
                .forEach(metric -> all.putIfAbsent(metric.name(), metric)));
        return List.copyOf(all.values());
    }

    /** The measure of that name, changed in every analysis that has it. */
    public static Plan measure(Plan plan, String name, UnaryOperator<Metric> change) {
        return plan.withMetrics(metric -> metric.name().equals(name) ? change.apply(metric) : metric);
    }

    /** One more measure in every analysis; where nothing is measured yet, it is watched from the start. */
    public static Plan addMeasure(Plan plan, Metric metric) {
        Strategy strategy = plan.spec().strategy();
        if (strategy.analyses().isEmpty()) {
            return with(plan, watched(strategy, Analysis.of("check", metric)));
        }
        return with(plan, Plan.rebuilt(strategy, analysis -> Optional.of(added(analysis, metric))));
    }

    private static Analysis added(Analysis analysis, Metric metric) {
        List<Metric> metrics = new ArrayList<>(analysis.metrics());
        if (metrics.stream().noneMatch(other -> other.name().equals(metric.name()))) {
            metrics.add(metric);
        }
        return new Analysis(analysis.templates(), List.copyOf(metrics), analysis.dryRun());
    }

    /** Without that measure; an analysis that has no other goes. */
    public static Plan removeMeasure(Plan plan, String name) {
        return with(plan, Plan.rebuilt(plan.spec().strategy(), analysis -> removed(analysis, name)));
    }

    private static Optional<Analysis> removed(Analysis analysis, String name) {
        List<Metric> metrics = analysis.metrics().stream()
                .filter(metric -> !metric.name().equals(name))
                .toList();
        return metrics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Analysis(analysis.templates(), metrics, analysis.dryRun()));
    }

    private static Strategy watched(Strategy strategy, Analysis analysis) {
        return switch (strategy) {
            case Strategy.Canary canary -> canary.watchedBy(analysis);
            case Strategy.BlueGreen sides -> sides.checkedBefore(analysis).checkedAfter(analysis);
        };
    }

    /** A check as a step of its own: the measures of the plan, each taken five times a minute apart. */
    public static Optional<Step> check(Plan plan) {
        List<Metric> metrics = measures(plan).stream()
                .map(metric -> metric.every(Math.max(metric.interval(), 60), 5))
                .toList();
        return metrics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Analyse(new Analysis(List.of("step-check"), metrics, Set.of())));
    }

    /** Whether measures are taken beside the steps of a canary. */
    public static boolean isWatched(Plan plan) {
        return plan.spec().strategy() instanceof Strategy.Canary canary
                && canary.background().isPresent();
    }

    /**
     * The switch of a blue/green plan.
     *
     * @param auto whether it switches without a person
     * @param seconds that it waits before, 0 to a day
     * @param keep seconds that the old side stays after, 0 to a day
     */
    public static Plan blueGreen(Plan plan, boolean auto, int seconds, boolean pre, boolean post, int keep) {
        if (!(plan.spec().strategy() instanceof Strategy.BlueGreen sides)) {
            return plan;
        }
        Optional<Analysis> check = sides.analyses().stream().findFirst();
        return with(
                plan,
                new Strategy.BlueGreen(
                        auto,
                        Math.clamp(seconds, 0, DAY),
                        pre ? sides.pre().or(() -> check) : Optional.empty(),
                        post ? sides.post().or(() -> check) : Optional.empty(),
                        Math.clamp(keep, 0, DAY),
                        sides.abortScaleDownDelay()));
    }
}
