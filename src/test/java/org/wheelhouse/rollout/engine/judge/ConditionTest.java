package org.wheelhouse.rollout.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static AnalysisPhase verdict(String success, Reading reading) {
        return Metric.of("m", Optional.of(Condition.of(success)), Optional.empty())
                .verdictOn(reading);
    }

    @Test
    void comparisonsCombineWithTheUsualPrecedence() {
        assertThat(verdict("result > 1 && result < 3 || result == 10", Reading.of(10)))
                .isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("result > 1 && (result < 3 || result == 10)", Reading.of(0)))
                .isEqualTo(AnalysisPhase.FAILED);
        assertThat(verdict("!(result >= 0.95)", Reading.of(0.5))).isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("(result + 1) * 2 >= 4.0", Reading.of(1))).isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("result[0] >= 9.5e-1", Reading.of(0.95))).isEqualTo(AnalysisPhase.SUCCESSFUL);
    }

    @Test
    void nilIsAnErrorUnlessGuarded() {
        assertThat(verdict("result >= 0.95", Reading.NONE)).isEqualTo(AnalysisPhase.ERROR);
        assertThat(verdict("isNil(result) || result >= 0.95", Reading.NONE)).isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("default(result, 1) >= 0.95", Reading.NONE)).isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("result == nil", Reading.NONE)).isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("len(result) == 0", Reading.NONE)).isEqualTo(AnalysisPhase.SUCCESSFUL);
        assertThat(verdict("isNil(result)", Reading.FAILED)).isEqualTo(AnalysisPhase.ERROR);
    }

    @Test
    void nanMeetsNoOrder() {
        Reading nan = Reading.of(Double.NaN);
        assertThat(verdict("result >= 0.95", nan)).isEqualTo(AnalysisPhase.FAILED);
        assertThat(verdict("result < 0.95", nan)).isEqualTo(AnalysisPhase.FAILED);
        assertThat(verdict("isNaN(result)", nan)).isEqualTo(AnalysisPhase.SUCCESSFUL);
        Metric failureOnly = Metric.of("m", Optional.empty(), Optional.of(Condition.of("result < 0.95")));
        assertThat(failureOnly.verdictOn(nan)).isEqualTo(AnalysisPhase.SUCCESSFUL);
    }

    @Test
    void failureWinsOverSuccess() {
        Metric both = Metric.of("m", Optional.of(Condition.of("result > 0")), Optional.of(Condition.of("result > 1")));
        assertThat(both.verdictOn(Reading.of(2))).isEqualTo(AnalysisPhase.FAILED);
    }

    @Test
    void whatIsNoConditionIsRefusedWithItsPlace() {
        for (String text : List.of(
                "",
                "result",
                "result >",
                "result >= 0.95 &&",
                "reslt > 1",
                "result >= 0.9 0.8",
                "1 < 2 < 3",
                "isNaN(",
                "(((((",
                "result < nil",
                "default(result)",
                "(".repeat(200),
                "!".repeat(5000))) {
            assertThatThrownBy(() -> Condition.of(text))
                    .as(text)
                    .isInstanceOf(Condition.ConditionSyntax.class)
                    .satisfies(wrong -> assertThat(((Condition.ConditionSyntax) wrong).offset())
                            .isBetween(0, text.length()));
        }
    }
}
