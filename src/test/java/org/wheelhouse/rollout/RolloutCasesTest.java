package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.rollout.engine.Change;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.FlaggerRun;
import org.wheelhouse.rollout.engine.PauseReason;
import org.wheelhouse.rollout.engine.Phase;
import org.wheelhouse.rollout.engine.ReplicaMix;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.StartedRun;
import org.wheelhouse.rollout.engine.Version;
import org.wheelhouse.rollout.engine.judge.MetricRun;
import tools.jackson.databind.JsonNode;

class RolloutCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCasePlaysSecondBySecond() {
        return CaseFolder.tests("rollout", RolloutCasesTest::play);
    }

    private static void play(String name, JsonNode whole) {
        switch (whole.path("engine").asString("argo")) {
            case "argo" -> argo(whole.path("given"), whole.path("expect"));
            case "flagger" -> flagger(whole.path("given"), whole.path("expect"));
            case "argo-replicas" -> whole.path("rows").forEach(RolloutCasesTest::replicas);
            default -> throw new IllegalArgumentException(name + " names no known engine");
        }
    }

    private static void argo(JsonNode given, JsonNode expect) {
        RolloutRun run = RolloutRun.start(CaseReader.spec(given), CaseReader.gauge(given));
        Map<Integer, List<Command>> commands = new TreeMap<>();
        for (JsonNode command : given.path("commands")) {
            commands.computeIfAbsent(command.path("at").asInt(), at -> new ArrayList<>())
                    .add(CaseReader.command(command.path("do").asString()));
        }
        commands.forEach((at, all) -> run.command(at, all.toArray(Command[]::new)));
        run.advanceTo(given.path("until").asInt());
        compare(run, expect);
    }

    private static void compare(RolloutRun run, JsonNode expect) {
        assertThat(shown(run.shares(), Object::toString)).as("share").isEqualTo(pairs(expect.path("newVersionShare")));
        assertThat(shown(run.phases(), Phase::word)).as("phases").isEqualTo(pairs(expect.path("phases")));
        List<JsonNode> runs = CaseReader.list(expect.path("analysisRuns"));
        assertThat(run.runs()).as("analysis runs").hasSameSizeAs(runs);
        for (int i = 0; i < runs.size(); i++) {
            compare(run.runs().get(i), runs.get(i));
        }
        assertThat(run.scaledDown().stream()
                        .map(gone -> gone.value().word() + " at " + gone.at())
                        .toList())
                .isEqualTo(CaseReader.list(expect.path("scaledDown")).stream()
                        .map(gone -> gone.path("version").asString() + " at "
                                + gone.path("at").asInt())
                        .toList());
        compareEnd(run, expect.path("final"));
    }

    private static void compareEnd(RolloutRun run, JsonNode end) {
        assertThat(run.phase().word()).isEqualTo(end.path("phase").asString());
        assertThat(run.stable().word()).isEqualTo(end.path("stable").asString());
        assertThat(run.share()).isEqualTo(end.path("newVersionShare").asInt());
        if (end.has("stepIndex")) {
            assertThat(run.stepIndex()).isEqualTo(end.path("stepIndex").asInt());
        }
        assertThat(run.pauseReasons().stream().map(PauseReason::word))
                .containsExactlyInAnyOrderElementsOf(CaseReader.list(end.path("pauseReasons")).stream()
                        .map(JsonNode::asString)
                        .toList());
        if (end.has("abortReason")) {
            assertThat(run.abortReason()).contains(end.path("abortReason").asString());
        }
    }

    private static void compare(StartedRun started, JsonNode expect) {
        assertThat(started.kind().word()).isEqualTo(expect.path("kind").asString());
        assertThat(started.run().start()).isEqualTo(expect.path("start").asInt());
        JsonNode end = expect.path("end");
        assertThat(started.run().end()).isEqualTo(end.isNumber() ? end.asInt() : -1);
        assertThat(started.run().phase().word()).isEqualTo(expect.path("phase").asString());
        if (expect.has("reason")) {
            assertThat(started.run().reason()).contains(expect.path("reason").asString());
        }
        List<JsonNode> metrics = CaseReader.list(expect.path("metrics"));
        assertThat(started.run().metrics()).hasSameSizeAs(metrics);
        for (int i = 0; i < metrics.size(); i++) {
            compare(started.run().metrics().get(i), metrics.get(i));
        }
    }

    private static void compare(MetricRun metric, JsonNode expect) {
        assertThat(metric.metric().name()).isEqualTo(expect.path("name").asString());
        assertThat(metric.phase().word()).isEqualTo(expect.path("phase").asString());
        assertThat(List.of(metric.successful(), metric.failed(), metric.inconclusive(), metric.errors()))
                .as("successful, failed, inconclusive, error")
                .isEqualTo(Stream.of("successful", "failed", "inconclusive", "error")
                        .map(name -> expect.path(name).asInt())
                        .toList());
        assertThat(IntStream.of(metric.takenAt()).boxed())
                .containsExactlyElementsOf(CaseReader.list(expect.path("takenAt")).stream()
                        .map(JsonNode::asInt)
                        .toList());
        assertThat(metric.isDryRun()).isEqualTo(expect.path("dryRun").asBoolean(false));
    }

    private static void flagger(JsonNode given, JsonNode expect) {
        FlaggerRun run = FlaggerRun.play(
                CaseReader.flagger(given),
                (metric, second) -> CaseReader.reading(given, metric, second),
                given.path("until").asInt());
        assertThat(shown(run.weights(), Object::toString)).isEqualTo(pairs(expect.path("canaryWeight")));
        assertThat(shown(run.phases(), FlaggerRun.Phase::word)).isEqualTo(pairs(expect.path("phases")));
        checks(run.checks(), CaseReader.list(expect.path("checks")));
        JsonNode end = expect.path("final");
        assertThat(run.phase().word()).isEqualTo(end.path("phase").asString());
        assertThat(run.failedChecks()).isEqualTo(end.path("failedChecks").asInt());
        assertThat(run.stable()).isEqualTo(end.path("stable").asString().equals("new") ? Version.NEW : Version.OLD);
        JsonNode mirrored = end.path("mirrored");
        assertThat(run.mirroredAt().isPresent()).isEqualTo(!mirrored.isMissingNode());
        if (run.mirroredAt().isPresent()) {
            assertThat(run.mirroredAt().getAsInt())
                    .isEqualTo(mirrored.path(0).path(0).asInt());
        }
    }

    /** The sentence of a failed check is our own beyond the metric and "no value". */
    private static void checks(List<Change<String>> checks, List<JsonNode> expected) {
        assertThat(checks).hasSameSizeAs(expected);
        for (int i = 0; i < checks.size(); i++) {
            String says = expected.get(i).path(1).asString();
            assertThat(checks.get(i).at()).isEqualTo(expected.get(i).path(0).asInt());
            if (!says.startsWith("failed: ") || says.endsWith("no value")) {
                assertThat(checks.get(i).value()).isEqualTo(says);
            } else {
                int colon = says.indexOf(':', 8);
                assertThat(checks.get(i).value()).startsWith(colon < 0 ? says : says.substring(0, colon));
            }
        }
    }

    private static void replicas(JsonNode row) {
        ReplicaMix mix = ReplicaMix.nearest(
                row.path("replicas").asInt(),
                row.path("setWeight").asInt(),
                row.path("maxSurge").asInt());
        assertThat(mix)
                .as(row.toString())
                .isEqualTo(new ReplicaMix(
                        row.path("newPods").asInt(), row.path("oldPods").asInt()));
        assertThat(mix.share()).isCloseTo(row.path("realShare").asDouble(), within(0.06));
    }

    private static <T> List<String> shown(List<Change<T>> changes, Function<T, String> word) {
        return changes.stream()
                .map(change -> change.at() + " " + word.apply(change.value()))
                .toList();
    }

    private static List<String> pairs(JsonNode pairs) {
        return CaseReader.list(pairs).stream()
                .map(pair -> pair.path(0).asInt() + " " + pair.path(1).asString())
                .toList();
    }
}
