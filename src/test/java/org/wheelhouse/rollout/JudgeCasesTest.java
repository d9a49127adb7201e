package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.rollout.engine.judge.CanaryJudge;
import org.wheelhouse.rollout.engine.judge.CanaryJudge.Judgement;
import org.wheelhouse.rollout.engine.judge.MetricPair;
import org.wheelhouse.rollout.engine.judge.MetricPair.Direction;
import org.wheelhouse.rollout.engine.judge.MetricPair.EffectSize;
import org.wheelhouse.rollout.engine.judge.MetricVerdict;
import tools.jackson.databind.JsonNode;

class JudgeCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseIsJudgedAsKayentaDoes() {
        return CaseFolder.tests("judge", (name, given) -> play(given));
    }

    private static void play(JsonNode whole) {
        Judgement judgement = judge(whole.path("given"));
        JsonNode expect = whole.path("expect");
        List<JsonNode> metrics = list(expect.path("metrics"));
        assertThat(judgement.metrics()).hasSameSizeAs(metrics);
        for (int i = 0; i < metrics.size(); i++) {
            compare(judgement.metrics().get(i), metrics.get(i));
        }
        Map<String, OptionalDouble> groups = judgement.groups();
        JsonNode scores = expect.path("groupScores");
        assertThat(groups.keySet()).containsExactlyInAnyOrderElementsOf(scores.propertyNames());
        for (String group : scores.propertyNames()) {
            number(groups.get(group), scores.path(group));
        }
        assertThat(judgement.score()).isCloseTo(expect.path("score").asDouble(), within(0.02));
        assertThat(judgement.outcome().word()).isEqualTo(expect.path("verdict").asString());
        if (expect.has("reason")) {
            sameMeaning(judgement.reason(), expect.path("reason").asString(), metrics);
        }
    }

    /** The words are ours; the metrics that are named, and why, must be the same. */
    private static void sameMeaning(String says, String expected, List<JsonNode> metrics) {
        Stream<String> names =
                metrics.stream().map(metric -> metric.path("name").asString());
        assertThat(says)
                .contains(Stream.concat(names, Stream.of("critical", "no data", "Missing data", "High", "Low"))
                        .filter(expected::contains)
                        .toList());
    }

    private static void compare(MetricVerdict verdict, JsonNode expect) {
        String name = expect.path("name").asString();
        assertThat(verdict.metric().name()).isEqualTo(name);
        assertThat(verdict.classification().word())
                .as(name)
                .isEqualTo(expect.path("classification").asString());
        assertThat(verdict.critical())
                .as(name)
                .isEqualTo(expect.path("critical").asBoolean());
        if (expect.has("meanRatio")) {
            number(verdict.meanRatio(), expect.path("meanRatio"));
        }
        if (expect.has("cles")) {
            number(verdict.cles(), expect.path("cles"));
        }
        if (expect.has("interval")) {
            assertThat(verdict.low())
                    .as(name)
                    .isCloseTo(expect.path("interval").path(0).asDouble(), within(0.02));
            assertThat(verdict.high())
                    .as(name)
                    .isCloseTo(expect.path("interval").path(1).asDouble(), within(0.02));
        }
        if (expect.has("estimate")) {
            assertThat(verdict.estimate())
                    .as(name)
                    .isCloseTo(expect.path("estimate").asDouble(), within(0.02));
        }
        if (expect.has("reason")) {
            sameMeaning(verdict.reason(), expect.path("reason").asString(), List.of(expect));
        }
    }

    private static void number(OptionalDouble actual, JsonNode expect) {
        if (expect.isNull()) {
            assertThat(actual).isEmpty();
        } else {
            assertThat(actual).isPresent();
            assertThat(actual.getAsDouble()).isCloseTo(expect.asDouble(), within(0.02));
        }
    }

    private static Judgement judge(JsonNode given) {
        Map<String, Double> weights = new TreeMap<>();
        JsonNode named = given.path("groupWeights");
        named.propertyNames()
                .forEach(group -> weights.put(group, named.path(group).asDouble()));
        JsonNode thresholds = given.path("scoreThresholds");
        CanaryJudge judge = new CanaryJudge(
                weights,
                thresholds.path("pass").asDouble(),
                thresholds.path("marginal").asDouble());
        return judge.judge(
                list(given.path("metrics")).stream().map(JudgeCasesTest::pair).toList());
    }

    private static MetricPair pair(JsonNode metric) {
        List<String> groups =
                list(metric.path("groups")).stream().map(JsonNode::asString).toList();
        return new MetricPair(
                metric.path("name").asString(),
                values(metric.path("baseline")),
                values(metric.path("canary")),
                groups.isEmpty() ? List.of(MetricPair.DEFAULT_GROUP) : groups,
                rule(metric.path("config")));
    }

    private static MetricPair.Rule rule(JsonNode config) {
        return new MetricPair.Rule(
                switch (config.path("direction").asString("either")) {
                    case "increase" -> Direction.INCREASE;
                    case "decrease" -> Direction.DECREASE;
                    default -> Direction.EITHER;
                },
                config.path("nanStrategy").asString("remove").equals("replace"),
                config.path("critical").asBoolean(false),
                config.path("mustHaveData").asBoolean(false),
                config.path("muted").asBoolean(false),
                effect(config.path("effectSize")),
                outliers(config.path("outliers")));
    }

    private static EffectSize effect(JsonNode size) {
        EffectSize base =
                size.path("measure").asString("meanRatio").equals("cles") ? EffectSize.cles() : EffectSize.meanRatio();
        return base.allowing(
                        size.path("allowedIncrease").asDouble(base.allowedIncrease()),
                        size.path("allowedDecrease").asDouble(base.allowedDecrease()))
                .criticalAt(
                        size.path("criticalIncrease").asDouble(base.criticalIncrease()),
                        size.path("criticalDecrease").asDouble(base.criticalDecrease()));
    }

    private static double outliers(JsonNode outliers) {
        String strategy = outliers.isString()
                ? outliers.asString()
                : outliers.path("strategy").asString("keep");
        double factor =
                outliers.path("outlierFactor").asDouble(outliers.path("factor").asDouble(3));
        return strategy.equals("remove") ? factor : 0;
    }

    private static double[] values(JsonNode values) {
        return list(values).stream()
                .mapToDouble(value -> value.isNumber() ? value.asDouble() : Double.NaN)
                .toArray();
    }

    private static List<JsonNode> list(JsonNode nodes) {
        List<JsonNode> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }
}
