package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.engine.Why;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.Sources;

/**
 * Tries to deploy to an environment with a file that has nothing but a deployment. Checks belong to the environment and not to the
 * file (learn.microsoft.com/azure/devops/pipelines/process/approvals), so they meet this file too; it is played, not asserted.
 */
final class DirectPath {

    private static final String BRANCH = "refs/heads/just-this-once";

    private DirectPath() {}

    static DirectAttempt to(String environment, Scenario scenario) {
        String file = """
                stages:
                - stage: Direct
                  displayName: The direct way
                  jobs:
                  - deployment: Now
                    environment: '%s'
                    strategy:
                      runOnce:
                        deploy:
                          steps:
                          - script: ./deploy.sh
                """.formatted(environment.replace("'", "''"));
        Scenario alone = scenario.withRequest(scenario.request().onBranch(BRANCH))
                .withActs(List.of())
                .withPeople(Scenario.People.AS_WRITTEN);
        List<DirectAttempt.Answer> answers = new ArrayList<>();
        AzurePipelineReader.read(Sources.of(file), alone.request()).plan().ifPresent(plan -> scenario.checks().stream()
                .filter(check -> check.environment().equals(environment))
                .forEach(check -> answers.add(answer(plan, alone, check))));
        return new DirectAttempt(environment, file, List.copyOf(answers));
    }

    private static DirectAttempt.Answer answer(Plan plan, Scenario scenario, Check check) {
        List<Fault> outside = scenario.faults().stream()
                .filter(fault -> !(fault instanceof Fault.AgentDies))
                .toList();
        Run run = new Simulation(plan, scenario.withChecks(List.of(check)).withFaults(outside)).record(1);
        Run.StageRun stage = run.stages().getFirst();
        boolean stops = stage.result().filter(result -> result.isGood()).isEmpty();
        String why = stops ? new Why(run).stage(stage) : "This check alone would let it through.";
        return new DirectAttempt.Answer(check.word(), stops, why);
    }
}
