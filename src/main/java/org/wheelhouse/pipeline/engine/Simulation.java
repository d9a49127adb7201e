package org.wheelhouse.pipeline.engine;

import java.util.List;
import java.util.Optional;

/**
 * Plays a plan: discrete events on a simulated clock of milliseconds. One object plays many runs, one after the other, without
 * making garbage; the same seed gives the same run. At the end of each run it audits its books and throws
 * {@link IllegalStateException} if they are wrong, since a wrong run must never be shown.
 *
 * <p>Order at one moment: what ends, ends; stages and jobs that wait for it are asked; then free agents take jobs, first come first
 * served, equal claims in the order of the expanded file.
 */
public final class Simulation {

    final Model model;
    final Books books;
    final Events events = new Events();
    final Agents agents;
    final LateScope scope;
    final LegPlay play;
    final StageChecks checks;
    final Locks locks;
    final Stages stages;
    final Jobs jobs;
    private final List<Act> acts;

    /** Prepares for many runs of the same plan under the same scenario. */
    public Simulation(Plan plan, Scenario scenario) {
        this(new Model(plan, scenario));
    }

    Simulation(Model model) {
        this.model = model;
        Scenario scenario = model.scenario;
        books = new Books(model);
        agents = new Agents(scenario.agents());
        scope = new LateScope(model, books);
        play = new LegPlay(scope, scenario.spread());
        checks = new StageChecks(this);
        locks = new Locks(this);
        stages = new Stages(this);
        jobs = new Jobs(this);
        acts = scenario.acts().stream()
                .filter(act -> !isOfAbsent(act, scenario))
                .toList();
    }

    private static boolean isOfAbsent(Act act, Scenario scenario) {
        String person =
                switch (act) {
                    case Act.Approve one -> one.person();
                    case Act.Reject one -> one.person();
                    default -> "";
                };
        return scenario.faults().contains(new Fault.ApproverIsAway(person));
    }

    /** Plays a run and keeps all of it. */
    public Run record(long runSeed) {
        play(runSeed);
        return new Recording(this).run();
    }

    /**
     * A variable as a leg of the last run saw it at its start; empty if nobody had set it.
     *
     * @param name of the leg, as in {@link PlanNames}
     */
    public Optional<String> variable(String name, String variable) {
        return new PlanNames(model.plan)
                .find(name)
                .flatMap(target -> scope.variable(
                        0, model.firstJob[target.stage()] + target.job(), Math.max(0, target.leg()), variable));
    }

    /** Plays a run; what came out stands in the books until the next one. */
    void play(long runSeed) {
        reset(runSeed);
        while (true) {
            while (!events.isEmpty()) {
                step();
            }
            if (!loosen()) {
                break;
            }
        }
        new Audit(this).check();
    }

    private void reset(long runSeed) {
        books.reset(runSeed);
        events.clear();
        agents.reset();
        locks.reset();
        stages.reset();
        jobs.reset();
        for (int run = 0; run < books.runs; run++) {
            events.add(LegModels.ms(model.scenario.runs().get(run).minute()), Events.RUN_STARTS, run);
        }
        for (int act = 0; act < acts.size(); act++) {
            events.add(LegModels.ms(acts.get(act).minute()), Events.PERSON_ACTS, act);
        }
        for (Fault fault : model.scenario.faults()) {
            if (fault instanceof Fault.AgentDies dies) {
                events.add(LegModels.ms(dies.minute()), Events.AGENT_DIES, 0);
            } else if (fault instanceof Fault.LockIsTaken taken) {
                model.lockOf(taken.environment()).ifPresent(lock -> locks.take(lock, taken.minutes()));
            }
        }
    }

    private void step() {
        long time = events.time();
        if (time < books.now) {
            throw new IllegalStateException("time went back from " + books.now + " to " + time);
        }
        books.now = time;
        while (!events.isEmpty() && events.time() == books.now) {
            happen(events.take());
        }
        settle();
    }

    private void settle() {
        stages.askAll();
        jobs.dispatch();
    }

    private void happen(int code) {
        int index = Events.index(code);
        switch (Events.kind(code)) {
            case Events.RUN_STARTS -> startRun(index);
            case Events.LEG_ENDS -> jobs.legMayEnd(index);
            case Events.LOOK_AT_CHECKS -> checks.lookAgain(index);
            case Events.PERSON_ACTS -> act(acts.get(index));
            case Events.LOCK_IS_FREE -> locks.release(index);
            default -> jobs.loseAgent();
        }
    }

    /** When nothing more will happen by itself: what nobody started is left out, and jobs without any agent are canceled. */
    private boolean loosen() {
        boolean changed = jobs.giveUpWithoutAgents() || stages.leaveOutOneNotStarted();
        if (changed) {
            settle();
        }
        return changed;
    }

    private void startRun(int run) {
        books.runStarted[run] = true;
        if (model.stages == 0) {
            books.runEnd[run] = books.now;
        }
        stages.askFirst(run);
    }

    private void act(Act act) {
        switch (act) {
            case Act.Approve one -> checks.answer(one.environment(), one.person(), true);
            case Act.Reject one -> checks.answer(one.environment(), one.person(), false);
            case Act.Expire one -> checks.expire(one.environment());
            case Act.StartStage one -> stages.startByHand(one.stage());
            case Act.Cancel one -> cancel();
        }
    }

    private void cancel() {
        for (int run = 0; run < books.runs; run++) {
            if (books.runStarted[run] && books.runEnd[run] == Books.NEVER) {
                books.runCanceled[run] = true;
                jobs.cancel(run);
                stages.cancel(run);
            }
        }
    }
}
