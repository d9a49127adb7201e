package org.wheelhouse.rollout.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/** The {@code strategy} of a Rollout: {@code canary} or {@code blueGreen}. */
final class StrategyReader {

    private static final Set<String> CANARY =
            ordered("steps", "analysis", "scaleDownDelaySeconds", "abortScaleDownDelaySeconds");
    private static final Set<String> CANARY_UNPLAYED = Set.of(
            "canaryService",
            "stableService",
            "trafficRouting",
            "maxSurge",
            "maxUnavailable",
            "dynamicStableScale",
            "antiAffinity",
            "canaryMetadata",
            "stableMetadata",
            "pingPong",
            "minPodsPerReplicaSet",
            "scaleDownDelayRevisionLimit");
    private static final Set<String> BLUE_GREEN = ordered(
            "autoPromotionEnabled",
            "autoPromotionSeconds",
            "prePromotionAnalysis",
            "postPromotionAnalysis",
            "scaleDownDelaySeconds",
            "abortScaleDownDelaySeconds");
    private static final Set<String> BLUE_GREEN_UNPLAYED = Set.of(
            "activeService",
            "previewService",
            "previewReplicaCount",
            "scaleDownDelayRevisionLimit",
            "antiAffinity",
            "activeMetadata",
            "previewMetadata",
            "maxUnavailable");
    private static final Set<String> STEPS = ordered("setWeight", "pause", "setCanaryScale", "analysis");
    private static final Set<String> STEPS_UNPLAYED =
            ordered("experiment", "setHeaderRoute", "setMirrorRoute", "plugin", "replicaProgressThreshold");
    private static final Set<String> SCALE = ordered("replicas", "weight", "matchTrafficWeight");
    private static final Set<String> ANALYSIS = ordered("templates", "startingStep", "dryRun");
    private static final Set<String> ANALYSIS_UNPLAYED =
            Set.of("args", "analysisRunMetadata", "measurementRetention", "templateName");
    private static final int DAY = 86_400;

    private final Map<String, List<Metric>> templates;
    private final List<Problem> problems;

    StrategyReader(Map<String, List<Metric>> templates, List<Problem> problems) {
        this.templates = templates;
        this.problems = problems;
    }

    private static Set<String> ordered(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }

    Optional<Strategy> read(Fields strategy) {
        strategy.allow(ordered("canary", "blueGreen"), Set.of());
        if (strategy.has("canary") && strategy.has("blueGreen")) {
            strategy.error("A rollout is a canary or a blueGreen, not both.", "delete one of them");
        }
        Optional<Fields> canary = strategy.under("canary");
        if (canary.isPresent()) {
            return Optional.of(canary(canary.get()));
        }
        Optional<Fields> blueGreen = strategy.under("blueGreen");
        if (blueGreen.isEmpty()) {
            strategy.error("`strategy` needs `canary` or `blueGreen`.", "");
        }
        return blueGreen.map(this::blueGreen);
    }

    private Strategy canary(Fields fields) {
        fields.allow(CANARY, CANARY_UNPLAYED);
        List<Step> steps = new ArrayList<>();
        for (YamlNode node : fields.list("steps")) {
            step(Fields.of("a step", node, problems)).ifPresent(steps::add);
        }
        Optional<Fields> background = fields.under("analysis");
        return new Strategy.Canary(
                List.copyOf(steps),
                background
                        .flatMap(this::analysis)
                        .map(analysis -> new Strategy.Background(
                                analysis, background.get().whole("startingStep", 0, 0, steps.size()))),
                fields.whole("scaleDownDelaySeconds", Strategy.SCALE_DOWN_DELAY, 0, DAY),
                fields.whole("abortScaleDownDelaySeconds", Strategy.SCALE_DOWN_DELAY, 0, DAY));
    }

    private Strategy blueGreen(Fields fields) {
        fields.allow(BLUE_GREEN, BLUE_GREEN_UNPLAYED);
        return new Strategy.BlueGreen(
                fields.yes("autoPromotionEnabled", true),
                fields.whole("autoPromotionSeconds", 0, 0, DAY),
                fields.under("prePromotionAnalysis").flatMap(this::analysis),
                fields.under("postPromotionAnalysis").flatMap(this::analysis),
                fields.whole("scaleDownDelaySeconds", Strategy.SCALE_DOWN_DELAY, 0, DAY),
                fields.whole("abortScaleDownDelaySeconds", Strategy.SCALE_DOWN_DELAY, 0, DAY));
    }

