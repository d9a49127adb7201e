package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.ScenarioReader;

/** Every example that the product ships can be read without an error and plays to its end. */
class PipelineExamplesTest {

    @Test
    void thereAreAtLeastTwelve() {
        assertThat(PipelineExamples.of(Path.of("content")).all()).hasSizeGreaterThanOrEqualTo(12);
    }

    @TestFactory
    Stream<DynamicTest> everyExamplePlays() {
        return PipelineExamples.of(Path.of("content")).all().stream()
                .map(example -> DynamicTest.dynamicTest(example.id(), () -> plays(example)));
    }

    private static void plays(PipelineExample example) {
        ScenarioReader.Outcome around = ScenarioReader.read(
                example.sources().texts().get(example.sources().root()));
        assertThat(around.problems()).isEmpty();
        assertThat(around.title()).isNotBlank();
        assertThat(around.about()).endsWith(".");
        AzurePipelineReader.Outcome outcome =
                AzurePipelineReader.read(example.sources(), around.scenario().request());
        assertThat(outcome.problems())
                .as(AzurePipelineReader.print(outcome.problems()))
                .isEmpty();
        Scenario scenario = around.scenario();
        Run run = new Simulation(outcome.plan().orElseThrow(), scenario).record(1);
        assertThat(run.totals()).allSatisfy(total -> assertThat(total.result()).isPresent());
        assertThat(run.end()).isPositive();
    }
}
