package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.rollout.engine.PauseReason;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.StartedRun;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.Version;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;

/** Says in sentences why a rollout is where it is, and what a command would do before it is given. */
public final class Telling {

    private Telling() {}

    /** Why the rollout is in its state now. */
    public static String why(RolloutRun run) {
        String share = run.share() + " % of the traffic meets the new version.";
        if (run.isAborted()) {
            return share + (run.abortReason().isEmpty() ? " A person sent it back." : " A measure sent it back.");
        }
        if (run.isFinished()) {
            return run.stable() == Version.NEW
                    ? share + " The rollout is done: the new version is the one to fall back to from now on."
                    : share + " Everybody is back on the old version.";
        }
        return share + " " + waiting(run);
    }

    private static String waiting(RolloutRun run) {
        if (run.pauseReasons().contains(PauseReason.INCONCLUSIVE_ANALYSIS_RUN)) {
            return "A measure was neither good nor bad, so a person must decide.";
        }
        if (run.isHeldByPerson()) {
            return "A person holds it; measuring goes on.";
        }
        if (run.pauseEnds().isPresent()) {
            return place(run) + "It waits until " + clock(run.pauseEnds().getAsInt()) + ".";
        }
        return place(run)
                + (run.isWaitingForPerson() ? "It waits for a person to promote." : "It waits for pods or a check.");
    }

    private static String place(RolloutRun run) {
        List<Step> steps = steps(run);
        return steps.isEmpty()
                ? ""
                : "Step " + Math.min(run.stepIndex() + 1, steps.size()) + " of " + steps.size() + ". ";
    }

    private static List<Step> steps(RolloutRun run) {
        return run.spec().strategy() instanceof Strategy.Canary canary ? canary.steps() : List.of();
    }

    /** What one promote would clear or skip now. */
    public static String promote(RolloutRun run) {
        if (run.isAborted()) {
            return "Promote does nothing after an abort.";
        }
        if (run.isFinished()) {
            return "Nothing is left to promote.";
        }
        List<String> clears = new ArrayList<>();
        run.pauseReasons().stream().sorted().forEach(reason -> clears.add(cleared(run, reason)));
        if (run.isHeldByPerson()) {
            clears.add("the hold of a person");
        }
        if (!clears.isEmpty()) {
            String once = clears.size() > 1 ? ", all at once" : "";
            return "Promote ends " + String.join(" and ", clears) + once + "." + then(run);
        }
        return skipped(run);
    }

    private static String cleared(RolloutRun run, PauseReason reason) {
        return switch (reason) {
            case CANARY_PAUSE_STEP ->
                "the pause of this step (" + step(steps(run).get(run.stepIndex())) + ")";
            case BLUE_GREEN_PAUSE -> "the pause before the switch";
            case INCONCLUSIVE_ANALYSIS_RUN -> "the open question of the measure that was neither good nor bad";
        };
    }

    /** What comes after a pause; a check that asked is not made again in a step, but is in blue/green and beside the steps. */
    private static String then(RolloutRun run) {
        boolean asked = run.pauseReasons().contains(PauseReason.INCONCLUSIVE_ANALYSIS_RUN);
        for (StartedRun started : asked ? run.runs().reversed() : List.<StartedRun>of()) {
            if (started.run().phase() == AnalysisPhase.INCONCLUSIVE) {
                return started.kind() == StartedRun.Kind.STEP
                        ? " The check is not made again."
                        : " The check is made again.";
            }
        }
        List<Step> steps = steps(run);
        int next = run.stepIndex() + 1;
        return next < steps.size() ? " Next: " + step(steps.get(next)) + "." : "";
    }

    private static String skipped(RolloutRun run) {
        List<Step> steps = steps(run);
        if (steps.isEmpty()) {
            return "Promote does nothing now: it waits for pods or a check.";
        }
        if (run.stepIndex() >= steps.size()) {
            return "Promote has nothing to skip: all steps are done, it waits for pods.";
        }
        String check = steps.get(run.stepIndex()) instanceof Step.Analyse ? ", although the check is running" : "";
        return "Promote skips step " + (run.stepIndex() + 1) + " (" + step(steps.get(run.stepIndex())) + ")" + check
                + "." + then(run);
    }

    /** What a full promotion would skip and cancel now. */
    public static String promoteFull(RolloutRun run) {
        if (run.isFinished()) {
            return "";
        }
        int steps = Math.max(0, steps(run).size() - run.stepIndex());
        long checks =
                run.runs().stream().filter(started -> !started.run().isDone()).count();
        List<String> parts = new ArrayList<>();
        if (steps > 0) {
            parts.add("skips " + count(steps, "step"));
        }
        if (checks > 0) {
            parts.add("cancels " + count((int) checks, "running check"));
        }
        if (run.isAborted()) {
            parts.add("takes the abort back");
        }
        String what = parts.isEmpty() ? "" : String.join(", ", parts) + "; ";
        return "Promote fully " + what + (what.isEmpty() ? "gives" : "then") + " everybody "
                + (what.isEmpty() ? "" : "gets ") + "the new version at once.";
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A step in words. */
    public static String step(Step step) {
        return switch (step) {
            case Step.SetWeight weight -> weight.percent() + " %";
            case Step.Pause pause ->
                pause.seconds().isPresent() ? "wait " + span(pause.seconds().getAsInt()) : "wait for a person";
            case Step.SetCanaryScale scale -> scale(scale);
            case Step.Analyse analyse -> "check";
        };
    }

    private static String scale(Step.SetCanaryScale scale) {
        return switch (scale.kind()) {
            case REPLICAS -> count(scale.amount(), "pod");
            case WEIGHT -> "pods for " + scale.amount() + " %";
            case MATCH_TRAFFIC_WEIGHT -> "pods follow the traffic";
        };
    }

    /** A number with as many digits as it needs. */
    public static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f", value);
    }

    /** Hours, minutes and seconds since the start. */
    public static String clock(int second) {
        return "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
    }

    private static String span(int seconds) {
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
