package org.wheelhouse.rollout.engine.traffic;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wheelhouse.rollout.engine.StartedRun;
import org.wheelhouse.rollout.engine.judge.MetricRun;

/** Says which measure decided, on how much, and what a smaller or shorter canary would have missed. */
public final class Verdicts {

    private static final double TENTH = 0.1;
    /** A canary is small beside what the old version serves in the same time. */
    private static final double BASELINE = 10;

    private Verdicts() {}

    /** The first measure that went against the new version; empty if none has, or none that counts. */
    public static Optional<String> of(Plan plan, Simulation simulation) {
        for (StartedRun started : simulation.run().runs()) {
            for (MetricRun metric : started.run().metrics()) {
                if (metric.phase().isBad() && !metric.isDryRun()) {
                    return Optional.of(decided(plan, simulation, metric));
                }
            }
        }
        return Optional.empty();
    }

    private static String decided(Plan plan, Simulation simulation, MetricRun metric) {
        long requests = simulation.measuredRequests();
        String value = Double.isNaN(metric.lastValue()) ? "no value" : Telling.number(metric.lastValue());
        String says = "%s decided (%s): %s, wanted was `%s`. It was measured %s, over %,d requests on the new version."
                .formatted(
                        metric.metric().name(),
                        metric.phase().word(),
                        value,
                        metric.metric().success().map(Object::toString).orElse("no failure"),
                        metric.taken() == 1 ? "once" : metric.taken() + " times",
                        requests);
        return says + byScore(simulation, metric) + missed(plan, simulation, metric, requests);
    }

    private static String byScore(Simulation simulation, MetricRun metric) {
        boolean score = metric.metric().name().equals(Measure.CANARY_SCORE.word());
        return score
                ? simulation
                        .judgement()
                        .map(said -> " The judge compared "
                                + said.metrics().getFirst().metric().canary().length
                                + " minutes with a baseline of the same size: " + said.reason() + ".")
                        .orElse("")
                : "";
    }

    /** From the formula of {@link Power}; empty where it was no fault that decided. */
    private static String missed(Plan plan, Simulation simulation, MetricRun metric, long requests) {
        Scenario scenario = simulation.scenario();
        OptionalDouble growth = Sight.secondsToMemory(metric.metric(), scenario);
        if (growth.isPresent()) {
            return " Memory needs %.0f minutes to grow beyond the limit: a shorter canary would have seen nothing, a smaller one the same."
                    .formatted(Math.ceil(growth.getAsDouble() / 60));
        }
        double bad = scenario.fault().badShare(scenario.service(), simulation.now())
                * plan.affected(scenario, widest(simulation));
        return Sight.contrast(metric.metric(), scenario, bad)
                .map(contrast ->
                        " Of 100 comparisons of %s over so many requests %.0f notice a fault of this size; with a tenth of the traffic, or in a tenth of the time, %.0f."
                                .formatted(
                                        contrast.what(),
                                        100 * contrast.chance(requests, requests * BASELINE),
                                        100 * contrast.chance(requests * TENTH, requests * TENTH * BASELINE)))
                .orElse("");
    }

    private static int widest(Simulation simulation) {
        return simulation.run().shares().stream()
                .mapToInt(change -> change.value())
                .max()
                .orElse(0);
    }
}
