package org.wheelhouse.rollout.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Step.SetCanaryScale;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Fault;
import org.wheelhouse.rollout.engine.traffic.Measure;
import org.wheelhouse.rollout.engine.traffic.People;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Plans;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.rollout.engine.traffic.Segment;
import org.wheelhouse.rollout.engine.traffic.Service;
import org.wheelhouse.rollout.engine.traffic.Traffic;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** What is written is read back as the same: for any plan, as a whole file and as Argo Rollouts takes it. */
class RoundTripTest {

    private final Random luck = new Random(31);

    @Test
    @Tag("heavy")
    void anyDesignComesBackAsItWasWritten() {
        for (int i = 0; i < 500; i++) {
            Design design = anyDesign();
            String text = RolloutWriter.write(design);
            Reading<Design> again = RolloutReader.read(text);
            assertThat(again.hasErrors()).as(text).isFalse();
            assertThat(again.value()).as(text).contains(design);
            assertThat(RolloutWriter.write(again.value().orElseThrow())).isEqualTo(text);
        }
    }

    @Test
    void anyPlanComesBackFromWhatArgoTakes() {
        for (int i = 0; i < 500; i++) {
            Design design = anyDesign();
            String text = RolloutWriter.writeForArgo(design);
            assertThat(text).doesNotContain("kind: Scenario").contains("workloadRef:");
            Reading<Design> again = RolloutReader.readInto(design, text);
            assertThat(again.hasErrors()).as(text).isFalse();
            assertThat(again.value()).as(text).contains(design);
        }
    }

    /** A file from a cluster: other documents, templates with providers, results that are lists, Kayenta by its thresholds. */
    @Test
    void aRolloutOfAClusterIsTakenIntoTheStory() throws IOException {
        Design story = RolloutReader.read(Files.readString(Path.of("content/rollouts/canary-errors.yml")))
                .value()
                .orElseThrow();
        Reading<Design> taken = RolloutReader.readInto(
                story, Files.readString(Path.of("src/test/resources/rollout/from-a-cluster.yml")));
        assertThat(taken.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "2:7 warning A document of kind Service is not played here. (it may stay in the file)",
                        "62:13 warning `mann-whitney` asks Kayenta; it is played as `canary-score`.");
        Design design = taken.value().orElseThrow();
        assertThat(design.scenario()).isEqualTo(story.scenario());
        assertThat(design.name()).isEqualTo("shop");
        assertThat(design.plan().judged()).extracting(Metric::name).containsExactly("success-rate", "canary-score");
        Metric score = design.plan().judged().getLast();
        assertThat(score.success()).contains(Condition.of("result >= 90"));
        assertThat(score.failure()).contains(Condition.of("isNaN(result) || result < 70"));
    }

    /** Every problem at once, each with line, column and what to try, in the order of the text. */
    @Test
    void everyProblemOfAnImportComesAtOnce() throws IOException {
        Design story = anyDesign();
        String broken = Files.readString(Path.of("src/test/resources/rollout/from-a-cluster.yml"))
                .replace("setWeight: 20", "setWeight: 120")
                .replace("duration: 5m", "duration: 5 minutes")
                .replace(
                        "kind: AnalysisTemplate\nmetadata:\n  name: kayenta",
                        "kind: AnalysisTemplat\nmetadata:\n  name: kayenta")
                .replace("failureLimit: 3", "failureLimt: 3");
        Reading<Design> reading = RolloutReader.readInto(story, broken);
        assertThat(reading.isUsable()).isFalse();
        assertThat(reading.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::toString)
                .containsExactly(
                        "26:22 error `setWeight: 120` must be a number from 0 to 100. (such as 100)",
                        "27:29 error `duration: 5 minutes` is no duration. (such as 30s, 10m or 1h; a number alone means"
                                + " seconds)",
                        "31:31 error There is no AnalysisTemplate named `kayenta` in this file. (there are success)",
                        "48:7 error `failureLimt` is no key of a metric. (did you mean `failureLimit`?)",
                        "57:7 error `kind: AnalysisTemplat` is not known. (did you mean `AnalysisTemplate`?)");
    }

    private Design anyDesign() {
        Plan.Kind kind = Plan.Kind.values()[luck.nextInt(Plan.Kind.values().length)];
        Scenario scenario = anyScenario();
        List<Analysis> analyses = anyAnalyses();
        Strategy strategy = kind == Plan.Kind.BLUE_GREEN ? anyBlueGreen(analyses) : anyCanary(analyses);
        int ready = kind == Plan.Kind.FLAGS ? 0 : scenario.service().startSeconds();
        RolloutSpec spec = new RolloutSpec(
                strategy, OptionalInt.of(ready), luck.nextBoolean() ? 600 : 1 + luck.nextInt(900), luck.nextBoolean());
        List<Plan.Ring> rings = kind == Plan.Kind.RINGS ? Plans.ringsOf(scenario) : List.of();
        return new Design("shop-" + luck.nextInt(9), scenario, new Plan(kind.word(), kind, spec, rings));
    }

