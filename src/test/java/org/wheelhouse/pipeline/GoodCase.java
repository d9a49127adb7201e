package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Result;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.engine.Stage;
import org.wheelhouse.pipeline.engine.Step;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.FileProblem;
import org.wheelhouse.pipeline.yaml.ScenarioReader;

/** Plays a case and compares what comes out with its header. */
final class GoodCase {

    private final PipelineCase given;
    private Plan plan;
    private Run run;
    private Simulation simulation;

    GoodCase(PipelineCase given) {
        this.given = given;
    }

    void check() {
        String header = given.header().stream()
                .map(line -> "#| " + line.key() + ": " + line.value() + "\n")
                .collect(Collectors.joining());
        ScenarioReader.Outcome around = ScenarioReader.read(header);
        assertThat(around.problems()).as(given.name()).isEmpty();
        Map<String, Double> minutes = new HashMap<>(around.scenario().minutes());
        minutes.putIfAbsent("*", 1.0);
        Scenario scenario = around.scenario().withMinutes(minutes);
        long start = System.nanoTime();
        AzurePipelineReader.Outcome outcome = AzurePipelineReader.read(given.sources(), scenario.request());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        given.all("within").forEach(within -> assertThat(took)
                .isLessThan(Duration.ofSeconds(Long.parseLong(within.split(" ")[0]))));
        assertThat(outcome.problems().stream().filter(one -> one.problem().isError()))
                .as("%s:%n%s", given.name(), AzurePipelineReader.print(outcome.problems()))
                .isEmpty();
        plan = outcome.plan().orElseThrow();
        simulation = new Simulation(plan, scenario);
        run = simulation.record(1);
        shapes();
        given.all("value").forEach(this::value);
        given.all("stage").forEach(line -> ended("stage", line));
        given.all("job").forEach(line -> ended("job", line));
        given.all("run").forEach(line -> ended("run", line));
        given.all("step").forEach(this::step);
        given.all("hooks").forEach(this::hooks);
        given.all("notice").forEach(line -> notice(line, outcome.problems()));
    }

    private void shapes() {
        given.all("stages").forEach(line -> assertThat(
                        plan.stages().stream().map(Stage::id).toList())
                .as("stages of %s", given.name())
                .isEqualTo(parts(line)));
        given.all("jobs").forEach(line -> assertThat(
                        stage(left(line)).jobs().stream().map(job -> job.id()).toList())
                .as("jobs %s", line)
                .isEqualTo(parts(right(line))));
        given.all("steps").forEach(line -> assertThat(steps(left(line)).stream()
                        .map(step -> step.kind() + ":" + step.value())
                        .toList())
                .as("steps %s", line)
                .isEqualTo(parts(right(line))));
    }

