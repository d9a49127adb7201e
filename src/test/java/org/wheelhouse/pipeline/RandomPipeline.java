package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.Sources;

/** Pipelines of any shape, for claims that hold for all of them. */
record RandomPipeline(String text, Plan plan, Scenario scenario) {

    private static final String[] CONDITIONS = {
        "",
        "",
        "",
        "",
        "always()",
        "failed()",
        "succeededOrFailed()",
        "not(failed())",
        "eq(variables['x'], 'y')",
        "false"
    };

    static RandomPipeline of(long seed) {
        SplittableRandom luck = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("variables:\n  x: ${{ 'y' }}\nstages:\n");
        List<Fault> faults = new ArrayList<>();
        int stages = luck.nextInt(1, 7);
        for (int s = 0; s < stages; s++) {
            stage(text, s, luck, faults);
        }
        if (luck.nextInt(5) == 0) {
            faults.add(new Fault.AgentDies(luck.nextInt(30)));
        }
        Plan plan = plan(text.toString());
        Scenario scenario = Scenario.DEFAULT
                .withAgents(luck.nextInt(1, 5))
                .withSpread(luck.nextInt(3) * 0.2)
                .withFaults(faults);
        return new RandomPipeline(text.toString(), plan, scenario);
    }

    static Plan plan(String text) {
        AzurePipelineReader.Outcome outcome = AzurePipelineReader.read(Sources.of(text), Request.DEFAULT);
        return outcome.plan()
                .orElseThrow(() -> new AssertionError(AzurePipelineReader.print(outcome.problems()) + text));
    }

    private static void stage(StringBuilder text, int s, SplittableRandom luck, List<Fault> faults) {
        text.append("- stage: S").append(s).append('\n');
        waits(text, "  ", "S", s, luck);
        condition(text, "  ", luck);
        text.append("  jobs:\n");
        int jobs = luck.nextInt(1, 5);
        for (int j = 0; j < jobs; j++) {
            job(text, s, j, luck, faults);
        }
    }

    private static void job(StringBuilder text, int s, int j, SplittableRandom luck, List<Fault> faults) {
        text.append("  - job: J").append(j).append('\n');
        waits(text, "    ", "J", j, luck);
        condition(text, "    ", luck);
        if (luck.nextInt(8) == 0) {
            text.append("    pool: server\n");
        }
        if (luck.nextInt(6) == 0) {
            text.append("    timeoutInMinutes: ").append(luck.nextInt(1, 6)).append('\n');
        }
        if (luck.nextInt(5) == 0) {
            text.append("    strategy:\n      parallel: ")
                    .append(luck.nextInt(1, 4))
                    .append("\n      maxParallel: 2\n");
        }
        text.append("    steps:\n");
        int steps = luck.nextInt(1, 4);
        for (int k = 1; k <= steps; k++) {
            text.append("    - script: make ").append(k).append('\n');
            condition(text, "      ", luck);
            if (luck.nextInt(6) == 0) {
                text.append("      retryCountOnTaskFailure: 2\n");
            }
        }
        String target = "S" + s + ".J" + j + ":" + luck.nextInt(1, steps + 1);
        switch (luck.nextInt(8)) {
            case 0 -> faults.add(new Fault.StepFails(target, Integer.MAX_VALUE));
            case 1 -> faults.add(new Fault.Flaky(target, 0.5));
            case 2 -> faults.add(new Fault.Slow(target, 3));
            case 3 -> faults.add(new Fault.Hangs(target));
            default -> {}
        }
    }

    private static void waits(StringBuilder text, String indent, String prefix, int own, SplittableRandom luck) {
        if (own == 0 || luck.nextInt(2) == 0) {
            return;
        }
        text.append(indent).append("dependsOn: [");
        for (int other = 0; other < own; other++) {
            text.append(luck.nextInt(2) == 0 ? prefix + other + ", " : "");
        }
        text.append("]\n");
    }

    private static void condition(StringBuilder text, String indent, SplittableRandom luck) {
        String condition = CONDITIONS[luck.nextInt(CONDITIONS.length)];
        if (!condition.isEmpty()) {
            text.append(indent).append("condition: ").append(condition).append('\n');
        }
    }
}
