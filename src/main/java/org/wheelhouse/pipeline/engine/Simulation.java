package org.wheelhouse.pipeline.engine;

import java.util.Arrays;
import java.util.List;
import org.wheelhouse.pipeline.engine.CheckModels.CheckModel;
import org.wheelhouse.pipeline.engine.LegPlay.Cut;

/**
 * Plays a plan: discrete events on a simulated clock of milliseconds. One object plays many runs, one after the other, without
 * making garbage; the same seed gives the same run. At the end of each run it audits its books and throws
 * {@link IllegalStateException} if they are wrong, since a wrong run must never be shown.
 *
 * <p>Order at one moment: what ends, ends; stages and jobs that wait for it are asked; then free agents take jobs, first come first
 * served, equal claims in the order of the expanded file.
 */
public final class Simulation {

    static final byte WAITING = 0;
    /** For a person to start it by hand. */
    static final byte TO_BE_STARTED = 1;

    static final byte CHECKING = 2;
    static final byte LOCKED_OUT = 3;
    static final byte RUNNING = 4;
    static final byte DONE = 5;

    static final long NEVER = -1;

    private static final Result[] RESULTS = Result.values();
    private static final Reason[] REASONS = Reason.values();
    private static final byte OPEN = -1;

    private static final int RUN_STARTS = 0;
    private static final int LEG_ENDS = 1;
    private static final int LOOK_AT_CHECKS = 2;
    private static final int PERSON_ACTS = 3;
    private static final int AGENT_DIES = 4;
    private static final int KINDS = 5;

    final Model model;
    final int runs;
    private final Events events = new Events();
    private final Agents agents;
    private final LegPlay play;
    private final LateScope scope;
    private final List<Act> acts;
    private final int[] stageOpenAtStart;
    private final int[] jobOpenAtStart;

    long seed;
    long now;
    long lastEnd;

    final byte[] stageState;
    final byte[] stageResult;
    final byte[] stageReason;
    final int[] stageDetail;
    final int[] stageOpen;
    final int[] stageJobsOpen;
    final long[] stageReady;
    final long[] stageStart;
    final long[] stageEnd;
    final long[] stageAsked;

    final byte[] jobResult;
    final byte[] jobReason;
    final int[] jobOpen;
    final int[] jobLegsOpen;
    final int[] jobNextLeg;

    final byte[] legResult;
    final long[] legQueued;
    final long[] legStart;
    final long[] legEnd;
    final int[] legAgent;
    final long[] legCut;
    final Cut[] legCutKind;

    final long[] approvals;
    final long[] checkPassedAt;
    final int[] lockHolder;
    final boolean[] runStarted;
    final boolean[] runCanceled;
    final long[] runEnd;
    final int[] runStagesOpen;
    private final int[] queue;
    private int queued;
    private int[] toAsk = new int[64];
    private int asking;
    private int legsEnded;
    int caught;
    int letThrough;

    /** Prepares for many runs of the same plan under the same scenario. */
    public Simulation(Plan plan, Scenario scenario) {
        this(new Model(plan, scenario));
    }

