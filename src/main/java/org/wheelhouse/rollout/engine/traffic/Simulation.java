package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.Version;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * One scenario under one plan, played in time. The rollout says when something happens next; up to then the traffic is
 * drawn in one go.
 */
public final class Simulation {

    /** The longest stretch drawn in one go while a fault may be met. */
    private static final int LONGEST = 600;

    private static final int NOT = -1;

    private final Scenario scenario;
    private final Plan plan;
    private final Luck luck;
    private final Pool[] pools;
    private final Counters counters = new Counters();
    private final @Nullable OnCall onCall;
    private final @Nullable List<Interval> story;
    private final RolloutRun run;

    private int now;
    private long testRequests;
    private double extraPodSeconds;
    private int harmFrom = NOT;
    private int stoppedAt = NOT;
    private int healedAt = NOT;
    private int releasedAt = NOT;
    private boolean stoppedByJudge;
    private boolean leftoversPaid;

    private Simulation(
            Scenario scenario, Plan plan, long seed, @Nullable OnCall onCall, @Nullable List<Interval> story) {
        this.scenario = scenario;
        this.plan = plan;
        this.luck = new Luck(seed);
        this.onCall = onCall;
        this.story = story;
        this.pools = pools(scenario);
        Instruments instruments = new Instruments(scenario, metrics(plan.spec().strategy()), counters, luck);
        this.run = RolloutRun.start(plan.spec(), instruments);
        run.advanceTo(0);
        look();
    }

    /** Plays to the end with people on call, and reports. */
    public static Report play(Scenario scenario, Plan plan, long seed) {
        Simulation simulation = new Simulation(scenario, plan, seed, new OnCall(scenario, plan), null);
        simulation.advanceTo(scenario.seconds());
        return simulation.report();
    }

    /** A simulation to be watched: it keeps its story; people on call act as in {@link #play}. */
    public static Simulation watched(Scenario scenario, Plan plan, long seed) {
        return new Simulation(scenario, plan, seed, new OnCall(scenario, plan), new ArrayList<>());
    }

    /** A simulation in which nobody acts but who holds it in hand. */
    public static Simulation inHand(Scenario scenario, Plan plan, long seed) {
        return new Simulation(scenario, plan, seed, null, new ArrayList<>());
    }

    private static Pool[] pools(Scenario scenario) {
        Pool[] pools = new Pool[scenario.segments().size()];
        for (int i = 0; i < pools.length; i++) {
            Segment segment = scenario.segments().get(i);
            pools[i] = new Pool(segment, scenario.fault().meets(segment));
        }
        return pools;
    }

    private static List<Metric> metrics(Strategy strategy) {
        List<Metric> all = new ArrayList<>();
        for (var analysis : strategy.analyses()) {
            all.addAll(analysis.metrics());
        }
        return all;
    }

    /** Plays up to and including a second; at most the length of the scenario. */
    public void advanceTo(int second) {
        int end = Math.min(second, scenario.seconds());
        while (now < end) {
            int next = Math.min(end, nextBoundary());
            flow(next);
            if (onCall != null && onCall.isDue(next)) {
                act(onCall, next);
            } else {
                run.advanceTo(next);
            }
            look();
        }
    }

    /** Does what a person says at this second. */
    public void command(Command command) {
        run.command(now, command);
        look();
    }

    /** The second at which something happens next: a step, a measurement, a command of the people on call. */
    public int nextEvent() {
        return Math.min(scenario.seconds(), Math.min(run.nextAt(), peopleAt()));
    }

    private int peopleAt() {
        return onCall == null ? RolloutRun.NEVER : onCall.nextAt();
    }

    private int nextBoundary() {
        int next = Math.min(run.nextAt(), Math.max(peopleAt(), now + 1));
        if (scenario.fault().isNone()) {
            return next;
        }
        int onset = scenario.fault().onset();
        if (onset > now) {
            next = Math.min(next, onset);
        }
        return run.share() > 0 ? Math.min(next, now + LONGEST) : next;
    }

    private void act(OnCall people, int second) {
        boolean faulty = !scenario.fault().isNone();
        people.acted();
        if (!faulty) {
            run.command(second, Command.PROMOTE);
        } else if (run.isFinished()) {
            run.command(second, Command.UNDO, Command.PROMOTE_FULL);
        } else {
            run.command(second, Command.ABORT);
        }
    }

    /** Draws the traffic from now up to a second at the share of now. */
    private void flow(int to) {
        int share = run.share();
        double expected = scenario.traffic().between(now, to);
        double middle = (now + to) / 2.0;
        double badShare = scenario.fault().badShare(scenario.service(), middle);
        long badBefore = counters.bad;
        long newBefore = counters.newRequests;
        long newErrorsBefore = counters.newErrors;
        long oldBefore = counters.oldRequests;
        long oldErrorsBefore = counters.oldErrors;
        for (Pool pool : pools) {
            flow(pool, expected * pool.segment().trafficShare() / 100, share, badShare);
        }
        flowToPreview(to, share, badShare);
        pay(to, share);
        if (onCall != null) {
            onCall.hear(badBefore, counters.bad, now, to, run);
        }
        if (harmFrom == NOT && to > scenario.fault().onset() && canBeMet(share)) {
            harmFrom = Math.max(now, scenario.fault().onset());
        }
        if (story != null) {
            long unseen = scenario.fault().isVisibleAsErrors() ? 0 : counters.bad - badBefore;
            story.add(new Interval(
                    now,
                    to,
                    share,
                    counters.newRequests - newBefore,
                    counters.newErrors - newErrorsBefore + unseen,
                    counters.oldRequests - oldBefore,
                    counters.oldErrors - oldErrorsBefore,
                    scenario.service().latencyP95() + scenario.fault().addedLatency(middle),
                    scenario.fault().memory(scenario.service(), middle)));
        }
        now = to;
    }