    private Stage stage(String id) {
        return plan.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Step> steps(String name) {
        return plan.stages().stream()
                .flatMap(stage -> stage.jobs().stream()
                        .filter(job -> (stage.id() + "." + job.id()).equals(name))
                        .flatMap(job -> job.allSteps().stream()))
                .toList();
    }

    private void value(String line) {
        String name = left(line);
        int colon = name.lastIndexOf(':');
        String value = simulation
                .variable(name.substring(0, colon), name.substring(colon + 1))
                .orElse("");
        assertThat(value).as("value %s of %s", name, given.name()).isEqualTo(BrokenCase.unquoted(right(line)));
    }

    /** {@code Name State 4-10}; the run has no name. */
    private void ended(String what, String line) {
        String[] words = line.split(" ");
        boolean isRun = what.equals("run") && isState(words[0]);
        String name = isRun ? "" : words[0];
        String states = isRun ? words[0] : words[1];
        int timesAt = isRun ? 1 : 2;
        Ended ended = what.equals("stage") ? stageEnded(name) : what.equals("job") ? jobEnded(name) : runEnded(name);
        assertThat(states.split("/"))
                .as("%s %s of %s", what, line, given.name())
                .contains(ended.result.word());
        if (words.length > timesAt) {
            assertThat(minute(ended.start) + "-" + minute(ended.end))
                    .as("%s %s of %s", what, line, given.name())
                    .isEqualTo(words[timesAt]);
        } else if (!what.equals("run") && !ended.legs) {
            assertThat(ended.start)
                    .as("%s of %s never starts", line, given.name())
                    .isEqualTo(Run.NEVER);
        }
    }

    private static boolean isState(String word) {
        return Arrays.stream(word.split("/")).allMatch(one -> Arrays.stream(Result.values())
                .anyMatch(result -> result.word().equals(one)));
    }

    private record Ended(Result result, long start, long end, boolean legs) {}

    private Ended stageEnded(String name) {
        StageRun stage = run.stages().stream()
                .filter(one -> (prefix(one) + run.stage(one).id()).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stage " + name));
        return new Ended(stage.result().orElseThrow(), stage.start(), stage.end(), false);
    }

    private String prefix(StageRun stage) {
        String name = run.totals().get(stage.run()).name();
        return name.isEmpty() ? "" : name + "/";
    }

    private Ended jobEnded(String name) {
        for (StageRun stage : run.stages()) {
            for (JobRun job : stage.jobs()) {
                String jobName = prefix(stage) + run.stage(stage).id() + "."
                        + run.job(stage, job).id();
                boolean hasLegs = run.job(stage, job).hasLegs();
                if (jobName.equals(name)) {
                    LegRun only = job.legs().getFirst();
                    return new Ended(job.result().orElseThrow(), only.start(), only.end(), hasLegs);
                }
                for (LegRun leg : job.legs()) {
                    if (hasLegs && (prefix(stage) + leg.name()).equals(name)) {
                        return new Ended(leg.result().orElse(Result.SKIPPED), leg.start(), leg.end(), false);
                    }
                }
            }
        }
        throw new AssertionError("no job " + name);
    }

    private Ended runEnded(String name) {
        Run.Total total = run.totals().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Ended(total.result().orElseThrow(), total.start(), total.end(), false);
    }

    private void step(String line) {
        String[] words = line.split(" ");
        int colon = words[0].lastIndexOf(':');
        int number = Integer.parseInt(words[0].substring(colon + 1));
        String name = words[0].substring(0, colon);
        Result result = run.legs().stream()
                .filter(leg -> leg.name().equals(name))
                .flatMap(leg -> leg.steps().stream())
                .skip(number - 1)
                .findFirst()
                .map(Run.StepRun::result)
                .orElse(Result.SKIPPED);
        assertThat(words[1].split("/")).as("step %s of %s", line, given.name()).contains(result.word());
    }

    private void hooks(String line) {
        List<String> hooks = run.legs().stream()
                .filter(leg -> leg.name().equals(left(line)))
                .flatMap(leg -> leg.hooks().stream())
                .map(Run.HookRun::label)
                .toList();
        assertThat(hooks).as("hooks %s of %s", line, given.name()).isEqualTo(parts(right(line)));
    }

    private void notice(String line, List<FileProblem> problems) {
        int number = Integer.parseInt(line.replaceAll(".*line=(\\d+).*", "$1"));
        String word = BrokenCase.unquoted(line.replaceAll(".*word=(\"[^\"]*\"|\\S+).*", "$1"));
        assertThat(problems)
                .as("notice %s of %s", line, given.name())
                .anyMatch(one -> !one.problem().isError()
                        && one.problem().line() == number
                        && (one.problem().says() + one.problem().tryThis()).contains(word));
    }

    private static String minute(long ms) {
        double minutes = ms / 60_000.0;
        return minutes == Math.rint(minutes) ? String.valueOf((long) minutes) : String.valueOf(minutes);
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split(" \\| ")).map(String::strip).toList();
    }

    private static String left(String line) {
        return line.substring(0, line.indexOf(" =")).strip();
    }

    private static String right(String line) {
        return line.substring(line.indexOf(" =") + 2).strip();
    }
}
