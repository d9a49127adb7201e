package org.wheelhouse.rollout.engine.traffic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * A strategy, and whom its percentages mean.
 *
 * @param name shown beside its figures
 * @param kind whom a percentage means, and what it costs
 * @param spec what the rollout engine plays
 * @param rings for RINGS: the segments in the order in which they open, with the weight at which each is in; else empty
 */
public record Plan(String name, Kind kind, RolloutSpec spec, List<Ring> rings) {

    /** The field's words. */
    public enum Kind {
        ALL_AT_ONCE("all at once"),
        ROLLING("rolling"),
        CANARY("canary"),
        RINGS("rings"),
        BLUE_GREEN("blue/green"),
        FLAGS("feature flag");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A segment that is in from a weight on. */
    public record Ring(String segment, int fromWeight) {}

    public static Plan of(Kind kind, RolloutSpec spec) {
        return new Plan(kind.word(), kind, spec, List.of());
    }

    /** The same plan with nothing measured. */
    public Plan unjudged() {
        return new Plan(name, kind, spec.withStrategy(rebuilt(spec.strategy(), any -> Optional.empty())), rings);
    }

    /** The same plan with every measure shown and none obeyed, as a person drives it by hand. */
    public Plan watchedOnly() {
        return new Plan(name, kind, spec.withStrategy(rebuilt(spec.strategy(), Plan::shownOnly)), rings);
    }

    private static Optional<Analysis> shownOnly(Analysis analysis) {
        return Optional.of(new Analysis(analysis.templates(), analysis.metrics(), Set.of("*")));
    }

    /** The same metrics with other conditions, such as another answer to missing data. */
    public Plan withMetrics(UnaryOperator<Metric> change) {
        Function<Analysis, Optional<Analysis>> changed = analysis -> Optional.of(new Analysis(
                analysis.templates(), analysis.metrics().stream().map(change).toList(), analysis.dryRun()));
        return new Plan(name, kind, spec.withStrategy(rebuilt(spec.strategy(), changed)), rings);
    }

    /** The same strategy with every analysis changed, or left out where the change is empty. */
    static Strategy rebuilt(Strategy strategy, Function<Analysis, Optional<Analysis>> change) {
        return switch (strategy) {
            case Strategy.Canary canary ->
                new Strategy.Canary(
                        canary.steps().stream()
                                .flatMap(step -> rebuilt(step, change).stream())
                                .toList(),
                        canary.background().flatMap(background -> change.apply(background.analysis())
                                .map(analysis -> new Strategy.Background(analysis, background.startingStep()))),
                        canary.scaleDownDelay(),
                        canary.abortScaleDownDelay());
            case Strategy.BlueGreen side ->
                new Strategy.BlueGreen(
                        side.autoPromotion(),
                        side.autoPromotionSeconds(),
                        side.pre().flatMap(change),
                        side.post().flatMap(change),
                        side.scaleDownDelay(),
                        side.abortScaleDownDelay());
        };
    }

    private static Optional<Step> rebuilt(Step step, Function<Analysis, Optional<Analysis>> change) {
        return step instanceof Step.Analyse analyse
                ? change.apply(analyse.analysis()).map(Step.Analyse::new)
                : Optional.of(step);
    }

    /** The part of a segment, 0 to 1, that meets the new version at a weight in percent. */
    public double partOf(Segment segment, int weight) {
        if (kind != Kind.RINGS) {
            return weight / 100.0;
        }
        for (Ring ring : rings) {
            if (ring.segment().equals(segment.name())) {
                return weight >= ring.fromWeight() && weight > 0 ? 1 : 0;
            }
        }
        return weight / 100.0;
    }

    /** The measures that count: those of every analysis but what is only shown; each name once. */
    public List<Metric> judged() {
        Map<String, Metric> judged = new LinkedHashMap<>();
        for (Analysis analysis : spec.strategy().analyses()) {
            for (Metric metric : analysis.metrics()) {
                if (!analysis.dryRun().contains("*") && !analysis.dryRun().contains(metric.name())) {
                    judged.putIfAbsent(metric.name(), metric);
                }
            }
        }
        return List.copyOf(judged.values());
    }

    /** How long the checks before a blue/green switch take when all is well; 0 if there are none, or none that end. */
    int secondsOfTests() {
        if (!(spec.strategy() instanceof Strategy.BlueGreen sides)
                || sides.pre().isEmpty()) {
            return 0;
        }
        return sides.pre().get().metrics().stream()
                .filter(metric -> metric.effectiveCount() > 0)
                .mapToInt(metric -> metric.initialDelay() + (metric.effectiveCount() - 1) * metric.interval())
                .max()
                .orElse(0);
    }

    /** Of the requests on the new version at a weight, the part that those make who can meet the fault; 0 to 1. */
    double affected(Scenario scenario, int weight) {
        double all = 0;
        double met = 0;
        for (Segment segment : scenario.segments()) {
            double requests = segment.trafficShare() * partOf(segment, weight);
            all += requests;
            met += scenario.fault().meets(segment) ? requests : 0;
        }
        return all == 0 ? 0 : met / all;
    }

    /** Whether the same person gets the same version at every request. */
    boolean isSticky() {
        return kind == Kind.RINGS || kind == Kind.FLAGS;
    }

    /** Going back needs no pods: the switch of a flag, or an old side that still runs. */
    boolean needsPodsToGoBack() {
        return kind == Kind.ALL_AT_ONCE || kind == Kind.ROLLING || kind == Kind.CANARY || kind == Kind.RINGS;
    }

    /** Pods beyond the replicas while the rollout goes on. */
    double extraPods(Service service, int weight) {
        int replicas = service.replicas();
        return switch (kind) {
            case CANARY, RINGS -> Math.ceil(replicas * weight / 100.0);
            case BLUE_GREEN -> replicas;
            case ROLLING -> Math.max(1, replicas / 4);
            case ALL_AT_ONCE, FLAGS -> 0;
        };
    }
}
