package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.QualityReport;
import org.wheelhouse.pipeline.engine.QualityReport.Part;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunVerdict;
import org.wheelhouse.pipeline.engine.Scenario;

class QualityReportTest {

    private final PipelineService service = new PipelineService(PipelineExamples.of(Path.of("content")));

    private Run play(String example, Picks picks) {
        PipelineService.Read read =
                service.read(service.example(example).orElseThrow().sources());
        return service.play(read.plan().orElseThrow(), picks.over(read.scenario()), 42);
    }

    @Test
    void whatNobodyMeasuredIsNotKnown() {
        QualityReport report = QualityReport.of(play("three-stages", Picks.NONE), 0);
        assertThat(report.coverage()).isEmpty();
        assertThat(report.high()).isEmpty();
        assertThat(report.sentences())
                .contains("Nobody measured coverage.", "No scan looked for vulnerabilities.")
                .anyMatch(sentence -> sentence.startsWith("Tests: ") && sentence.contains(", 0 failed"));
        assertThat(QualityReport.of(play("01-only-an-echo", Picks.NONE), 0).sentences())
                .contains("No test ran.");
    }

    @Test
    void partsOfTheCodeAverageToTheWholeAndTheThinOnesStandFirst() {
        for (int coverage = 0; coverage <= 100; coverage++) {
            Picks picks = Picks.NONE.withQuality(Optional.of(new Scenario.Quality(coverage, 0, 0, 0, true)));
            QualityReport report = QualityReport.of(play("03-tests-and-coverage", picks), 0);
            assertThat(report.coverage()).contains(coverage);
            assertThat(report.parts().stream().mapToInt(Part::percent).average().orElseThrow())
                    .isEqualTo(coverage);
            assertThat(report.parts()).allMatch(part -> part.percent() >= 0 && part.percent() <= 100);
            assertThat(report.parts())
                    .isSortedAccordingTo((one, other) -> Integer.compare(one.percent(), other.percent()));
        }
    }

    @Test
    void aFailedSuiteHasFailedTestsAndACoverageUnderItsThresholdIsNotMet() {
        Run run = play(
                "03-tests-and-coverage",
                Picks.NONE.withDefects(Set.of(Defect.BUG_FOR_INTEGRATION_TESTS, Defect.LOW_COVERAGE)));
        QualityReport report = QualityReport.of(run, 0);
        assertThat(report.failed()).isPositive();
        assertThat(report.suites())
                .filteredOn(suite -> suite.failed() > 0)
                .extracting("name")
                .containsExactly("Integration tests");
        assertThat(report.sentences()).contains("Coverage 61 %, threshold 70 %: not met.");
        assertThat(report.thin()).isNotEmpty();
    }

    @Test
    void theRoomCountsWhatBecameOfTheChange() {
        assertThat(RunVerdict.of(play("03-tests-and-coverage", Picks.NONE), 0)).isEqualTo(RunVerdict.SHIPPED_CLEAN);
        assertThat(RunVerdict.of(
                        play("03-tests-and-coverage", Picks.NONE.withDefects(Set.of(Defect.SLOW_UNDER_LOAD))), 0))
                .isEqualTo(RunVerdict.SHIPPED_A_FAULT);
        assertThat(RunVerdict.of(
                        play("03-tests-and-coverage", Picks.NONE.withDefects(Set.of(Defect.BUG_FOR_UNIT_TESTS))), 0))
                .isEqualTo(RunVerdict.STOPPED_A_FAULT);
    }
}
