package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Distribution;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.ManyRuns;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Result;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.RunReport;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.engine.Why;

class PipelineSimulationTest {

    private static final int MANY = 2000;

    private static final String THREE_STAGES = """
            stages:
            - stage: Build
              jobs:
              - job: Compile
                steps:
                - script: make
            - stage: Test
              jobs:
              - job: Unit
                steps:
                - script: ./unit-tests.sh
                  displayName: Unit tests
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

    @Test
    @Tag("heavy")
    void everythingEndsOnceNothingStartsTooEarlyAndNoAgentWorksOnTwoJobsAtOnce() {
        IntStream.range(0, MANY).parallel().forEach(seed -> {
            RandomPipeline random = RandomPipeline.of(seed);
            Run run = new Simulation(random.plan(), random.scenario()).record(seed);
            for (int agent = 0; agent < random.scenario().agents(); agent++) {
                assertThat(overlaps(run, agent)).as(random.text()).isFalse();
            }
            everyStageAndJobEndsOnceAndNothingStartsBeforeWhatItNeeds(random, run);
        });
    }

    private static boolean overlaps(Run run, int agent) {
        List<LegRun> legs = run.legs().stream()
                .filter(leg -> leg.agent() == agent)
                .sorted(Comparator.comparingLong(LegRun::start).thenComparingLong(LegRun::end))
                .toList();
        for (int i = 1; i < legs.size(); i++) {
            if (legs.get(i).start() < legs.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }

    private static void everyStageAndJobEndsOnceAndNothingStartsBeforeWhatItNeeds(RandomPipeline random, Run run) {
        for (Run.StageRun stage : run.stages()) {
            assertThat(stage.result()).isPresent();
            for (int needed : run.stage(stage).dependsOn()) {
                assertThat(stage.start() < 0
                                || stage.start() >= run.stages().get(needed).end())
                        .as(random.text())
                        .isTrue();
            }
            for (Run.JobRun job : stage.jobs()) {
                assertThat(job.result()).as(random.text()).isPresent();
                job.legs().forEach(leg -> assertThat(
                                leg.start() < 0 || leg.start() >= stage.start() && leg.end() <= stage.end())
                        .isTrue());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameRunAndEveryPartCanSayWhy() {
        IntStream.range(0, MANY / 4).parallel().forEach(seed -> {
            RandomPipeline random = RandomPipeline.of(seed);
            Run first = new Simulation(random.plan(), random.scenario()).record(seed);
            Simulation used = new Simulation(random.plan(), random.scenario());
            used.record(seed + 1);
            assertThat(used.record(seed)).isEqualTo(first);
            Why why = new Why(first);
            assertThat(why.run(0)).isNotBlank();
            first.stages().forEach(stage -> {
                assertThat(why.stage(stage)).isNotBlank();
                stage.jobs().forEach(job -> job.legs().forEach(leg -> {
                    assertThat(why.leg(stage, job, leg)).isNotBlank();
                    leg.steps().forEach(step -> assertThat(why.step(leg, step)).isNotBlank());
                }));
            });
        });
    }

    @Test
    void manyRunsAreTheRecordedRunsWhateverTheNumberOfThreads() {
        for (int seed = 0; seed < 50; seed++) {
            RandomPipeline random = RandomPipeline.of(seed);
            Distribution one = ManyRuns.play(random.plan(), random.scenario(), seed, 40, 1);
            assertThat(ManyRuns.play(random.plan(), random.scenario(), seed, 40, 2))
                    .isEqualTo(one);
            assertThat(ManyRuns.play(random.plan(), random.scenario(), seed, 40, 7))
                    .isEqualTo(one);
            Simulation simulation = new Simulation(random.plan(), random.scenario());
            long[] recorded = new long[40];
            for (int i = 0; i < 40; i++) {
                recorded[i] = simulation
                        .record(ManyRuns.seedOf(seed, i))
                        .totals()
                        .getFirst()
                        .end();
            }
            Arrays.sort(recorded);
            assertThat(one.leadTimes()).containsExactly(recorded);
        }
    }

    @Test
    void withOneAgentTheRunLastsAsLongAsAllJobsTogether() {
        for (int jobs = 1; jobs <= 40; jobs++) {
            StringBuilder text = new StringBuilder("jobs:\n");
            for (int j = 0; j < jobs; j++) {
                text.append("- job: J%d\n  steps:\n  - script: make\n".formatted(j));
            }
            Scenario scenario = Scenario.DEFAULT.withAgents(1).withMinutes(Map.of("*", 3.0));
            Run run = new Simulation(RandomPipeline.plan(text.toString()), scenario).record(1);
            assertThat(run.end()).isEqualTo(jobs * 3 * 60_000L);
            RunReport report = RunReport.of(run, 0);
            assertThat(report.agentMinutes()).isEqualTo(jobs * 3.0);
            assertThat(report.queued()).isEqualTo(3 * 60_000L * jobs * (jobs - 1) / 2);
        }
    }

    @Test
    void equalJobsOnSeveralAgentsGoInRounds() {
        for (int agents = 1; agents <= 20; agents++) {
            String text = "jobs:\n- job: J\n  strategy:\n    parallel: 30\n  steps:\n  - script: make\n";
            Scenario scenario = Scenario.DEFAULT.withAgents(agents).withMinutes(Map.of("*", 2.0));
            Run run = new Simulation(RandomPipeline.plan(text), scenario).record(1);
            assertThat(run.end()).isEqualTo((30 + agents - 1) / agents * 2 * 60_000L);
        }
    }

    @Test
    void whyNamesTheStageAndTheStepThatStoppedProduction() {
        Scenario scenario = Scenario.DEFAULT.withFaults(List.of(new Fault.StepFails("Test.Unit", Integer.MAX_VALUE)));
        Run run = play(scenario);
        assertThat(new Why(run).stage(run.stages().get(2)))
                .isEqualTo("Prod did not start: it needs Test, and Test failed in step \"Unit tests\".");
        assertThat(run.totals().getFirst().reachedProduction()).isFalse();
    }

    @Test
    void aRunStopsForAPersonAndGoesOnWithTheAnswer() {
        Scenario asked = Scenario.DEFAULT
                .withChecks(List.of(new Check.Approval("prod", List.of("ops lead"), 0, true, 60)))
                .withPeople(Scenario.People.ASKED);
        Run waiting = play(asked);
        assertThat(waiting.isWaiting()).isTrue();
        assertThat(waiting.stages().get(2).waitsForApproval()).isTrue();
        assertThat(new Why(waiting).run(0)).isEqualTo("Prod waits for the approval of ops lead.");
        Run agreed = play(asked.withActs(List.of(new Act.Approve(500, "prod", "ops lead"))));
        assertThat(agreed.totals().getFirst().result()).contains(Result.SUCCEEDED);
        assertThat(RunReport.of(agreed, 0).waiting()).containsKey(RunReport.Cause.APPROVAL);
        Run refused = play(asked.withActs(List.of(new Act.Reject(500, "prod", "ops lead"))));
        assertThat(refused.totals().getFirst().result()).contains(Result.FAILED);
        assertThat(new Why(refused).stage(refused.stages().get(2))).contains("ops lead rejected it");
    }

    @Test
    void whoDoesNotAnswerRunsIntoTheTimeOut() {
        Scenario scenario = Scenario.DEFAULT
                .withChecks(List.of(new Check.Approval("prod", List.of("ana"), 0, true, 60)))
                .withPeople(Scenario.People.ASKED)
                .withFaults(List.of(new Fault.ApproverIsAway("ana")));
        Run run = play(scenario);
        assertThat(run.stages().get(2).result()).contains(Result.SKIPPED);
        assertThat(new Why(run).stage(run.stages().get(2))).contains("ana").contains("answered in time");
    }

    @Test
    void aDefectIsCaughtWhereATestLooksForItAndEscapesWhereNoneDoes() {
        Scenario unit = Scenario.DEFAULT.withDefects(Set.of(Defect.BUG_FOR_UNIT_TESTS), Scenario.Quality.GOOD);
        RunReport caught = RunReport.of(play(unit), 0);
        assertThat(caught.caught()).singleElement().satisfies(one -> assertThat(one.step())
                .isEqualTo("Unit tests"));
        assertThat(caught.escaped()).isEmpty();
        Scenario load = Scenario.DEFAULT.withDefects(Set.of(Defect.SLOW_UNDER_LOAD), Scenario.Quality.GOOD);
        RunReport escaped = RunReport.of(play(load), 0);
        assertThat(escaped.caught()).isEmpty();
        assertThat(escaped.escaped()).containsExactly(Defect.SLOW_UNDER_LOAD);
    }

    @Test
    void aRuleOfTheLeadersStopsTheWayToProduction() {
        Scenario scenario = Scenario.DEFAULT
                .withChecks(List.of(new Check.Policy("prod", Check.Policy.Rule.NO_MORE_HIGH_FINDINGS_THAN, 0)))
                .withDefects(Set.of(), new Scenario.Quality(82, 70, 2, 0, true));
        Run run = play(scenario);
        assertThat(run.stages().get(2).result()).contains(Result.FAILED);
        assertThat(new Why(run).stage(run.stages().get(2)))
                .contains("the rule \"no high-severity finding\" was not kept");
    }

    @Test
    void leadTimeIsWorkAndWaiting() {
        IntStream.range(0, 500).parallel().forEach(seed -> {
            RandomPipeline random = RandomPipeline.of(seed);
            Run run = new Simulation(random.plan(), random.scenario()).record(seed);
            RunReport report = RunReport.of(run, 0);
            long waited = report.waiting().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(report.touch() + waited).isEqualTo(report.lead());
            assertThat(report.touch()).isNotNegative();
        });
    }

    @Test
    void aHangingJobWithoutLimitEndsAllTheSame() {
        Plan plan = RandomPipeline.plan(
                "jobs:\n- job: A\n  timeoutInMinutes: 0\n  pool:\n    name: Own\n  steps:\n  - script: x\n");
        Run run = new Simulation(plan, Scenario.DEFAULT.withFaults(List.of(new Fault.Hangs("#1.A")))).record(1);
        assertThat(run.end()).isEqualTo(7 * 24 * 60 * 60_000L);
    }

    private static Run play(Scenario scenario) {
        return new Simulation(RandomPipeline.plan(THREE_STAGES), scenario).record(1);
    }
}
