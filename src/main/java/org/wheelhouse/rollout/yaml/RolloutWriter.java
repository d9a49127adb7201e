package org.wheelhouse.rollout.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Fault;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.rollout.engine.traffic.Segment;
import org.wheelhouse.rollout.engine.traffic.Service;

/** Writes a design as {@link RolloutReader} reads it; the Rollout and its templates are what Argo Rollouts takes. */
public final class RolloutWriter {

    private final StringBuilder out = new StringBuilder();

    private RolloutWriter() {}

    /** The whole file. */
    public static String write(Design design) {
        RolloutWriter writer = new RolloutWriter();
        writer.rollout(design);
        writer.templates(design.plan().spec().strategy());
        writer.scenario(design);
        return writer.out.toString();
    }

    private void rollout(Design design) {
        RolloutSpec spec = design.plan().spec();
        line(0, "apiVersion: argoproj.io/v1alpha1");
        line(0, "kind: Rollout");
        line(0, "metadata:");
        line(1, "name: " + quoted(design.name().isEmpty() ? "service" : design.name()));
        line(0, "spec:");
        line(1, "replicas: " + design.scenario().service().replicas());
        if (spec.progressDeadline() != RolloutSpec.PROGRESS_DEADLINE) {
            line(1, "progressDeadlineSeconds: " + spec.progressDeadline());
        }
        if (spec.progressDeadlineAbort()) {
            line(1, "progressDeadlineAbort: true");
        }
        line(1, "strategy:");
        switch (spec.strategy()) {
            case Strategy.Canary canary -> canary(canary);
            case Strategy.BlueGreen blueGreen -> blueGreen(blueGreen);
        }
    }

    private void canary(Strategy.Canary canary) {
        line(2, "canary:");
        line(3, "trafficRouting:");
        line(4, "managedRoutes: []");
        delays(canary.scaleDownDelay(), canary.abortScaleDownDelay());
        canary.background().ifPresent(background -> {
            analysis(3, "analysis", background.analysis());
            if (background.startingStep() > 0) {
                line(4, "startingStep: " + background.startingStep());
            }
        });
        if (!canary.steps().isEmpty()) {
            line(3, "steps:");
            canary.steps().forEach(this::step);
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.SetWeight weight -> line(4, "- setWeight: " + weight.percent());
            case Step.Pause pause ->
                line(
                        4,
                        pause.seconds().isPresent()
                                ? "- pause: {duration: "
                                        + Durations.text(pause.seconds().getAsInt()) + "}"
                                : "- pause: {}");
            case Step.SetCanaryScale scale -> line(4, "- setCanaryScale: {" + scale(scale) + "}");
            case Step.Analyse analyse -> {
                line(4, "- analysis:");
                templates(6, analyse.analysis());
            }
        }
    }

    private static String scale(Step.SetCanaryScale scale) {
        return switch (scale.kind()) {
            case REPLICAS -> "replicas: " + scale.amount();
            case WEIGHT -> "weight: " + scale.amount();
            case MATCH_TRAFFIC_WEIGHT -> "matchTrafficWeight: true";
        };
    }

    private void blueGreen(Strategy.BlueGreen blueGreen) {
        line(2, "blueGreen:");
        line(3, "activeService: active");
        line(3, "previewService: preview");
        if (!blueGreen.autoPromotion()) {
            line(3, "autoPromotionEnabled: false");
        }
        if (blueGreen.autoPromotionSeconds() > 0) {
            line(3, "autoPromotionSeconds: " + blueGreen.autoPromotionSeconds());
        }
        delays(blueGreen.scaleDownDelay(), blueGreen.abortScaleDownDelay());
        blueGreen.pre().ifPresent(pre -> analysis(3, "prePromotionAnalysis", pre));
        blueGreen.post().ifPresent(post -> analysis(3, "postPromotionAnalysis", post));
    }

    private void delays(int afterPromotion, int afterAbort) {
        if (afterPromotion != Strategy.SCALE_DOWN_DELAY) {
            line(3, "scaleDownDelaySeconds: " + afterPromotion);
        }
        if (afterAbort != Strategy.SCALE_DOWN_DELAY) {
            line(3, "abortScaleDownDelaySeconds: " + afterAbort);
        }
    }

    private void analysis(int depth, String key, Analysis analysis) {
        line(depth, key + ":");
        templates(depth + 1, analysis);
    }

    private void templates(int depth, Analysis analysis) {
        line(depth, "templates:");
        line(depth + 1, "- templateName: " + quoted(templateName(analysis)));
        if (!analysis.dryRun().isEmpty()) {
            line(depth, "dryRun:");
            analysis.dryRun().forEach(name -> line(depth + 1, "- metricName: " + quoted(name)));
        }
    }