    private Strategy anyCanary(List<Analysis> analyses) {
        List<Step> steps = new ArrayList<>();
        int count = luck.nextInt(9);
        for (int i = 0; i < count; i++) {
            steps.add(
                    switch (luck.nextInt(6)) {
                        case 0, 1 -> new Step.SetWeight(luck.nextInt(101));
                        case 2 -> Step.Pause.of(luck.nextInt(10_000));
                        case 3 -> Step.Pause.forPerson();
                        case 4 -> new SetCanaryScale(SetCanaryScale.Kind.WEIGHT, luck.nextInt(101));
                        default -> new Step.Analyse(any(analyses));
                    });
        }
        Optional<Strategy.Background> background = luck.nextBoolean()
                ? Optional.of(new Strategy.Background(any(analyses), luck.nextInt(steps.size() + 1)))
                : Optional.empty();
        return new Strategy.Canary(List.copyOf(steps), background, luck.nextInt(99), luck.nextInt(99));
    }

    private Strategy anyBlueGreen(List<Analysis> analyses) {
        return new Strategy.BlueGreen(
                luck.nextBoolean(),
                luck.nextInt(2) * luck.nextInt(900),
                luck.nextBoolean() ? Optional.of(any(analyses)) : Optional.empty(),
                luck.nextBoolean() ? Optional.of(any(analyses)) : Optional.empty(),
                luck.nextInt(99),
                30);
    }

    private <T> T any(List<T> list) {
        return list.get(luck.nextInt(list.size()));
    }

    private List<Analysis> anyAnalyses() {
        List<Analysis> all = new ArrayList<>();
        for (int i = 0; i <= luck.nextInt(3); i++) {
            List<Metric> metrics = new ArrayList<>();
            for (String name : Measure.words()) {
                if (metrics.isEmpty() || luck.nextBoolean()) {
                    metrics.add(anyMetric(name));
                }
            }
            Set<String> dry = luck.nextInt(3) == 0 ? Set.of(metrics.getFirst().name()) : Set.of();
            all.add(new Analysis(List.of("check-" + i), metrics, dry));
        }
        return all;
    }

    private Metric anyMetric(String name) {
        Optional<Condition> good = Optional.of(Condition.of("result >= 0." + luck.nextInt(1, 99)));
        Optional<Condition> bad =
                luck.nextBoolean() ? Optional.empty() : Optional.of(Condition.of("isNaN(result) || result < 75"));
        return Metric.of(name, good, bad)
                .every(1 + luck.nextInt(900), luck.nextBoolean() ? 0 : 20 + luck.nextInt(9))
                .after(luck.nextInt(3) * 60)
                .withLimits(luck.nextInt(4), luck.nextInt(4), luck.nextInt(6), luck.nextInt(4));
    }

    private Scenario anyScenario() {
        List<Double> day = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            day.add(luck.nextInt(1000) / 4.0);
        }
        Fault.Signature signature = any(List.of(Fault.Signature.values()));
        double size = signature == Fault.Signature.NONE ? 0 : luck.nextInt(1, 100) / 100.0;
        return new Scenario(
                "A title: with \"quotes\" # and signs",
                luck.nextBoolean() ? "" : "Told in\ttwo\nlines, 10 % of it",
                luck.nextBoolean()
                        ? Traffic.of(luck.nextInt(24), day)
                        : Traffic.of(3, java.util.Collections.nCopies(24, 8.5)),
                List.of(
                        new Segment("internal", 500, 12.5),
                        new Segment("yes", 7, 7.5),
                        new Segment("everyone", 9_000, 80)),
                new Service(0.002, 180.5, 1900, 300, 900, 3.5, 1 + luck.nextInt(30), luck.nextInt(200), 2.5),
                new Fault(
                        signature,
                        size,
                        luck.nextInt(4000),
                        luck.nextBoolean() ? Optional.of("yes") : Optional.empty(),
                        luck.nextInt(101) / 100.0),
                new People(1 + luck.nextInt(5000), luck.nextInt(60), luck.nextInt(600)),
                3600 * (1 + luck.nextInt(48)),
                luck.nextInt(1_000_000));
    }
}
