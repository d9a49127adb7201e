package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wheelhouse.rollout.engine.FlaggerSpec.Range;
import org.wheelhouse.rollout.engine.judge.Reading;

/**
 * Flagger's loop, tick by tick; fluxcd/flagger {@code pkg/controller/scheduler.go}. No value is a failed check, so a canary
 * without traffic goes back; nothing is ever inconclusive.
 */
public final class FlaggerRun {

    private static final int WHOLE = 100;

    private final FlaggerSpec spec;
    private final Gauge gauge;
    private final Changes<Integer> weights = new Changes<>();
    private final Changes<Phase> phases = new Changes<>();
    private final List<Change<String>> checks = new ArrayList<>();
    private OptionalInt mirroredAt = OptionalInt.empty();

    private Phase phase = Phase.PROGRESSING;
    private int weight;
    private boolean mirroring;
    private int iteration;
    private int failedChecks;
    private int tick;

    /** Where the values come from. */
    @FunctionalInterface
    public interface Gauge {
        Reading read(String metric, int second);
    }

    /** Flagger's phases, as far as a loop without hooks reaches them. */
    public enum Phase {
        PROGRESSING("Progressing"),
        PROMOTING("Promoting"),
        FINALISING("Finalising"),
        SUCCEEDED("Succeeded"),
        FAILED("Failed");

        private final String word;

        Phase(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        boolean isOver() {
            return this == SUCCEEDED || this == FAILED;
        }
    }

    private FlaggerRun(FlaggerSpec spec, Gauge gauge) {
        this.spec = spec;
        this.gauge = gauge;
    }

    /** Plays from the detection at second 0 up to and including a second. */
    public static FlaggerRun play(FlaggerSpec spec, Gauge gauge, int until) {
        FlaggerRun run = new FlaggerRun(spec, gauge);
        run.note(0);
        for (int second = spec.interval(); second <= until && !run.phase.isOver(); second += spec.interval()) {
            run.tick = second;
            run.advance();
            run.note(second);
        }
        return run;
    }

    private void note(int second) {
        weights.note(second, weight);
        phases.note(second, phase);
    }

    private void advance() {
        switch (phase) {
            case PROMOTING -> returnTraffic();
            case FINALISING -> phase = Phase.SUCCEEDED;
            default -> progress();
        }
    }

    private void returnTraffic() {
        weight = spec.stepWeightPromotion() > 0 ? Math.max(0, weight - spec.stepWeightPromotion()) : 0;
        if (weight == 0) {
            phase = Phase.FINALISING;
        }
    }

    private void progress() {
        if (spec.skipAnalysis()) {
            weight = 0;
            phase = Phase.SUCCEEDED;
        } else if (failedChecks >= spec.threshold()) {
            goBack();
        } else if (isGoodEnough()) {
            goOn();
        }
    }

    private void goBack() {
        weight = 0;
        mirroring = false;
        failedChecks = 0;
        phase = Phase.FAILED;
    }

    /** Nothing is checked while no traffic reaches the new version. */
    private boolean isGoodEnough() {
        boolean unused = weight == 0 && iteration == 0 && !mirroring;
        if (unused) {
            checks.add(new Change<>(tick, "not checked"));
            return true;
        }
        Optional<String> failure = spec.metrics().stream()
                .map(this::failure)
                .flatMap(Optional::stream)
                .findFirst();
        failedChecks += failure.isPresent() ? 1 : 0;
        checks.add(new Change<>(tick, failure.map(why -> "failed: " + why).orElse("ok")));
        return failure.isEmpty();
    }

    private Optional<String> failure(Range range) {
        Reading reading = gauge.read(range.name(), tick);
        if (reading.kind() != Reading.Kind.VALUE || Double.isNaN(reading.value())) {
            String why = reading.kind() == Reading.Kind.FAILED ? "query failed" : "no value";
            return Optional.of(range.name() + ": " + why);
        }
        if (range.min().isPresent() && reading.value() < range.min().getAsDouble()) {
            return Optional.of(
                    range.name() + ": " + reading.value() + " < " + range.min().getAsDouble());
        }
        if (range.max().isPresent() && reading.value() > range.max().getAsDouble()) {
            return Optional.of(
                    range.name() + ": " + reading.value() + " > " + range.max().getAsDouble());
        }
        return Optional.empty();
    }

    private void goOn() {
        if (spec.iterations() > 0) {
            iterate();
        } else if (spec.nextStep(weight) > 0) {
            shift();
        }
    }

    /** A/B sends the chosen users over from the first tick; blue/green only after all checks. */
    private void iterate() {
        boolean allChecked = iteration >= spec.iterations();
        if (spec.match()) {
            weight = WHOLE;
            phase = allChecked ? Phase.PROMOTING : phase;
        } else if (iteration > spec.iterations()) {
            phase = Phase.PROMOTING;
        } else if (allChecked) {
            mirroring = false;
            weight = WHOLE;
        } else if (spec.mirror()) {
            startMirroring();
        }
        iteration++;
    }

    private void shift() {
        if (weight >= spec.highestWeight()) {
            phase = Phase.PROMOTING;
        } else if (spec.mirror() && weight == 0 && !mirroring) {
            startMirroring();
        } else {
            mirroring = false;
            weight = Math.min(WHOLE, weight + spec.nextStep(weight));
        }
    }

    private void startMirroring() {
        mirroring = true;
        if (mirroredAt.isEmpty()) {
            mirroredAt = OptionalInt.of(tick);
        }
    }

    /** Percent on the canary route: 0 again after promotion, when the primary runs the new version. */
    public List<Change<Integer>> weights() {
        return weights.list();
    }

    public List<Change<Phase>> phases() {
        return phases.list();
    }

    /** What each check said: "ok", "not checked", or "failed: " and why. */
    public List<Change<String>> checks() {
        return List.copyOf(checks);
    }

    public Phase phase() {
        return phase;
    }

    public Version stable() {
        return phase == Phase.SUCCEEDED || phase == Phase.FINALISING || phase == Phase.PROMOTING
                ? Version.NEW
                : Version.OLD;
    }

    public int failedChecks() {
        return failedChecks;
    }

    /** The second at which mirroring began; empty if it never did. */
    public OptionalInt mirroredAt() {
        return mirroredAt;
    }
}