    Simulation(Model model) {
        this.model = model;
        Scenario scenario = model.scenario;
        runs = scenario.runs().size();
        agents = new Agents(scenario.agents());
        scope = new LateScope(this);
        play = new LegPlay(scope, scenario.spread());
        acts = scenario.acts().stream()
                .filter(act -> !isOfAbsent(act, scenario))
                .toList();
        int s = runs * model.stages;
        int j = runs * model.jobs;
        int l = runs * model.legs;
        stageState = new byte[s];
        stageResult = new byte[s];
        stageReason = new byte[s];
        stageDetail = new int[s];
        stageOpen = new int[s];
        stageJobsOpen = new int[s];
        stageReady = new long[s];
        stageStart = new long[s];
        stageEnd = new long[s];
        stageAsked = new long[s];
        jobResult = new byte[j];
        jobReason = new byte[j];
        jobOpen = new int[j];
        jobLegsOpen = new int[j];
        jobNextLeg = new int[j];
        legResult = new byte[l];
        legQueued = new long[l];
        legStart = new long[l];
        legEnd = new long[l];
        legAgent = new int[l];
        legCut = new long[l];
        legCutKind = new Cut[l];
        queue = new int[l];
        approvals = new long[runs * model.checks];
        checkPassedAt = new long[runs * model.checks];
        lockHolder = new int[model.locks];
        runStarted = new boolean[runs];
        runCanceled = new boolean[runs];
        runEnd = new long[runs];
        runStagesOpen = new int[runs];
        stageOpenAtStart = repeated(model.stageNeeds);
        jobOpenAtStart = repeated(model.jobNeeds);
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

    private int[] repeated(int[][] needs) {
        int[] open = new int[needs.length * runs];
        for (int i = 0; i < open.length; i++) {
            open[i] = needs[i % needs.length].length;
        }
        return open;
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
    public java.util.Optional<String> variable(String name, String variable) {
        return new PlanNames(model.plan)
                .find(name)
                .flatMap(target -> scope.variable(
                        0, model.firstJob[target.stage()] + target.job(), Math.max(0, target.leg()), variable));
    }

    /** Plays a run; what came out stands in the fields until the next one. */
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
        audit();
    }

    private void step() {
        long time = events.time();
        if (time < now) {
            throw new IllegalStateException("time went back from " + now + " to " + time);
        }
        now = time;
        while (!events.isEmpty() && events.time() == now) {
            happen(events.take());
        }
        askAll();
        dispatch();
    }

    /** When nothing more will happen by itself: what nobody started is left out, and jobs without any agent are canceled. */
    private boolean loosen() {
        boolean changed = false;
        if (!agents.isAnyAlive() && queued > 0) {
            changed = true;
            int[] waiting = Arrays.copyOf(queue, queued);
            queued = 0;
            for (int leg : waiting) {
                cancelLeg(leg, Reason.NO_AGENT_LEFT);
            }
        }
        boolean asked = model.scenario.people() == Scenario.People.ASKED;
        for (int i = 0; !asked && !changed && i < stageState.length; i++) {
            if (stageState[i] == TO_BE_STARTED) {
                changed = true;
                leaveOut(i, Result.SKIPPED, Reason.NOT_STARTED, 0);
            }
        }
        if (changed) {
            askAll();
            dispatch();
        }
        return changed;
    }

    private void reset(long runSeed) {
        seed = runSeed;
        now = 0;
        lastEnd = 0;
        caught = 0;
        letThrough = 0;
        queued = 0;
        asking = 0;
        legsEnded = 0;
        events.clear();
        agents.reset();
        Arrays.fill(stageState, WAITING);
        Arrays.fill(stageResult, OPEN);
        Arrays.fill(stageReason, (byte) 0);
        Arrays.fill(stageReady, NEVER);
        Arrays.fill(stageStart, NEVER);
        Arrays.fill(stageEnd, NEVER);
        Arrays.fill(stageAsked, NEVER);
        Arrays.fill(jobResult, OPEN);
        Arrays.fill(jobReason, (byte) 0);
        Arrays.fill(legResult, OPEN);
        Arrays.fill(legQueued, NEVER);
        Arrays.fill(legStart, NEVER);
        Arrays.fill(legEnd, NEVER);
        Arrays.fill(legAgent, -1);
        Arrays.fill(legCut, Long.MAX_VALUE);
        Arrays.fill(legCutKind, Cut.NOTHING);
        Arrays.fill(approvals, 0);
        Arrays.fill(checkPassedAt, NEVER);
        Arrays.fill(lockHolder, -1);
        Arrays.fill(runStarted, false);
        Arrays.fill(runCanceled, false);
        Arrays.fill(runEnd, NEVER);
        System.arraycopy(stageOpenAtStart, 0, stageOpen, 0, stageOpen.length);
        System.arraycopy(jobOpenAtStart, 0, jobOpen, 0, jobOpen.length);
        for (int run = 0; run < runs; run++) {
            runStagesOpen[run] = model.stages;
            events.add(LegModels.ms(model.scenario.runs().get(run).minute()), RUN_STARTS + KINDS * run);
        }
        for (int act = 0; act < acts.size(); act++) {
            events.add(LegModels.ms(acts.get(act).minute()), PERSON_ACTS + KINDS * act);
        }
        for (Fault fault : model.scenario.faults()) {
            if (fault instanceof Fault.AgentDies dies) {
                events.add(LegModels.ms(dies.minute()), AGENT_DIES);
            }
        }
    }

    private void happen(int code) {
        int index = code / KINDS;
        switch (code % KINDS) {
            case RUN_STARTS -> startRun(index);
            case LEG_ENDS -> {
                if (legEnd[index] == now && legResult[index] == OPEN) {
                    endLeg(index);
                }
            }
            case LOOK_AT_CHECKS -> {
                if (stageState[index] == CHECKING) {
                    lookAtChecks(index);
                }
            }
            case PERSON_ACTS -> act(acts.get(index));
            default -> loseAgent();
        }
    }

    private void startRun(int run) {
        runStarted[run] = true;
        if (model.stages == 0) {
            runEnd[run] = now;
        }
        for (int s = 0; s < model.stages; s++) {
            if (model.stageNeeds[s].length == 0) {
                ask(run * model.stages + s);
            }
        }
    }

    // ---- people ----

    private void act(Act act) {
        for (int run = 0; run < runs; run++) {
            if (act instanceof Act.Cancel && runStarted[run] && runEnd[run] == NEVER) {
                cancelRun(run);
            }
        }
        for (int i = 0; i < stageState.length; i++) {
            switch (act) {
                case Act.Approve one -> answer(i, one.environment(), one.person(), true);
                case Act.Reject one -> answer(i, one.environment(), one.person(), false);
                case Act.StartStage one -> {
                    if (stageState[i] == TO_BE_STARTED
                            && model.stage(i % model.stages).id().equals(one.stage())) {
                        beginChecks(i);
                    }
                }
                case Act.Cancel one -> {}
            }
        }
    }

    private void answer(int stage, String environment, String person, boolean yes) {
        if (stageState[stage] != CHECKING) {
            return;
        }
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            int place = check.may().indexOf(person);
            if (place < 0 || !check.check().environment().equals(environment) || stageState[stage] != CHECKING) {
                continue;
            }
            if (yes) {
                approvals[slot(stage, check)] |= 1L << Math.min(63, place);
                lookAtChecks(stage);
            } else {
                leaveOut(stage, Result.FAILED, Reason.REJECTED, check.number() * 64 + Math.min(63, place));
            }
        }
    }

