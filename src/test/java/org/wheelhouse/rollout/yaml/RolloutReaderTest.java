package org.wheelhouse.rollout.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Ending;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

class RolloutReaderTest {

    private static final Path CONTENT = Path.of("content/rollouts");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CONTENT)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static Design design(String file) throws IOException {
        Reading<Design> reading = RolloutReader.read(Files.readString(CONTENT.resolve(file)));
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioPlaysToTheEndOfItsDayAndIsWrittenBack() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThanOrEqualTo(8);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Design design = design(file.getFileName().toString());
                    Simulation simulation = Simulation.watched(
                            design.scenario(), design.plan(), design.scenario().seed());
                    simulation.advanceTo(design.scenario().seconds());
                    assertThat(simulation.isOver()).isTrue();
                    assertThat(simulation.report().ending()).isNotIn(Ending.RUNNING, Ending.WAITING);
                    Reading<Design> again = RolloutReader.read(RolloutWriter.write(design));
                    assertThat(again.problems()).isEmpty();
                    assertThat(again.value()).contains(design);
                }));
    }

    @Test
    void theStoriesEndAsTheyAreTold() throws IOException {
        assertThat(ending("canary-errors.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(ending("canary-good.yml")).isEqualTo(Ending.RELEASED);
        assertThat(ending("canary-latency.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(ending("canary-memory.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(ending("canary-data.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(ending("flags-kill-switch.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(ending("rings-one-bad-segment.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(ending("blue-green.yml")).isEqualTo(Ending.STOPPED_BY_JUDGE);
    }

    private static Ending ending(String file) throws IOException {
        Design design = design(file);
        return Simulation.play(
                        design.scenario(), design.plan(), design.scenario().seed())
                .ending();
    }

    @Test
    void everyProblemComesAtOnceWithItsPlaceAndWhatToTry() throws IOException {
        String broken = Files.readString(CONTENT.resolve("canary-errors.yml"))
                .replace("- setWeight: 25", "- setWieght: 25")
                .replace("- templateName: check", "- templateName: chek")
                .replace("result <= 400", "result =< 400")
                .replace("- name: memory", "- name: memroy")
                .replace("signature: errors", "signature: erors")
                .replace("traffic: 80", "traffic: 70")
                .replace("hours: 24", "hours: many");
        List<Problem> problems = RolloutReader.read(broken).problems();
        assertThat(problems)
                .extracting(Problem::toString)
                .anyMatch(says -> says.contains("`setWieght`") && says.contains("did you mean `setWeight`?"))
                .anyMatch(says -> says.contains("named `chek`") && says.contains("did you mean `check`?"))
                .anyMatch(says -> says.contains("`successCondition` cannot be read"))
                .anyMatch(says -> says.contains("no measure `memroy`") && says.contains("did you mean `memory`?"))
                .anyMatch(says -> says.contains("erors") && says.contains("did you mean `errors`?"))
                .anyMatch(says -> says.contains("90.0 %, it must be 100 %"))
                .anyMatch(says -> says.contains("`hours: many` must be a number"));
        int line = broken.substring(0, broken.indexOf("setWieght")).split("\n").length;
        assertThat(problems).anyMatch(p -> p.line() == line && p.says().contains("setWieght"));
    }

    @Test
    void emptyAndForeignTextsAreRefusedInSentences() {
        for (String text :
                List.of("", "kind: Deployment", "- a\n- b", "just text", "kind: Rollout\nspec: 3", ": : :")) {
            Reading<Design> reading = RolloutReader.read(text);
            assertThat(reading.isUsable()).as(text).isFalse();
            assertThat(reading.problems()).as(text).isNotEmpty().allMatch(p -> p.line() >= 1 && p.column() >= 1);
        }
    }

    @Test
    void smallReplicasWithoutARouterAreWarnedOf() throws IOException {
        String small = Files.readString(CONTENT.resolve("canary-errors.yml"))
                .replace("      trafficRouting:\n        managedRoutes: []\n", "")
                .replace("replicas: 10", "replicas: 4");
        Reading<Design> reading = RolloutReader.read(small);
        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.problems()).anyMatch(p -> p.says().contains("is really 20 %"));
    }

    @Test
    @Tag("heavy")
    void mutatedTextsNeverBreakTheReader() throws IOException {
        Random luck = new Random(5);
        for (Path file : files()) {
            String text = Files.readString(file);
            for (int i = 0; i < 150; i++) {
                StringBuilder mutated = new StringBuilder(text);
                for (int j = 0; j <= luck.nextInt(4); j++) {
                    int at = luck.nextInt(mutated.length());
                    switch (luck.nextInt(3)) {
                        case 0 -> mutated.deleteCharAt(at);
                        case 1 -> mutated.insert(at, ":-{[\"'\n #&*!|>".charAt(luck.nextInt(13)));
                        default -> mutated.setCharAt(at, (char) (32 + luck.nextInt(95)));
                    }
                }
                Reading<Design> reading = RolloutReader.read(mutated.toString());
                assertThat(reading.isUsable() || !reading.problems().isEmpty()).isTrue();
            }
        }
    }
}