    /** Several templates of one analysis are written as one. */
    private static String templateName(Analysis analysis) {
        return String.join("-", analysis.templates());
    }

    private void templates(Strategy strategy) {
        var byName = new TreeMap<String, List<Metric>>();
        strategy.analyses().forEach(analysis -> byName.put(templateName(analysis), analysis.metrics()));
        byName.forEach((name, metrics) -> {
            line(0, "---");
            line(0, "apiVersion: argoproj.io/v1alpha1");
            line(0, "kind: AnalysisTemplate");
            line(0, "metadata:");
            line(1, "name: " + quoted(name));
            line(0, "spec:");
            line(1, "metrics:");
            metrics.forEach(this::metric);
        });
    }

    private void metric(Metric metric) {
        line(2, "- name: " + metric.name());
        duration("interval", metric.interval());
        duration("initialDelay", metric.initialDelay());
        number("count", metric.count(), 0);
        metric.success().ifPresent(condition -> line(3, "successCondition: " + quoted(condition.text())));
        metric.failure().ifPresent(condition -> line(3, "failureCondition: " + quoted(condition.text())));
        number("failureLimit", metric.failureLimit(), 0);
        number("inconclusiveLimit", metric.inconclusiveLimit(), 0);
        number("consecutiveErrorLimit", metric.consecutiveErrorLimit(), 4);
        number("consecutiveSuccessLimit", metric.consecutiveSuccessLimit(), 0);
    }

    private void duration(String key, int seconds) {
        if (seconds > 0) {
            line(3, key + ": " + Durations.text(seconds));
        }
    }

    private void number(String key, int value, int usual) {
        if (value != usual) {
            line(3, key + ": " + value);
        }
    }

    private void scenario(Design design) {
        Scenario scenario = design.scenario();
        line(0, "---");
        line(0, "kind: Scenario");
        line(0, "title: " + quoted(scenario.title()));
        if (!scenario.story().isEmpty()) {
            line(0, "story: " + quoted(scenario.story()));
        }
        line(0, "strategy: " + design.plan().kind().word());
        line(0, "seed: " + scenario.seed());
        line(0, "hours: " + scenario.seconds() / 3600);
        line(0, "startHour: " + scenario.traffic().startHour());
        line(0, "traffic: " + traffic(scenario.traffic().perSecond()));
        line(0, "segments:");
        scenario.segments().forEach(this::segment);
        service(scenario.service());
        fault(scenario.fault());
        line(0, "people:");
        line(1, "noticeAfter: " + scenario.people().noticeAfter());
        line(1, "actMinutes: " + scenario.people().actMinutes());
        line(1, "repairMinutes: " + scenario.people().repairMinutes());
    }

    private static String traffic(List<Double> hours) {
        boolean steady = hours.stream().distinct().count() == 1;
        List<String> numbers = hours.stream().map(RolloutWriter::shown).toList();
        return steady ? numbers.getFirst() : "[" + String.join(", ", numbers) + "]";
    }

    private void segment(Segment segment) {
        line(1, "- name: " + quoted(segment.name()));
        line(2, "users: " + segment.users());
        line(2, "traffic: " + shown(segment.trafficShare()));
    }

    private void service(Service service) {
        line(0, "service:");
        line(1, "errorRate: " + shown(percent(service.errorRate())));
        line(1, "latencyP95: " + shown(service.latencyP95()));
        line(1, "patience: " + shown(service.patience()));
        line(1, "memory: " + shown(service.memory()));
        line(1, "memoryLimit: " + shown(service.memoryLimit()));
        line(1, "orders: " + shown(service.ordersPerHundred()));
        line(1, "replicas: " + service.replicas());
        line(1, "startSeconds: " + service.startSeconds());
        line(1, "previewTraffic: " + shown(service.previewRate()));
    }

    private void fault(Fault fault) {
        boolean share = fault.signature() == Fault.Signature.ERRORS || fault.signature() == Fault.Signature.DATA_DAMAGE;
        line(0, "fault:");
        line(1, "signature: " + fault.signature().word());
        line(1, "size: " + shown(share ? percent(fault.size()) : fault.size()));
        line(1, "onset: " + Durations.text(fault.onset()));
        Optional<String> segment = fault.segment();
        segment.ifPresent(name -> line(1, "segment: " + quoted(name)));
        line(1, "requests: " + shown(percent(fault.requestShare())));
    }

    /** Without the dust of binary fractions. */
    private static double percent(double share) {
        return Math.round(share * 1e12) / 1e10;
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%s", number);
    }

    /** In double quotes whenever YAML could read it otherwise. */
    private static String quoted(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9_.-]*( [A-Za-z0-9_.-]+)*") && !text.matches("(?i)true|false|null|yes|no")) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