    private void cancelRun(int run) {
        runCanceled[run] = true;
        for (int l = 0; l < model.legs; l++) {
            int leg = run * model.legs + l;
            if (legStart[leg] != NEVER && legResult[leg] == OPEN) {
                cut(leg, Cut.STOP);
            }
        }
        int[] waiting = Arrays.copyOf(queue, queued);
        queued = 0;
        for (int leg : waiting) {
            if (leg / model.legs != run) {
                queue[queued++] = leg;
            }
        }
        for (int leg : waiting) {
            if (leg / model.legs == run) {
                cancelLeg(leg, Reason.RUN_CANCELED);
            }
        }
        for (int s = 0; s < model.stages; s++) {
            int stage = run * model.stages + s;
            if (stageState[stage] == CHECKING || stageState[stage] == LOCKED_OUT) {
                leaveOut(stage, Result.CANCELED, Reason.RUN_CANCELED, 0);
            } else if (stageState[stage] == TO_BE_STARTED) {
                leaveOut(stage, Result.SKIPPED, Reason.RUN_CANCELED, 0);
            }
        }
    }

    private void cut(int leg, Cut kind) {
        legCut[leg] = now;
        legCutKind[leg] = kind;
        played(leg).play(model.leg[leg % model.legs], legStart[leg], luckOf(leg), now, kind, null);
        legEnd[leg] = play.end();
        events.add(play.end(), LEG_ENDS + KINDS * leg);
    }

    private void cancelLeg(int leg, Reason reason) {
        legResult[leg] = (byte) Result.CANCELED.ordinal();
        legsEnded++;
        int job = jobOf(leg);
        jobReason[job] = (byte) reason.ordinal();
        endOneLeg(job, leg);
    }

    private void loseAgent() {
        if (!agents.isAnyAlive()) {
            return;
        }
        int agent = agents.lose();
        for (int leg = 0; leg < legAgent.length; leg++) {
            if (legAgent[leg] == agent && legStart[leg] != NEVER && legResult[leg] == OPEN) {
                cut(leg, Cut.LOST);
            }
        }
    }

    // ---- stages ----

    private void ask(int stage) {
        if (asking == toAsk.length) {
            toAsk = Arrays.copyOf(toAsk, asking * 2);
        }
        toAsk[asking++] = stage;
    }

