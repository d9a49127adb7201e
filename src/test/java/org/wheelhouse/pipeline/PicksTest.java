package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Reason;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Result;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.engine.Why;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.PicksText;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;
import org.wheelhouse.text.Reading;

class PicksTest {

    private static final String SHIP = """
            stages:
            - stage: Prod
              jobs:
              - deployment: Web
                environment: prod
                strategy:
                  runOnce:
                    deploy:
                      steps:
                      - script: ./deploy.sh
            """;

    private static final Picks ALL = new Picks(
            Optional.of(3),
            Map.of("Prod.Web/deploy:1", 4.5, "*", 2.0),
            Optional.of(0.25),
            List.of(
                    new Fault.StepFails("Test.Unit", Integer.MAX_VALUE),
                    new Fault.StepFails("Test.Unit:2", 2),
                    new Fault.Flaky("Test.Unit:1", 0.2),
                    new Fault.Slow("Build.Compile:1", 3),
                    new Fault.Hangs("Build.Compile:2"),
                    new Fault.AgentDies(12.5),
                    new Fault.ApproverIsAway("ops-lead"),
                    new Fault.CheckSaysNo("prod", "branch"),
                    new Fault.LockIsTaken("prod", 30)),
            Set.of(Defect.HIGH_FINDING, Defect.BUG_FOR_UNIT_TESTS),
            Optional.of(new Scenario.Quality(64, 75, 2, 5, false)),
            List.of(
                    new Check.Policy("prod", Check.Policy.Rule.COVERAGE_AT_LEAST, 75),
                    new Check.Policy("prod", Check.Policy.Rule.CHANGE_TICKET_PRESENT, 0)));

    @Test
    void whatWasPickedIsReadBackAsItWasWritten() {
        Reading<Picks> read = ScenarioReader.picks(PicksText.write(ALL));
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).contains(ALL);
        assertThat(ScenarioReader.picks("").value()).contains(Picks.NONE);
    }

    @Test
    void aLineThatIsNoPickIsToldWithItsPlace() {
        Reading<Picks> read = ScenarioReader.picks("agents: 2\nfial: Test.Unit\nno: prod brunch");
        assertThat(read.problems()).extracting("line").containsExactly(2, 3);
        assertThat(read.problems())
                .extracting("tryThis")
                .containsExactly("did you mean `fail`?", "did you mean `branch`?");
        assertThat(read.value().orElseThrow().agents()).contains(2);
    }

    @Test
    void aRulePickedTakesThePlaceOfTheRuleOfTheFile() {
        Scenario file = Scenario.DEFAULT.withChecks(List.of(
                new Check.Policy("prod", Check.Policy.Rule.COVERAGE_AT_LEAST, 50), new Check.ExclusiveLock("prod")));
        assertThat(ALL.over(file).checks())
                .containsExactly(
                        new Check.ExclusiveLock("prod"),
                        ALL.rules().getFirst(),
                        ALL.rules().getLast());
    }

    @Test
    void thinTestsAndHolesAreDefectsWhetherPickedByNameOrByNumber() {
        Scenario byNumber = Picks.NONE
                .withQuality(Optional.of(new Scenario.Quality(64, 70, 1, 0, true)))
                .over(Scenario.DEFAULT);
        assertThat(byNumber.defects()).containsExactlyInAnyOrder(Defect.LOW_COVERAGE, Defect.HIGH_FINDING);
        Scenario byName = Picks.NONE
                .withDefects(Set.of(Defect.LOW_COVERAGE, Defect.HIGH_FINDING))
                .over(Scenario.DEFAULT);
        assertThat(byName.quality().coverage()).isLessThan(byName.quality().threshold());
        assertThat(byName.quality().highFindings()).isPositive();
    }

    @Test
    void aDefectAndItsNumberNeverContradictEachOther() {
        Picks thin = Picks.NONE.measuring(new Scenario.Quality(50, 70, 3, 0, true));
        Picks healed = thin.carrying(Set.of());
        assertThat(healed.over(Scenario.DEFAULT).defects()).isEmpty();
        assertThat(healed.quality()).contains(new Scenario.Quality(70, 70, 0, 0, true));
        Picks named = Picks.NONE.carrying(Set.of(Defect.LOW_COVERAGE, Defect.HIGH_FINDING, Defect.SLOW_UNDER_LOAD));
        Picks measured = named.measuring(new Scenario.Quality(90, 70, 0, 0, true));
        assertThat(measured.over(Scenario.DEFAULT).defects()).containsExactly(Defect.SLOW_UNDER_LOAD);
    }

    @Test
    void aCheckThatNeverSaysYesStopsTheStageByItsOwnRule() {
        assertThat(reason(new Check.Branches("prod", List.of("refs/heads/main")), "branch"))
                .isEqualTo(Reason.BRANCH);
        assertThat(reason(new Check.Hours("prod", 0, 1439, 60), "hours")).isEqualTo(Reason.HOURS);
        assertThat(reason(new Check.Monitor("prod", 0, 60), "monitor")).isEqualTo(Reason.MONITOR);
    }

    private static Reason reason(Check check, String kind) {
        Scenario open = Scenario.DEFAULT.withChecks(List.of(check));
        assertThat(play(open).stages().getFirst().result()).contains(Result.SUCCEEDED);
        Run.StageRun stage = play(open.withFaults(List.of(new Fault.CheckSaysNo("prod", kind))))
                .stages()
                .getFirst();
        assertThat(stage.result()).contains(Result.FAILED);
        return stage.reason();
    }

    @Test
    void aStageWaitsUntilSomebodyElsesLockIsGivenBack() {
        Scenario locked = Scenario.DEFAULT
                .withChecks(List.of(new Check.ExclusiveLock("prod")))
                .withFaults(List.of(new Fault.LockIsTaken("prod", 30)));
        Run.StageRun stage = play(locked).stages().getFirst();
        assertThat(stage.start()).isEqualTo(30 * 60_000);
        assertThat(stage.result()).contains(Result.SUCCEEDED);
    }

    @Test
    void aRequestThatNobodyAnswersInTimeLeavesTheStageOut() {
        Scenario asked = Scenario.DEFAULT
                .withChecks(List.of(new Check.Approval("prod", List.of("ana", "ben"), 2, true, 60)))
                .withPeople(Scenario.People.ASKED);
        assertThat(play(asked).isWaiting()).isTrue();
        Run.StageRun stage = play(asked.withActs(
                        List.of(new Act.Approve(10, "prod", "ana"), new Act.Expire(60, "prod"))))
                .stages()
                .getFirst();
        assertThat(stage.result()).contains(Result.SKIPPED);
        assertThat(stage.reason()).isEqualTo(Reason.NOBODY_ANSWERED);
        assertThat(stage.end()).isEqualTo(60 * 60_000);
    }

    @Test
    void aRejectionIsToldWithItsReason() {
        Scenario asked = Scenario.DEFAULT
                .withChecks(List.of(new Check.Approval("prod", List.of("ana"), 1, true, 60)))
                .withActs(List.of(new Act.Reject(10, "prod", "ana", "No plan to go back.")));
        Run run = play(asked);
        assertThat(new Why(run).stage(run.stages().getFirst()))
                .isEqualTo("Prod failed without starting: ana rejected it: No plan to go back.");
    }

    private static Run play(Scenario scenario) {
        Plan plan = AzurePipelineReader.read(Sources.of(SHIP), Request.DEFAULT)
                .plan()
                .orElseThrow();
        return new Simulation(plan, scenario).record(1);
    }
}
