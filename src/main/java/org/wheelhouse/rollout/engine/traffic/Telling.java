package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.rollout.engine.PauseReason;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.Version;

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
            return step(run) + "It waits until " + clock(run.pauseEnds().getAsInt()) + ".";
        }
        return step(run)
                + (run.isWaitingForPerson() ? "It waits for a person to promote." : "It waits for pods or a check.");
    }

    private static String step(RolloutRun run) {
        int steps = run.spec().strategy() instanceof Strategy.Canary canary
                ? canary.steps().size()
                : 0;
        return steps == 0 ? "" : "Step " + Math.min(run.stepIndex() + 1, steps) + " of " + steps + ". ";
    }

    /** What one promote would do now, before it is pressed. */
    public static String promote(RolloutRun run) {
        if (run.isAborted()) {
            return "Promote does nothing after an abort.";
        }
        if (run.isFinished()) {
            return "Nothing is left to promote.";
        }
        List<String> clears = new ArrayList<>();
        run.pauseReasons().stream().sorted().forEach(reason -> clears.add(cleared(reason)));
        if (!clears.isEmpty()) {
            return "Promote ends " + String.join(" and ", clears) + ", all at once.";
        }
        return run.spec().strategy() instanceof Strategy.Canary
                ? "Promote skips the step it is in, even a check that is running."
                : "Promote does nothing now; the check goes on.";
    }

    private static String cleared(PauseReason reason) {
        return switch (reason) {
            case CANARY_PAUSE_STEP -> "the pause of this step";
            case BLUE_GREEN_PAUSE -> "the pause before the switch";
            case INCONCLUSIVE_ANALYSIS_RUN -> "the open question of the measure that was neither good nor bad";
        };
    }

    /** A step in words. */
    public static String step(Step step) {
        return switch (step) {
            case Step.SetWeight weight -> weight.percent() + " %";
            case Step.Pause pause ->
                pause.seconds().isPresent() ? "wait " + span(pause.seconds().getAsInt()) : "wait for a person";
            case Step.SetCanaryScale scale -> "scale pods";
            case Step.Analyse analyse -> "check";
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
