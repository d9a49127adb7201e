package org.wheelhouse.rollout.engine.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.RolloutRun;

/** Draws the traffic of a stretch of time in one go, and counts what came of it. */
final class Flow {

    private final Scenario scenario;
    private final Plan plan;
    private final Counters counters;
    private final Luck luck;
    private final Pool[] pools;
    private final @Nullable List<Interval> story;
    private long testRequests;

    /** @param story takes what was counted, stretch by stretch; null if nobody looks */
    Flow(Scenario scenario, Plan plan, Counters counters, Luck luck, @Nullable List<Interval> story) {
        this.scenario = scenario;
        this.plan = plan;
        this.counters = counters;
        this.luck = luck;
        this.story = story;
        this.pools = new Pool[scenario.segments().size()];
        for (int i = 0; i < pools.length; i++) {
            Segment segment = scenario.segments().get(i);
            pools[i] = new Pool(segment, scenario.fault().meets(segment));
        }
    }

    /** Everything from a second up to another, at the share that the rollout has now. */
    void run(int from, int to, RolloutRun rollout) {
        int share = rollout.share();
        double expected = scenario.traffic().between(from, to);
        double middle = (from + to) / 2.0;
        double badShare = scenario.fault().badShare(scenario.service(), middle);
        long badBefore = counters.bad;
        long newBefore = counters.newRequests;
        long newErrorsBefore = counters.newErrors;
        long oldBefore = counters.oldRequests;
        long oldErrorsBefore = counters.oldErrors;
        for (Pool pool : pools) {
            run(pool, expected * pool.segment().trafficShare() / 100, share, badShare);
        }
        boolean preview =
                plan.kind() == Plan.Kind.BLUE_GREEN && share == 0 && !rollout.isAborted() && !rollout.isFinished();
        if (preview) {
            test(to - from, badShare);
        }
        if (story != null) {
            long unseen = scenario.fault().isVisibleAsErrors() ? 0 : counters.bad - badBefore;
            story.add(new Interval(
                    from,
                    to,
                    share,
                    counters.newRequests - newBefore,
                    counters.newErrors - newErrorsBefore + unseen,
                    counters.oldRequests - oldBefore,
                    counters.oldErrors - oldErrorsBefore,
                    scenario.service().latencyP95() + scenario.fault().addedLatency(middle),
                    scenario.fault().memory(scenario.service(), middle)));
        }
    }

    /** Every count of a Poisson stream that is divided by chance is a Poisson count of its own. */
    private void run(Pool pool, double expected, int share, double badShare) {
        double part = plan.partOf(pool.segment(), share);
        double onNew = expected * part;
        double onOld = expected - onNew;
        double anyway = scenario.service().errorRate();
        if (onNew > 0) {
            double fault = pool.meetsFault() ? badShare : 0;
            long bad = luck.count(onNew * fault);
            long requests = serve(onNew, fault, bad, anyway);
            counters.bad += bad;
            pool.count(pool.segment().users() * (plan.isSticky() ? part : 1), requests, bad);
        }
        if (onOld > 0) {
            long errors = luck.count(onOld * anyway);
            counters.oldErrors += errors;
            counters.oldRequests += errors + luck.count(onOld * (1 - anyway));
        }
    }

    /** Counts requests on the new version; gives their number. */
    private long serve(double expected, double fault, long bad, double anyway) {
        double sound = expected * (1 - fault);
        long errors = luck.count(sound * anyway);
        double orderShare = scenario.service().ordersPerHundred() / 100;
        long orders = luck.count(sound * (1 - anyway) * orderShare);
        long others = luck.count(sound * (1 - anyway) * (1 - orderShare));
        long requests = bad + errors + orders + others;
        counters.newRequests += requests;
        counters.newErrors += errors + (scenario.fault().isVisibleAsErrors() ? bad : 0);
        counters.newOrders += orders;
        counters.damaged += scenario.fault().signature() == Fault.Signature.DATA_DAMAGE ? bad : 0;
        return requests;
    }

    /** Tests use a preview before any user does; what goes wrong there hurts nobody. */
    private void test(int seconds, double badShare) {
        double expected = scenario.service().previewRate() * seconds;
        if (expected > 0) {
            long bad = luck.count(expected * badShare);
            testRequests += serve(expected, badShare, bad, scenario.service().errorRate());
        }
    }

    /** Whether anybody who would meet the fault can reach the new version. */
    boolean canBeMet(int share) {
        if (scenario.fault().isNone()) {
            return false;
        }
        for (Pool pool : pools) {
            if (pool.meetsFault() && plan.partOf(pool.segment(), share) > 0) {
                return true;
            }
        }
        return false;
    }

    double exposed() {
        double sum = 0;
        for (Pool pool : pools) {
            sum += pool.exposed();
        }
        return sum;
    }

    double hurt() {
        double sum = 0;
        for (Pool pool : pools) {
            sum += pool.hurt();
        }
        return sum;
    }

    /** Requests of tests, which no user made. */
    long testRequests() {
        return testRequests;
    }
}
