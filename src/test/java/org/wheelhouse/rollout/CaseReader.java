package org.wheelhouse.rollout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.FlaggerSpec;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.AnalysisRun;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;
import tools.jackson.databind.JsonNode;

/** Reads the "given" of a rollout case; see the README beside the cases. */
final class CaseReader {

    private CaseReader() {}

    static RolloutSpec spec(JsonNode given) {
        JsonNode strategy = given.path("strategy");
        JsonNode ready = given.path("podsReadyAfter");
        return new RolloutSpec(
                strategy.has("canary") ? canary(given) : blueGreen(given),
                ready.isNull() ? OptionalInt.empty() : OptionalInt.of(ready.asInt(0)),
                given.path("progressDeadlineSeconds").asInt(RolloutSpec.PROGRESS_DEADLINE),
                given.path("progressDeadlineAbort").asBoolean(false));
    }

    private static Strategy canary(JsonNode given) {
        JsonNode canary = given.path("strategy").path("canary");
        JsonNode background = canary.path("analysis");
        return new Strategy.Canary(
                list(canary.path("steps")).stream()
                        .map(step -> step(given, step))
                        .toList(),
                analysis(given, background)
                        .map(analysis -> new Strategy.Background(
                                analysis, background.path("startingStep").asInt(0))),
                canary.path("scaleDownDelaySeconds").asInt(Strategy.SCALE_DOWN_DELAY),
                canary.path("abortScaleDownDelaySeconds").asInt(Strategy.SCALE_DOWN_DELAY));
    }

    private static Strategy blueGreen(JsonNode given) {
        JsonNode blueGreen = given.path("strategy").path("blueGreen");
        return new Strategy.BlueGreen(
                blueGreen.path("autoPromotionEnabled").asBoolean(true),
                blueGreen.path("autoPromotionSeconds").asInt(0),
                analysis(given, blueGreen.path("prePromotionAnalysis")),
                analysis(given, blueGreen.path("postPromotionAnalysis")),
                blueGreen.path("scaleDownDelaySeconds").asInt(Strategy.SCALE_DOWN_DELAY),
                blueGreen.path("abortScaleDownDelaySeconds").asInt(Strategy.SCALE_DOWN_DELAY));
    }

    private static Step step(JsonNode given, JsonNode step) {
        if (step.has("setWeight")) {
            return new Step.SetWeight(step.path("setWeight").asInt());
        }
        if (step.has("pause")) {
            JsonNode duration = step.path("pause").path("duration");
            return duration.isMissingNode() || duration.isNull()
                    ? Step.Pause.forPerson()
                    : Step.Pause.of(duration.asInt());
        }
        if (step.has("setCanaryScale")) {
            return scale(step.path("setCanaryScale"));
        }
        return new Step.Analyse(analysis(given, step.path("analysis")).orElseThrow());
    }

    private static Step scale(JsonNode scale) {
        if (scale.path("matchTrafficWeight").asBoolean(false)) {
            return new Step.SetCanaryScale(Step.SetCanaryScale.Kind.MATCH_TRAFFIC_WEIGHT, 0);
        }
        return scale.has("replicas")
                ? new Step.SetCanaryScale(
                        Step.SetCanaryScale.Kind.REPLICAS,
                        scale.path("replicas").asInt())
                : new Step.SetCanaryScale(
                        Step.SetCanaryScale.Kind.WEIGHT, scale.path("weight").asInt());
    }

    private static Optional<Analysis> analysis(JsonNode given, JsonNode analysis) {
        if (analysis.isMissingNode() || analysis.isNull()) {
            return Optional.empty();
        }
        List<String> names = list(analysis.path("templates")).stream()
                .map(JsonNode::asString)
                .toList();
        Stream<Metric> metrics = names.stream()
                .flatMap(name -> list(given.path("analysisTemplates").path(name).path("metrics")).stream())
                .map(CaseReader::metric);
        Set<String> dryRun = new LinkedHashSet<>();
        analysis.path("dryRun").forEach(name -> dryRun.add(name.asString()));
        return Optional.of(new Analysis(names, metrics.toList(), dryRun));
    }

    private static Metric metric(JsonNode metric) {
        return new Metric(
                metric.path("name").asString(),
                condition(metric, "successCondition"),
                condition(metric, "failureCondition"),
                metric.path("interval").asInt(0),
                metric.path("count").asInt(0),
                metric.path("initialDelay").asInt(0),
                metric.path("failureLimit").asInt(0),
                metric.path("inconclusiveLimit").asInt(0),
                metric.path("consecutiveErrorLimit").asInt(4),
                metric.path("consecutiveSuccessLimit").asInt(0));
    }

    private static Optional<Condition> condition(JsonNode metric, String name) {
        String text = metric.path(name).asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(Condition.of(text));
    }

    static AnalysisRun.Gauge gauge(JsonNode given) {
        return (metric, second) -> reading(given, metric.name(), second);
    }

    /** The last pair that starts at or before the second; no data before the first. */
    static Reading reading(JsonNode given, String metric, int second) {
        Reading reading = Reading.NONE;
        for (JsonNode pair : given.path("measurements").path(metric)) {
            if (pair.path(0).asInt() <= second) {
                reading = reading(pair.path(1));
            }
        }
        return reading;
    }

    private static Reading reading(JsonNode value) {
        if (value.isNumber()) {
            return Reading.of(value.asDouble());
        }
        return switch (value.asString()) {
            case "NaN" -> Reading.of(Double.NaN);
            case "error" -> Reading.FAILED;
            default -> Reading.NONE;
        };
    }

    static Command command(String word) {
        return Stream.of(Command.values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + word));
    }

    static FlaggerSpec flagger(JsonNode given) {
        JsonNode analysis = given.path("analysis");
        return new FlaggerSpec(
                analysis.path("interval").asInt(0),
                analysis.path("threshold").asInt(0),
                analysis.path("maxWeight").asInt(0),
                analysis.path("stepWeight").asInt(0),
                list(analysis.path("stepWeights")).stream().map(JsonNode::asInt).toList(),
                analysis.path("stepWeightPromotion").asInt(0),
                analysis.path("mirror").asBoolean(false),
                analysis.path("iterations").asInt(0),
                !list(analysis.path("match")).isEmpty(),
                given.path("skipAnalysis").asBoolean(false),
                list(analysis.path("metrics")).stream().map(CaseReader::range).toList());
    }

    private static FlaggerSpec.Range range(JsonNode metric) {
        JsonNode range = metric.path("thresholdRange");
        return new FlaggerSpec.Range(
                metric.path("name").asString(), bound(range.path("min")), bound(range.path("max")));
    }

    private static OptionalDouble bound(JsonNode bound) {
        return bound.isNumber() ? OptionalDouble.of(bound.asDouble()) : OptionalDouble.empty();
    }

    static List<JsonNode> list(JsonNode nodes) {
        List<JsonNode> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }
}
