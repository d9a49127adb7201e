package org.wheelhouse.pipeline.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.kit.State;
import org.wheelhouse.pipeline.engine.Result;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.Run.StepRun;
import org.wheelhouse.pipeline.engine.Why;

/** A run in the words of the screen, for the player in the browser. Times in milliseconds, -1 for never. */
record ShownRun(
        long end,
        boolean restart,
        boolean playNow,
        boolean showEnd,
        boolean compact,
        boolean wall,
        String prefix,
        @Nullable Live live,
        String why,
        List<Box> stages,
        List<Row> rows,
        Map<String, Object> words) {

    /**
     * The clock of a live room, which nobody moves.
     *
     * @param elapsed on the simulated clock when this was made
     * @param pace how much faster that clock runs than a real one
     * @param waits whether the run waits for people, so that the clock goes on beyond its end
     */
    record Live(long elapsed, int pace, boolean waits) {}

    /** How much of the player is there: all of it, what fits a slide, or what a wall shows on which nobody clicks. */
    enum Size {
        WHOLE,
        SLIDE,
        WALL
    }

    /**
     * @param name as in {@code PlanNames}
     * @param level how far from the start, for its column in the graph
     */
    record Box(
            String id,
            String name,
            String title,
            int level,
            String needs,
            long ready,
            long asked,
            long start,
            long end,
            String look,
            String word,
            String waits,
            String why,
            boolean changed) {}

    /** @param heldFrom since when its stage is held up by checks or people, until {@code heldTo} */
    record Row(
            String id,
            String stage,
            String name,
            String title,
            String agent,
            long heldFrom,
            long heldTo,
            long queued,
            long start,
            long end,
            String look,
            String word,
            String why,
            List<Line> steps) {}

    record Line(String title, long start, long end, String look, String begun, String log) {}

    static ShownRun of(Run run, boolean restart, boolean playNow, Size size) {
        return of(run, restart, playNow, size, "", Set.of());
    }

    /**
     * @param prefix of all ids, where several players stand on one page
     * @param changed names of stages to be marked as different
     */
    static ShownRun of(Run run, boolean restart, boolean playNow, Size size, String prefix, Set<String> changed) {
        Why why = new Why(run);
        List<Box> boxes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int[] levels = levels(run);
        for (StageRun stage : run.stages()) {
            String of = run.totals().size() > 1 ? run.totals().get(stage.run()).name() + ": " : "";
            boolean marked = changed.contains(run.stage(stage).id());
            Box box = box(run, stage, of, marked, levels[stage.stage()], why);
            boxes.add(box);
            for (JobRun job : stage.jobs()) {
                job.legs().forEach(leg -> rows.add(row(run, stage, job, leg, box, why)));
            }
        }
        return new ShownRun(
                run.end(),
                restart,
                playNow,
                !playNow,
                size != Size.WHOLE,
                size == Size.WALL,
                prefix,
                null,
                why.run(0),
                boxes,
                rows,
                labels());
    }

    /** The same on the clock of a live room. */
    ShownRun at(Live clock) {
        return new ShownRun(end, restart, playNow, showEnd, compact, wall, prefix, clock, why, stages, rows, words);
    }

    private static int[] levels(Run run) {
        int[] levels = new int[run.plan().stages().size()];
        for (int round = 0; round < levels.length; round++) {
            boolean changed = false;
            for (int s = 0; s < levels.length; s++) {
                for (int needed : run.plan().stages().get(s).dependsOn()) {
                    if (levels[s] <= levels[needed]) {
                        levels[s] = levels[needed] + 1;
                        changed = true;
                    }
                }
            }
            if (!changed) {
                break;
            }
        }
        return levels;
    }

    private static Box box(Run run, StageRun stage, String prefix, boolean changed, int level, Why why) {
        List<String> needed = run.stage(stage).dependsOn().stream()
                .map(place -> run.plan().stages().get(place).title())
                .toList();
        State state = state(stage.result());
        String id = run.stage(stage).id().replace("#", "") + (prefix.isEmpty() ? "" : "-" + stage.run());
        return new Box(
                id,
                prefix + run.stage(stage).id(),
                prefix + run.stage(stage).title(),
                level,
                needed.isEmpty() ? "" : "needs " + String.join(", ", needed),
                stage.ready(),
                stage.asked(),
                stage.start(),
                stage.end(),
                look(stage.result()),
                word(stage.result(), state),
                waits(stage),
                why.stage(stage),
                changed);
    }

    /** What holds it up longest: what has not passed yet, else what passed last. */
    private static String waits(StageRun stage) {
        return stage.checks().stream()
                .filter(check -> check.passed() < 0 || check.passed() > stage.asked())
                .max(Comparator.comparingLong(check -> check.passed() < 0 ? Long.MAX_VALUE : check.passed()))
                .map(check -> "Waiting: " + check.check().word())
                .orElse("Waiting");
    }

    private static Row row(Run run, StageRun stage, JobRun job, LegRun leg, Box box, Why why) {
        List<Line> steps =
                leg.steps().stream().map(step -> line(leg, step, why)).toList();
        String title = run.job(stage, job).title();
        String legName = run.job(stage, job).hasLegs()
                ? " " + run.job(stage, job).legs().get(leg.leg()).name()
                : "";
        String prefix = box.name()
                .substring(0, box.name().length() - run.stage(stage).id().length());
        Optional<Result> result = leg.result().or(job::result);
        long letIn = stage.start() >= 0 ? stage.start() : stage.end() >= 0 ? stage.end() : run.end();
        return new Row(
                (prefix + leg.name()).replaceAll("[^A-Za-z0-9_.-]", ""),
                box.id(),
                prefix + leg.name(),
                prefix + title + legName,
                leg.agent() < 0 ? "" : "agent " + (leg.agent() + 1),
                stage.ready() >= 0 ? stage.ready() : 0,
                stage.ready() >= 0 ? letIn : 0,
                leg.queued(),
                leg.start(),
                leg.end(),
                look(result),
                word(result, state(result)),
                why.leg(stage, job, leg),
                steps);
    }

    private static Line line(LegRun leg, StepRun step, Why why) {
        String hook = step.hook().isEmpty() ? "" : step.hook() + ": ";
        return new Line(
                step.step().title(),
                step.start(),
                step.end(),
                look(Optional.of(step.result())),
                hook + step.step().title() + " ...",
                hook + why.step(leg, step));
    }

    static State state(Optional<Result> result) {
        return result.map(one -> switch (one) {
                    case SUCCEEDED, SUCCEEDED_WITH_ISSUES -> State.PASSED;
                    case FAILED -> State.FAILED;
                    case CANCELED -> State.CANCELED;
                    case SKIPPED -> State.SKIPPED;
                })
                .orElse(State.WAITING);
    }

    private static String look(Optional<Result> result) {
        return state(result).name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String word(Optional<Result> result, State state) {
        if (result.isEmpty()) {
            return "Waiting for a person";
        }
        return switch (result.get()) {
            case SUCCEEDED_WITH_ISSUES -> "Passed with issues";
            case SUCCEEDED -> "Passed";
            case FAILED -> "Failed";
            case CANCELED -> "Canceled";
            case SKIPPED -> "Skipped";
        };
    }

    private static Map<String, Object> labels() {
        Map<String, Object> words = new HashMap<>();
        words.put("controls", "Player: arrow keys go from event to event, Home and End to the first and last moment");
        words.put("graph", "Stages and their jobs");
        words.put("more", "Timeline, log and table");
        words.put("play", "Play");
        words.put("pause", "Pause");
        words.put("step", "Step");
        words.put("back", "Step back");
        words.put("speed", "Speed");
        words.put("seek", "Moment of the run");
        words.put("log", "Log");
        words.put("table", "The same as a table");
        words.put("running", "Running");
        words.put("waiting", "Waiting");
        words.put("later", "Not yet");
        words.put("changed", "different");
        words.put("queued", "Waiting for an agent");
        words.put("skipped", "Skipped");
        words.put("passed", "Passed");
        words.put("failed", "Failed");
        words.put("canceled", "Canceled");
        words.put("columns", List.of("Job", "Agent", "Asked for an agent", "Start", "End", "Result", "Why"));
        return words;
    }
}