    /** Stages whose dependencies have ended; asking one may end it and bring up the next. */
    private void askAll() {
        for (int i = 0; i < asking; i++) {
            askStage(toAsk[i]);
        }
        asking = 0;
    }

    private void askStage(int stage) {
        stageReady[stage] = now;
        int s = stage % model.stages;
        if (!scope.stageRuns(stage)) {
            leaveOut(stage, Result.SKIPPED, Reason.CONDITION, 0);
        } else if (model.stage(s).manual()) {
            stageState[stage] = TO_BE_STARTED;
        } else {
            beginChecks(stage);
        }
    }

    private void beginChecks(int stage) {
        stageState[stage] = CHECKING;
        stageAsked[stage] = now;
        if (model.stageChecks[stage % model.stages].length == 0) {
            lock(stage);
            return;
        }
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            if (!check.passes()) {
                leaveOut(stage, Result.FAILED, reason(check.check()), check.number());
                return;
            }
            announce(stage, check);
        }
        lookAtChecks(stage);
    }

    private boolean isSimulated(CheckModel check) {
        return check.check() instanceof Check.Approval
                && model.scenario.people() == Scenario.People.SIMULATED
                && check.present() >= check.needed();
    }

    /** As long as the slowest of those whose answers are needed: each between a fifth and nine fifths of the average. */
    private long answerTime(int stage, CheckModel check) {
        double slowest = 0;
        for (int person = 0; person < check.needed(); person++) {
            slowest = Math.max(slowest, Luck.draw(seed, 77 + check.number(), stage * 64 + person));
        }
        return LegModels.ms(model.scenario.answerMinutes() * (0.2 + 1.6 * slowest));
    }

    private static Reason reason(Check check) {
        return switch (check) {
            case Check.Branches one -> Reason.BRANCH;
            case Check.RequiredTemplate one -> Reason.TEMPLATE;
            default -> Reason.POLICY;
        };
    }

    /** Looks again when a check can change by itself: at its time-out, when an alert ends, when a simulated person answers. */
    private void announce(int stage, CheckModel check) {
        if (check.timeout() != Long.MAX_VALUE && !isAskedOfPerson(check)) {
            events.add(now + check.timeout(), LOOK_AT_CHECKS + KINDS * stage);
        }
        if (check.check() instanceof Check.Monitor monitor) {
            events.add(Math.max(now, LegModels.ms(monitor.quietFrom())), LOOK_AT_CHECKS + KINDS * stage);
        } else if (isSimulated(check)) {
            events.add(now + answerTime(stage, check), LOOK_AT_CHECKS + KINDS * stage);
        }
    }

    private void lookAtChecks(int stage) {
        boolean all = true;
        boolean personIsAsked = waitsForPerson(stage);
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            int slot = slot(stage, check);
            boolean passes = passes(stage, check, slot);
            if (passes && checkPassedAt[slot] == NEVER) {
                checkPassedAt[slot] = now;
            }
            all &= passes;
            boolean late = !passes && check.timeout() != Long.MAX_VALUE && now >= stageAsked[stage] + check.timeout();
            if (late && !personIsAsked) {
                timeOut(stage, check);
                return;
            }
            if (check.check() instanceof Check.Hours hours && !personIsAsked) {
                events.add(nextEdge(hours), LOOK_AT_CHECKS + KINDS * stage);
            }
        }
        if (all) {
            lock(stage);
        }
    }

    /** While a person is asked, the clock of the other checks stands still: the answer decides when it goes on. */
    boolean waitsForPerson(int stage) {
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            if (isAskedOfPerson(check) && !passes(stage, check, slot(stage, check))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedOfPerson(CheckModel check) {
        return check.check() instanceof Check.Approval
                && model.scenario.people() == Scenario.People.ASKED
                && check.present() >= check.needed();
    }

    private boolean passes(int stage, CheckModel check, int slot) {
        return switch (check.check()) {
            case Check.Approval approval ->
                Long.bitCount(approvals[slot]) >= check.needed()
                        || isSimulated(check) && now >= stageAsked[stage] + answerTime(stage, check);
            case Check.Hours hours -> hours.isOpen(minuteOfDay());
            case Check.Monitor monitor -> now >= LegModels.ms(monitor.quietFrom());
            default -> true;
        };
    }

    private void timeOut(int stage, CheckModel check) {
        switch (check.check()) {
            case Check.Hours hours -> leaveOut(stage, Result.FAILED, Reason.HOURS, check.number());
            case Check.Monitor monitor -> leaveOut(stage, Result.FAILED, Reason.MONITOR, check.number());
            default -> leaveOut(stage, Result.SKIPPED, Reason.NOBODY_ANSWERED, check.number());
        }
    }

    private long minuteOfDay() {
        return (model.scenario.clock() + now / LegModel.MINUTE) % 1440;
    }

    private long nextEdge(Check.Hours hours) {
        long minute = minuteOfDay();
        long edge = hours.isOpen(minute) ? hours.close() : hours.open();
        long wait = Math.floorMod(edge - minute, 1440L);
        return (now / LegModel.MINUTE + (wait == 0 ? 1440 : wait)) * LegModel.MINUTE;
    }

    // ---- locks ----

    private void lock(int stage) {
        int[] locks = model.stageLocks[stage % model.stages];
        for (int lock : locks) {
            if (lockHolder[lock] >= 0) {
                stageState[stage] = LOCKED_OUT;
                return;
            }
        }
        for (int lock : locks) {
            lockHolder[lock] = stage;
        }
        startStage(stage);
    }

    private void unlock(int stage) {
        int[] locks = model.stageLocks[stage % model.stages];
        if (locks.length == 0) {
            return;
        }
        boolean held = false;
        for (int lock : locks) {
            if (lockHolder[lock] == stage) {
                lockHolder[lock] = -1;
                held = true;
            }
        }
        if (held) {
            nextForLock();
        }
    }

    /** The newest waiting run goes next and the older ones are canceled; or, if they take turns, the oldest. */
    private void nextForLock() {
        while (true) {
            int next = -1;
            for (int i = 0; i < stageState.length; i++) {
                if (stageState[i] == LOCKED_OUT && isFree(i)) {
                    boolean turns = isSequential(i);
                    boolean better = next < 0 || (turns ? false : i / model.stages > next / model.stages);
                    next = better ? i : next;
                }
            }
            if (next < 0) {
                return;
            }
            if (!isSequential(next)) {
                cancelOlder(next);
            }
            if (stageState[next] != LOCKED_OUT || !isFree(next)) {
                return;
            }
            stageState[next] = CHECKING;
            lock(next);
        }
    }

    private void cancelOlder(int newest) {
        for (int i = 0; i < stageState.length; i++) {
            boolean older = i / model.stages < newest / model.stages;
            if (older && stageState[i] == LOCKED_OUT && sharesLock(i, newest)) {
                leaveOut(i, Result.CANCELED, Reason.NEWER_RUN, newest / model.stages);
            }
        }
    }

    private boolean sharesLock(int a, int b) {
        for (int lock : model.stageLocks[a % model.stages]) {
            for (int other : model.stageLocks[b % model.stages]) {
                if (lock == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFree(int stage) {
        for (int lock : model.stageLocks[stage % model.stages]) {
            if (lockHolder[lock] >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isSequential(int stage) {
        return model.stage(stage % model.stages)
                .lock()
                .filter(Stage.Lock.SEQUENTIAL::equals)
                .isPresent();
    }

    // ---- jobs ----

    private void startStage(int stage) {
        stageState[stage] = RUNNING;
        stageStart[stage] = now;
        int s = stage % model.stages;
        int run = stage / model.stages;
        stageJobsOpen[stage] = model.firstJob[s + 1] - model.firstJob[s];
        if (stageJobsOpen[stage] == 0) {
            endStage(stage, Result.SUCCEEDED, Reason.WORK, 0);
            return;
        }
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            if (model.jobNeeds[j].length == 0) {
                askJob(run * model.jobs + j);
            }
        }
    }

    private void askJob(int job) {
        int j = job % model.jobs;
        if (!scope.jobRuns(job)) {
            jobReason[job] = (byte) Reason.CONDITION.ordinal();
            endJob(job, Result.SKIPPED);
            return;
        }
        int legs = model.firstLeg[j + 1] - model.firstLeg[j];
        jobLegsOpen[job] = legs;
        int most = model.job(j).maxParallel();
        int first = most == 0 ? legs : Math.min(most, legs);
        jobNextLeg[job] = first;
        for (int i = 0; i < first; i++) {
            enqueue(job, i);
        }
    }

    private void enqueue(int job, int place) {
        int leg = job / model.jobs * model.legs + model.firstLeg[job % model.jobs] + place;
        legQueued[leg] = now;
        if (model.leg[leg % model.legs].agentless()) {
            startLeg(leg);
            return;
        }
        int at = queued++;
        while (at > 0 && comesAfter(queue[at - 1], leg)) {
            queue[at] = queue[at - 1];
            at--;
        }
        queue[at] = leg;
    }

    private boolean comesAfter(int waiting, int leg) {
        return legQueued[waiting] > legQueued[leg] || legQueued[waiting] == legQueued[leg] && waiting > leg;
    }

    private void dispatch() {
        int given = 0;
        while (given < queued && agents.hasFree()) {
            int leg = queue[given++];
            legAgent[leg] = agents.take();
            startLeg(leg);
        }
        if (given > 0) {
            queued -= given;
            System.arraycopy(queue, given, queue, 0, queued);
        }
    }

    private void startLeg(int leg) {
        if (legStart[leg] != NEVER) {
            throw new IllegalStateException("a job started twice: " + model.legName(leg % model.legs));
        }
        legStart[leg] = now;
        played(leg).play(model.leg[leg % model.legs], now, luckOf(leg), Long.MAX_VALUE, Cut.NOTHING, null);
        legEnd[leg] = play.end();
        events.add(play.end(), LEG_ENDS + KINDS * leg);
    }

    LegPlay played(int leg) {
        scope.stepsOf(leg / model.legs);
        return play;
    }

    long luckOf(int leg) {
        return runs == 1 ? seed : Luck.seed(seed, leg / model.legs);
    }

    private void endLeg(int leg) {
        played(leg).play(model.leg[leg % model.legs], legStart[leg], luckOf(leg), legCut[leg], legCutKind[leg], null);
        caught |= play.caught();
        letThrough |= play.letThrough();
        legResult[leg] = (byte) play.result().ordinal();
        legsEnded++;
        if (legAgent[leg] >= 0) {
            agents.giveBack(legAgent[leg]);
        }
        int job = jobOf(leg);
        if (legCutKind[leg] == Cut.STOP) {
            jobReason[job] = (byte) Reason.RUN_CANCELED.ordinal();
        }
        endOneLeg(job, leg);
    }

    private void endOneLeg(int job, int leg) {
        int j = job % model.jobs;
        int legs = model.firstLeg[j + 1] - model.firstLeg[j];
        if (jobNextLeg[job] < legs) {
            int next = jobNextLeg[job]++;
            if (runCanceled[job / model.jobs]) {
                cancelLeg(job / model.jobs * model.legs + model.firstLeg[j] + next, Reason.RUN_CANCELED);
            } else {
                enqueue(job, next);
            }
        }
        if (--jobLegsOpen[job] == 0) {
            endJob(job, worstLeg(job));
        }
    }

    private Result worstLeg(int job) {
        Result worst = Result.SKIPPED;
        int j = job % model.jobs;
        int base = job / model.jobs * model.legs;
        for (int l = model.firstLeg[j]; l < model.firstLeg[j + 1]; l++) {
            worst = LegPlay.worse(worst, RESULTS[legResult[base + l]]);
        }
        return worst;
    }

    private void endJob(int job, Result result) {
        if (jobResult[job] != OPEN) {
            throw new IllegalStateException("a job ended twice: " + model.jobName(job % model.jobs));
        }
        jobResult[job] = (byte) result.ordinal();
        int run = job / model.jobs;
        int j = job % model.jobs;
        int stage = run * model.stages + model.jobStage[j];
        for (int follower : model.jobFollowers[j]) {
            if (--jobOpen[run * model.jobs + follower] == 0) {
                askJob(run * model.jobs + follower);
            }
        }
        if (--stageJobsOpen[stage] == 0 && stageState[stage] == RUNNING) {
            endStage(stage, worstJob(stage), Reason.WORK, 0);
        }
    }

    /** Skipped jobs do not count; a stage whose jobs were all skipped counts as skipped (the documents leave this open). */
    private Result worstJob(int stage) {
        Result worst = Result.SKIPPED;
        int s = stage % model.stages;
        int base = stage / model.stages * model.jobs;
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            worst = LegPlay.worse(worst, RESULTS[jobResult[base + j]]);
        }
        return worst;
    }

    /** A stage that will not run; its jobs are skipped with it. */
    private void leaveOut(int stage, Result result, Reason reason, int detail) {
        int s = stage % model.stages;
        int base = stage / model.stages * model.jobs;
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            jobResult[base + j] = (byte) Result.SKIPPED.ordinal();
            jobReason[base + j] = (byte) Reason.STAGE.ordinal();
        }
        endStage(stage, result, reason, detail);
    }

    private void endStage(int stage, Result result, Reason reason, int detail) {
        if (stageState[stage] == DONE) {
            throw new IllegalStateException(
                    "a stage ended twice: " + model.stage(stage % model.stages).id());
        }
        stageState[stage] = DONE;
        stageResult[stage] = (byte) result.ordinal();
        stageReason[stage] = (byte) reason.ordinal();
        stageDetail[stage] = detail;
        stageEnd[stage] = now;
        lastEnd = Math.max(lastEnd, now);
        int run = stage / model.stages;
        for (int follower : model.stageFollowers[stage % model.stages]) {
            if (--stageOpen[run * model.stages + follower] == 0) {
                ask(run * model.stages + follower);
            }
        }
        if (--runStagesOpen[run] == 0) {
            runEnd[run] = now;
        }
        unlock(stage);
    }

    // ---- what others ask ----

    Result stageResult(int stage) {
        return RESULTS[stageResult[stage]];
    }

    Reason stageReason(int stage) {
        return REASONS[stageReason[stage]];
    }

    Result jobResult(int job) {
        return RESULTS[jobResult[job]];
    }

    Reason jobReason(int job) {
        return REASONS[jobReason[job]];
    }

    Result legResult(int leg) {
        return RESULTS[legResult[leg]];
    }

    boolean isOver(byte result) {
        return result != OPEN;
    }

    /** The run after a cancel counts as canceled (the documents leave this open); a skipped stage does not spoil it. */
    Result runResult(int run) {
        if (runCanceled[run]) {
            return Result.CANCELED;
        }
        Result worst = Result.SUCCEEDED;
        for (int s = 0; s < model.stages; s++) {
            byte result = stageResult[run * model.stages + s];
            worst = result == OPEN ? worst : LegPlay.worse(worst, RESULTS[result]);
        }
        return worst;
    }

    /** Whether a stage that deploys to production ran well. */
    boolean reachedProduction(int run) {
        for (int s = 0; s < model.stages; s++) {
            byte result = stageResult[run * model.stages + s];
            if (model.deploysToProduction[s] && result != OPEN && RESULTS[result].isGood()) {
                return true;
            }
        }
        return false;
    }

    int slot(int stage, CheckModel check) {
        return stage / model.stages * model.checks + check.number();
    }

    private int jobOf(int leg) {
        return leg / model.legs * model.jobs + model.legJob[leg % model.legs];
    }

    // ---- audit ----

    /** Every leg that started ended once, no agent is still out, nothing ended before it began, nothing is left open without a reason. */
    private void audit() {
        int started = 0;
        for (int leg = 0; leg < legResult.length; leg++) {
            boolean ran = legStart[leg] != NEVER;
            started += ran || isOver(legResult[leg]) ? 1 : 0;
            if (ran && (legEnd[leg] < legStart[leg] || legStart[leg] < legQueued[leg] || !isOver(legResult[leg]))) {
                throw new IllegalStateException("times of %s: %d %d %d"
                        .formatted(model.legName(leg % model.legs), legQueued[leg], legStart[leg], legEnd[leg]));
            }
        }
        if (started != legsEnded || queued != 0 || !agents.areAllBack()) {
            throw new IllegalStateException("%d jobs started, %d ended, %d wait, agents back: %s"
                    .formatted(started, legsEnded, queued, agents.areAllBack()));
        }
        for (int stage = 0; stage < stageState.length; stage++) {
            boolean waits = stageState[stage] == CHECKING
                    || stageState[stage] == TO_BE_STARTED
                    || stageState[stage] == LOCKED_OUT;
            boolean open = stageState[stage] != DONE && !waits && stageOpen[stage] == 0;
            if (open || waits && model.scenario.people() != Scenario.People.ASKED) {
                throw new IllegalStateException("the stage %s was left open"
                        .formatted(model.stage(stage % model.stages).id()));
            }
        }
    }
}