    private Optional<Step> step(Fields fields) {
        fields.allow(STEPS, STEPS_UNPLAYED).warnOf(STEPS_UNPLAYED);
        List<String> kinds = fields.keys().stream().filter(STEPS::contains).toList();
        if (kinds.size() > 1) {
            fields.error(
                    "A step does one thing, this one does " + String.join(" and ", kinds) + ".",
                    "begin each with `- `");
        }
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return switch (kinds.getFirst()) {
            case "setWeight" -> Optional.of(new Step.SetWeight(fields.whole("setWeight", 0, 0, 100)));
            case "pause" -> Optional.of(pause(fields));
            case "setCanaryScale" -> fields.under("setCanaryScale").map(this::scale);
            default -> fields.under("analysis").flatMap(this::analysis).map(Step.Analyse::new);
        };
    }

    private static Step pause(Fields step) {
        Optional<Fields> pause = step.under("pause");
        return pause.map(fields -> fields.allow(ordered("duration"), Set.of()))
                .flatMap(fields -> fields.duration("duration"))
                .map(Step.Pause::of)
                .orElseGet(Step.Pause::forPerson);
    }

    private Step scale(Fields fields) {
        fields.allow(SCALE, Set.of());
        if (fields.yes("matchTrafficWeight", false)) {
            return new Step.SetCanaryScale(Step.SetCanaryScale.Kind.MATCH_TRAFFIC_WEIGHT, 0);
        }
        if (!fields.has("replicas") && !fields.has("weight")) {
            fields.error("`setCanaryScale` needs `replicas`, `weight` or `matchTrafficWeight: true`.", "");
        }
        return fields.has("replicas")
                ? new Step.SetCanaryScale(Step.SetCanaryScale.Kind.REPLICAS, fields.whole("replicas", 1, 0, 10_000))
                : new Step.SetCanaryScale(Step.SetCanaryScale.Kind.WEIGHT, fields.whole("weight", 1, 0, 100));
    }

    private Optional<Analysis> analysis(Fields fields) {
        fields.allow(ANALYSIS, ANALYSIS_UNPLAYED);
        List<String> names = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        for (YamlNode node : fields.list("templates")) {
            template(Fields.of("a template", node, problems), names, metrics);
        }
        if (fields.list("templates").isEmpty()) {
            fields.error("The analysis names no template.", "add `templates:` with `- templateName: check`");
        }
        return metrics.isEmpty() ? Optional.empty() : Optional.of(new Analysis(names, metrics, dryRun(fields)));
    }

    private void template(Fields fields, List<String> names, List<Metric> metrics) {
        fields.allow(ordered("templateName"), Set.of("clusterScope"));
        Optional<Scalar> name = fields.scalar("templateName");
        if (name.isEmpty()) {
            fields.need("templateName", "");
            return;
        }
        List<Metric> found = templates.get(name.get().text());
        if (found == null) {
            fields.error(
                    name.get(),
                    "There is no AnalysisTemplate named `" + name.get().text() + "` in this file.",
                    Nearest.of(name.get().text(), templates.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(
                                    templates.isEmpty()
                                            ? "add a document with `kind: AnalysisTemplate`"
                                            : "there are " + String.join(", ", templates.keySet())));
            return;
        }
        names.add(name.get().text());
        for (Metric metric : found) {
            if (metrics.stream().anyMatch(other -> other.name().equals(metric.name()))) {
                fields.error(name.get(), "Two templates measure `" + metric.name() + "`.", "measure it in one of them");
            }
            metrics.add(metric);
        }
    }

    private Set<String> dryRun(Fields fields) {
        Set<String> names = new LinkedHashSet<>();
        for (YamlNode node : fields.list("dryRun")) {
            names.add(Fields.of("a dry run", node, problems)
                    .allow(ordered("metricName"), Set.of())
                    .text("metricName", ""));
        }
        return names;
    }
}
