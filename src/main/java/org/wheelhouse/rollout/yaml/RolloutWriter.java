package org.wheelhouse.rollout.yaml;

import static org.wheelhouse.rollout.yaml.Lines.quoted;

import java.util.Optional;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.traffic.Design;

/** Writes a design as {@link RolloutReader} reads it. */
public final class RolloutWriter {

    private final Lines lines = new Lines();
    private final Design design;
    private final String name;
    private final TemplateWriter templates;

    private RolloutWriter(Design design) {
        this.design = design;
        this.name = design.name().isEmpty() ? "service" : design.name();
        this.templates = new TemplateWriter(lines, design.plan().spec().strategy());
    }

    /** The whole file: Rollout, templates and the Scenario around them. */
    public static String write(Design design) {
        RolloutWriter writer = new RolloutWriter(design);
        writer.rollout(false);
        writer.templates.write(Optional.empty());
        writer.lines.line(0, "---");
        new ScenarioWriter(writer.lines).write(design);
        return writer.lines.toString();
    }

    /**
     * What Argo Rollouts takes: the Rollout and its templates, with the parts that it insists on (workload, services, router,
     * providers) as examples. Read back, it is the same plan.
     */
    public static String writeForArgo(Design design) {
        RolloutWriter writer = new RolloutWriter(design);
        writer.lines.line(0, "# Names of services, addresses and queries are examples: put in your own.");
        writer.rollout(true);
        writer.templates.write(Optional.of(writer.name));
        return writer.lines.toString();
    }

    private void rollout(boolean forArgo) {
        RolloutSpec spec = design.plan().spec();
        lines.line(0, "apiVersion: argoproj.io/v1alpha1");
        lines.line(0, "kind: Rollout");
        lines.line(0, "metadata:");
        lines.line(1, "name: " + quoted(name));
        lines.line(0, "spec:");
        lines.line(1, "replicas: " + design.scenario().service().replicas());
        if (forArgo) {
            lines.line(1, "workloadRef:");
            lines.line(2, "apiVersion: apps/v1");
            lines.line(2, "kind: Deployment");
            lines.line(2, "name: " + quoted(name));
        }
        lines.number(1, "progressDeadlineSeconds", spec.progressDeadline(), RolloutSpec.PROGRESS_DEADLINE);
        if (spec.progressDeadlineAbort()) {
            lines.line(1, "progressDeadlineAbort: true");
        }
        lines.line(1, "strategy:");
        switch (spec.strategy()) {
            case Strategy.Canary canary -> canary(canary, forArgo);
            case Strategy.BlueGreen blueGreen -> blueGreen(blueGreen);
        }
    }

    private void canary(Strategy.Canary canary, boolean forArgo) {
        lines.line(2, "canary:");
        if (forArgo) {
            lines.line(3, "canaryService: " + quoted(name + "-canary"));
            lines.line(3, "stableService: " + quoted(name + "-stable"));
        }
        lines.line(3, "trafficRouting:");
        lines.line(4, "nginx:");
        lines.line(5, "stableIngress: " + quoted(name));
        delays(canary.scaleDownDelay(), canary.abortScaleDownDelay());
        canary.background().ifPresent(background -> {
            analysis(3, "analysis", background.analysis());
            lines.number(4, "startingStep", background.startingStep(), 0);
        });
        if (!canary.steps().isEmpty()) {
            lines.line(3, "steps:");
            canary.steps().forEach(this::step);
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.SetWeight weight -> lines.line(4, "- setWeight: " + weight.percent());
            case Step.Pause pause -> lines.line(4, pause(pause));
            case Step.SetCanaryScale scale -> lines.line(4, "- setCanaryScale: {" + scale(scale) + "}");
            case Step.Analyse analyse -> {
                lines.line(4, "- analysis:");
                named(6, analyse.analysis());
            }
        }
    }

    private static String pause(Step.Pause pause) {
        return pause.seconds().isPresent()
                ? "- pause: {duration: " + Durations.text(pause.seconds().getAsInt()) + "}"
                : "- pause: {}";
    }

    private static String scale(Step.SetCanaryScale scale) {
        return switch (scale.kind()) {
            case REPLICAS -> "replicas: " + scale.amount();
            case WEIGHT -> "weight: " + scale.amount();
            case MATCH_TRAFFIC_WEIGHT -> "matchTrafficWeight: true";
        };
    }

    private void blueGreen(Strategy.BlueGreen blueGreen) {
        lines.line(2, "blueGreen:");
        lines.line(3, "activeService: " + quoted(name));
        lines.line(3, "previewService: " + quoted(name + "-canary"));
        if (!blueGreen.autoPromotion()) {
            lines.line(3, "autoPromotionEnabled: false");
        }
        lines.number(3, "autoPromotionSeconds", blueGreen.autoPromotionSeconds(), 0);
        delays(blueGreen.scaleDownDelay(), blueGreen.abortScaleDownDelay());
        blueGreen.pre().ifPresent(pre -> analysis(3, "prePromotionAnalysis", pre));
        blueGreen.post().ifPresent(post -> analysis(3, "postPromotionAnalysis", post));
    }

    private void delays(int afterPromotion, int afterAbort) {
        lines.number(3, "scaleDownDelaySeconds", afterPromotion, Strategy.SCALE_DOWN_DELAY);
        lines.number(3, "abortScaleDownDelaySeconds", afterAbort, Strategy.SCALE_DOWN_DELAY);
    }

    private void analysis(int depth, String key, Analysis analysis) {
        lines.line(depth, key + ":");
        named(depth + 1, analysis);
    }

    private void named(int depth, Analysis analysis) {
        lines.line(depth, "templates:");
        lines.line(depth + 1, "- templateName: " + quoted(templates.nameOf(analysis)));
        if (!analysis.dryRun().isEmpty()) {
            lines.line(depth, "dryRun:");
            analysis.dryRun().forEach(metric -> lines.line(depth + 1, "- metricName: " + quoted(metric)));
        }
    }
}
