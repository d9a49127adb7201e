package org.wheelhouse.rollout.engine.traffic;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;

/**
 * What a measure can see of a fault. All but memory compare two shares, by the formula of {@link Power}; memory grows without
 * luck, so time alone decides.
 */
final class Sight {

    private static final double SMALLEST = 1e-4;
    private static final int STEPS = 400;

    private Sight() {}

    /**
     * The shares that a measure tells apart.
     *
     * @param what of 100 requests, such as "answers slower than 400 ms"
     * @param before of the old version, 0 to 1
     * @param after of the new one, above {@code before}
     */
    record Contrast(String what, double before, double after) {

        double chance(double canary, double baseline) {
            return Power.toNotice(canary, baseline, before, Math.min(after, 0.9999));
        }
    }

    /**
     * Empty if the measure cannot see the fault, or needs no luck to.
     *
     * @param bad share of the requests on the new version that go wrong through the fault, 0 to 1
     */
    static Optional<Contrast> contrast(Metric metric, Scenario scenario, double bad) {
        Service service = scenario.service();
        Fault.Signature signature = scenario.fault().signature();
        double usual = service.errorRate();
        Measure measure = Measure.named(metric.name()).orElseThrow();
        Contrast found =
                switch (measure) {
                    case SUCCESS_RATE, ERROR_RATE ->
                        scenario.fault().isVisibleAsErrors()
                                ? new Contrast("failed requests", usual, usual + bad)
                                : null;
                    case LATENCY_P95 ->
                        signature == Fault.Signature.LATENCY
                                ? slow(
                                        service,
                                        limit(metric, service.latencyP95(), 20).orElse(service.patience()),
                                        scenario)
                                : null;
                    case DATA_CHECKS ->
                        signature == Fault.Signature.DATA_DAMAGE ? new Contrast("wrong records", 0, bad) : null;
                    case ORDERS -> orders(service, bad);
                    case CANARY_SCORE -> byScore(service, scenario, bad);
                    case MEMORY -> null;
                };
        return Optional.ofNullable(found).filter(contrast -> contrast.after() - contrast.before() > SMALLEST);
    }

    private static Contrast slow(Service service, double limit, Scenario scenario) {
        double before = Math.pow(0.05, limit / service.latencyP95());
        double after =
                Math.pow(0.05, limit / (service.latencyP95() + scenario.fault().size()));
        double met = scenario.fault().requestShare();
        return new Contrast(
                "answers slower than " + Telling.number(limit) + " ms", before, before + met * (after - before));
    }

    private static Contrast orders(Service service, double bad) {
        double orders = service.ordersPerHundred() / 100;
        return new Contrast("requests without an order", 1 - orders, 1 - orders * (1 - bad));
    }

    private static @org.jspecify.annotations.Nullable Contrast byScore(Service service, Scenario scenario, double bad) {
        return switch (scenario.fault().signature()) {
            case ERRORS -> new Contrast("failed requests", service.errorRate(), service.errorRate() + bad);
            case LATENCY -> slow(service, 2 * service.latencyP95(), scenario);
            case DATA_DAMAGE -> new Contrast("wrong records", 0, bad);
            case MEMORY_LEAK, NONE -> null;
        };
    }

    /** The seconds after the onset from which memory is beyond the limit of the metric; empty if it never is. */
    static OptionalDouble secondsToMemory(Metric metric, Scenario scenario) {
        boolean sees =
                metric.name().equals(Measure.MEMORY.word()) || metric.name().equals(Measure.CANARY_SCORE.word());
        if (!sees
                || scenario.fault().signature() != Fault.Signature.MEMORY_LEAK
                || scenario.fault().isNone()) {
            return OptionalDouble.empty();
        }
        Service service = scenario.service();
        double limit = metric.name().equals(Measure.MEMORY.word())
                ? limit(metric, service.memory(), 10).orElse(Double.MAX_VALUE)
                : service.memory() * 1.1;
        return limit >= service.memoryLimit()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (limit - service.memory()) / scenario.fault().size() * 60);
    }

    /** The least value above a good one at which the metric's conditions are no longer met. */
    static OptionalDouble limit(Metric metric, double good, double times) {
        for (int i = 0; i <= STEPS; i++) {
            double value = good * (1 + (times - 1) * i / STEPS);
            if (metric.verdictOn(Reading.of(value)) != AnalysisPhase.SUCCESSFUL) {
                return OptionalDouble.of(value);
            }
        }
        return OptionalDouble.empty();
    }
}
