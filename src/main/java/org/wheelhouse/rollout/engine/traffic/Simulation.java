package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.judge.CanaryJudge.Judgement;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * One scenario under one plan, played in time. The rollout says when something happens next; up to then the traffic is
 * drawn in one go.
 */
public final class Simulation {

    /** The longest stretch drawn in one go while anything may still come of it. */
    private static final int LONGEST = 600;

    /** What is only shown draws from luck of its own, so that watching changes nothing. */
    private static final long ASIDE = 0x5DEECE66DL;

    private final Scenario scenario;
    private final Counters counters = new Counters();
    private final @Nullable OnCall onCall;
    private final @Nullable Paired paired;
    private final @Nullable List<Interval> story;
    private final List<Measured> measured = new ArrayList<>(0);
    private final Flow flow;
    private final Milestones milestones;
    private final Costs costs;
    private final RolloutRun run;

    /** Traffic is drawn up to here; always a second at which something happened. */
    private int drawn;

    private int now;
    private int analyses;

    private Simulation(Scenario scenario, Plan plan, long seed, @Nullable OnCall onCall, boolean watched) {
        this.scenario = scenario;
        this.onCall = onCall;
        this.story = watched ? new ArrayList<>() : null;
        Luck luck = new Luck(seed);
        Luck aside = new Luck(seed ^ ASIDE);
        List<Metric> metrics = metrics(plan);
        boolean compares = metrics.stream().anyMatch(metric -> metric.name().equals(Measure.CANARY_SCORE.word()));
        this.paired = compares ? new Paired(scenario, counters, new Luck(~seed)) : null;
        this.flow = new Flow(scenario, plan, counters, luck, story);
        this.milestones = new Milestones(scenario);
        this.costs = new Costs(scenario.service(), plan);
        Instruments instruments =
                new Instruments(scenario, metrics, counters, luck, aside, paired, watched ? measured : null);
        this.run = RolloutRun.start(plan.spec(), instruments);
        run.advanceTo(0);
        look();
    }

    /** Plays to the end with people on call, and reports. */
    public static Report play(Scenario scenario, Plan plan, long seed) {
        Simulation simulation = new Simulation(scenario, plan, seed, new OnCall(scenario, plan), false);
        simulation.advanceTo(scenario.seconds());
        return simulation.report();
    }

    /** A simulation to be watched: it keeps its story; people on call act as in {@link #play}. */
    public static Simulation watched(Scenario scenario, Plan plan, long seed) {
        return new Simulation(scenario, plan, seed, new OnCall(scenario, plan), true);
    }

    /** A simulation in which nobody acts but who holds it in hand. */
    public static Simulation inHand(Scenario scenario, Plan plan, long seed) {
        return new Simulation(scenario, plan, seed, null, true);
    }

    private static List<Metric> metrics(Plan plan) {
        List<Metric> all = new ArrayList<>();
        for (var analysis : plan.spec().strategy().analyses()) {
            all.addAll(analysis.metrics());
        }
        return all;
    }

    /**
     * Plays up to and including a second; at most the length of the scenario. Where somebody stops to look changes no story: what
     * is drawn ends at the last thing that happened.
     */
    public void advanceTo(int second) {
        int end = Math.min(second, scenario.seconds());
        for (int next = nextBoundary();
                next <= end || end == scenario.seconds() && drawn < end;
                next = nextBoundary()) {
            flow(Math.min(next, end));
            if (onCall != null && onCall.isDue(drawn)) {
                act(onCall, drawn);
            } else {
                run.advanceTo(drawn);
            }
            look();
        }
        now = Math.max(now, end);
    }

    private void flow(int to) {
        int share = run.share();
        long badBefore = counters.bad;
        flow.run(drawn, to, run);
        costs.pay(to - drawn, run);
        if (onCall != null) {
            onCall.hear(badBefore, counters.bad, drawn, to, run);
        }
        if (!milestones.isHarmed() && flow.canBeMet(share)) {
            milestones.harm(drawn, to);
        }
        if (paired != null && to % Paired.EVERY == 0 && isCompared()) {
            paired.sample(to);
        }
        drawn = to;
    }

    /** Samples are taken from the start of an analysis until the rollout is over. */
    private boolean isCompared() {
        return analyses > 0 && !run.isAborted() && !run.isFinished();
    }

    /** Does what a person says at this second. */
    public void command(Command command) {
        if (drawn < now) {
            flow(now);
        }
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
        int next = Math.min(run.nextAt(), Math.max(peopleAt(), drawn + 1));
        if (paired != null && isCompared()) {
            next = Math.min(next, (drawn / Paired.EVERY + 1) * Paired.EVERY);
        }
        boolean faulty = !scenario.fault().isNone();
        int onset = scenario.fault().onset();
        if (faulty && onset > drawn) {
            next = Math.min(next, onset);
        }
        boolean interesting = run.share() > 0 && (faulty || !run.isFinished());
        return interesting ? Math.min(next, drawn + LONGEST) : next;
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

    private void look() {
        milestones.look(run);
        costs.payLeftovers(run);
        if (onCall != null) {
            onCall.beAsked(run);
        }
        if (paired != null && analyses != run.runs().size()) {
            analyses = run.runs().size();
            paired.restart();
        }
    }

    /** What has come of it by now; audits its books. */
    public Report report() {
        boolean damages = scenario.fault().signature() == Fault.Signature.DATA_DAMAGE;
        int heard = onCall == null ? OnCall.NOT : onCall.noticedAt();
        Report report = new Report(
                milestones.ending(run),
                (long) flow.exposed(),
                (long) Math.min(flow.hurt(), counters.bad),
                counters.newRequests - flow.testRequests(),
                counters.bad,
                damages ? counters.bad : 0,
                milestones.minutesToNotice(heard),
                milestones.minutesToHeal(heard, damages && counters.bad > 0),
                milestones.minutesToRelease(),
                costs.podHours());
        audit(report);
        return report;
    }

    private void audit(Report report) {
        boolean sound = report.usersHurt() <= report.usersExposed()
                && report.usersExposed() <= scenario.users()
                && report.badRequests() <= report.newRequests()
                && counters.newErrors <= counters.newRequests
                && counters.oldErrors <= counters.oldRequests
                && (!run.isAborted() || run.share() == 0);
        if (!sound) {
            throw new IllegalStateException("the books do not balance: " + report);
        }
    }

    public RolloutRun run() {
        return run;
    }

    public Scenario scenario() {
        return scenario;
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

    /** What was counted so far, in order; empty unless somebody watches. */
    public List<Interval> story() {
        return story == null ? List.of() : List.copyOf(story);
    }

    /** What was measured on both versions so far, in order; empty unless somebody watches. */
    public List<Measured> measured() {
        return List.copyOf(measured);
    }

    /** What Kayenta's judge said last; empty before it was asked, and where nobody asks it. */
    public Optional<Judgement> judgement() {
        return paired == null ? Optional.empty() : paired.judgement();
    }
}