    /** Whether anybody who would meet the fault can reach the new version. */
    private boolean canBeMet(int share) {
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

    /** Every count of a Poisson stream that is divided by chance is a Poisson count of its own. */
    private void flow(Pool pool, double expected, int share, double badShare) {
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
    private void flowToPreview(int to, int share, double badShare) {
        boolean preview = plan.kind() == Plan.Kind.BLUE_GREEN && share == 0 && !run.isAborted() && !run.isFinished();
        double expected = scenario.service().previewRate() * (to - now);
        if (preview && expected > 0) {
            long bad = luck.count(expected * badShare);
            testRequests += serve(expected, badShare, bad, scenario.service().errorRate());
        }
    }

    private void pay(int to, int share) {
        if (!run.isFinished() && !run.isAborted()) {
            extraPodSeconds += plan.extraPods(scenario.service(), share) * (to - now);
        }
    }

    /** Notes what the rollout has come to. */
    private void look() {
        if (run.isAborted() && stoppedAt == NOT) {
            stoppedAt = run.now();
            stoppedByJudge = !run.abortReason().isEmpty();
        }
        boolean back = run.isFinished() && run.stable() == Version.OLD;
        if (stoppedAt == NOT && back) {
            stoppedAt = run.now();
        }
        if (stoppedAt != NOT && healedAt == NOT && run.share() == 0) {
            healedAt = run.now();
        }
        if (run.isFinished() && run.stable() == Version.NEW && releasedAt == NOT) {
            releasedAt = run.now();
        }
        payLeftovers();
        if (onCall != null) {
            onCall.beAsked(run);
        }
    }

    /** Pods that nobody needs any more still run for the delay. */
    private void payLeftovers() {
        if (!leftoversPaid && (run.isAborted() || run.isFinished())) {
            leftoversPaid = true;
            extraPodSeconds += switch (plan.kind()) {
                case CANARY, RINGS, BLUE_GREEN -> (double) scenario.service().replicas() * Strategy.SCALE_DOWN_DELAY;
                case ALL_AT_ONCE ->
                    (double) scenario.service().replicas() * scenario.service().startSeconds();
                case ROLLING, FLAGS -> 0;
            };
        }
    }

    /** What has come of it by now; audits its books. */
    public Report report() {
        double exposed = 0;
        double hurt = 0;
        for (Pool pool : pools) {
            exposed += pool.exposed();
            hurt += pool.hurt();
        }
        Report report = new Report(
                ending(),
                (long) exposed,
                (long) Math.min(hurt, counters.bad),
                counters.newRequests - testRequests,
                counters.bad,
                scenario.fault().signature() == Fault.Signature.DATA_DAMAGE ? counters.bad : 0,
                minutesToNotice(),
                minutesToHeal(),
                releasedAt != NOT && stoppedAt == NOT ? minutes(releasedAt) : OptionalDouble.empty(),
                extraPodSeconds / 3600);
        audit(report);
        return report;
    }

    private void audit(Report report) {
        boolean sound = report.usersHurt() <= report.usersExposed()
                && report.usersExposed() <= scenario.users()
                && report.badRequests() <= report.newRequests()
                && counters.newErrors <= counters.newRequests
                && counters.oldErrors <= counters.oldRequests
                && (stoppedAt == NOT || !run.isAborted() || run.share() == 0);
        if (!sound) {
            throw new IllegalStateException("the books do not balance: " + report);
        }
    }

    private Ending ending() {
        boolean faulty = !scenario.fault().isNone();
        if (stoppedAt != NOT) {
            if (!faulty) {
                return Ending.FALSE_ALARM;
            }
            return stoppedByJudge ? Ending.STOPPED_BY_JUDGE : Ending.STOPPED_BY_PEOPLE;
        }
        if (releasedAt != NOT) {
            return faulty ? Ending.FAULTY_RELEASED : Ending.RELEASED;
        }
        return run.isWaitingForPerson() ? Ending.WAITING : Ending.RUNNING;
    }

    private OptionalDouble minutesToNotice() {
        int noticed = noticedAt();
        if (scenario.fault().isNone() || noticed == NOT) {
            return OptionalDouble.empty();
        }
        return harmFrom == NOT ? OptionalDouble.of(0) : OptionalDouble.of(Math.max(0, noticed - harmFrom) / 60.0);
    }

    private int noticedAt() {
        int heard = onCall == null ? NOT : onCall.noticedAt();
        if (heard == NOT) {
            return stoppedAt;
        }
        return stoppedAt == NOT ? heard : Math.min(heard, stoppedAt);
    }

    private OptionalDouble minutesToHeal() {
        int noticed = noticedAt();
        if (scenario.fault().isNone() || noticed == NOT || healedAt == NOT) {
            return OptionalDouble.empty();
        }
        boolean mend = scenario.fault().signature() == Fault.Signature.DATA_DAMAGE && counters.bad > 0;
        int repair = mend ? scenario.people().repairMinutes() : 0;
        return OptionalDouble.of((healedAt - noticed) / 60.0 + repair);
    }

    private static OptionalDouble minutes(int second) {
        return OptionalDouble.of(second / 60.0);
    }

    public RolloutRun run() {
        return run;
    }

    /** Requests on the new version that the measures were taken from, tests before the users included. */
    public long measuredRequests() {
        return counters.newRequests;
    }

    public int now() {
        return now;
    }

    public boolean isOver() {
        return now >= scenario.seconds();
    }

    /** What was counted so far, in order; only of a simulation that keeps its story. */
    public List<Interval> story() {
        return story == null ? List.of() : List.copyOf(story);
    }
}
