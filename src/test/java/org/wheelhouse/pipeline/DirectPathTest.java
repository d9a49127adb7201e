package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Check.Policy;
import org.wheelhouse.pipeline.engine.Check.Policy.Rule;
import org.wheelhouse.pipeline.engine.Scenario;

class DirectPathTest {

    private final PipelineService service = new PipelineService(PipelineExamples.of(Path.of("content")));

    private DirectAttempt attempt(Check... checks) {
        return service.goAround("prod", Scenario.DEFAULT.withChecks(List.of(checks)));
    }

    @Test
    void everyGateOfTheEnvironmentMeetsTheFileThatGoesAround() {
        DirectAttempt attempt = attempt(
                new Check.Branches("prod", List.of("refs/heads/main")),
                new Check.RequiredTemplate("prod", "house-rules.yml"),
                new Check.Approval("prod", List.of("ops-lead"), 1, true, 240),
                new Policy("prod", Rule.COVERAGE_AT_LEAST, 70),
                new Check.Branches("test", List.of("nothing")));
        assertThat(attempt.isStopped()).isTrue();
        assertThat(attempt.answers()).extracting(DirectAttempt.Answer::stops).containsExactly(true, true, true, false);
        assertThat(attempt.answers().get(0).why())
                .isEqualTo(
                        "The direct way failed without starting: branch control does not let refs/heads/just-this-once deploy there.");
        assertThat(attempt.answers().get(1).why()).contains("demands a template that this pipeline does not extend");
        assertThat(attempt.answers().get(2).why()).contains("nobody of those asked (ops-lead) answered in time");
    }

    @Test
    void anEnvironmentWithoutAnyCheckIsOpenAndThatIsSaid() {
        assertThat(attempt().isStopped()).isFalse();
        assertThat(attempt(new Policy("prod", Rule.COVERAGE_AT_LEAST, 70)).isStopped())
                .isFalse();
        assertThat(attempt(new Policy("prod", Rule.COVERAGE_AT_LEAST, 90)).isStopped())
                .isTrue();
    }

    @Test
    void whatSomebodyWillApproveInThePipelineIsNotApprovedOutsideOfIt() {
        Scenario approved = Scenario.DEFAULT
                .withChecks(List.of(new Check.Approval("prod", List.of("ops-lead"), 1, true, 240)))
                .withActs(List.of(new Act.Approve(1, "prod", "ops-lead")))
                .withPeople(Scenario.People.ASKED);
        assertThat(service.goAround("prod", approved).isStopped()).isTrue();
    }
}
