package org.wheelhouse.pipeline.engine;

import java.util.Arrays;
import org.wheelhouse.pipeline.engine.LegPlay.Cut;

/** When a job is asked, how its legs wait for agents, first come first served, and how they start, are cut short and end. */
final class Jobs {

    private final Simulation simulation;
    private final Model model;
    private final Books books;
    private final Events events;
    private final Agents agents;
    private final LegPlay play;
    private final int[] queue;
    private int queued;

    Jobs(Simulation simulation) {
        this.simulation = simulation;
        model = simulation.model;
        books = simulation.books;
        events = simulation.events;
        agents = simulation.agents;
        play = simulation.play;
        queue = new int[books.legResult.length];
    }

    void reset() {
        queued = 0;
    }

    int queued() {
        return queued;
    }

    void askJob(int job) {
        int j = job % model.jobs;
        if (!simulation.scope.jobRuns(job)) {
            books.jobReason[job] = (byte) Reason.CONDITION.ordinal();
            endJob(job, Result.SKIPPED);
            return;
        }
        int legs = model.firstLeg[j + 1] - model.firstLeg[j];
        books.jobLegsOpen[job] = legs;
        int most = model.job(j).maxParallel();
        int first = most == 0 ? legs : Math.min(most, legs);
        books.jobNextLeg[job] = first;
        for (int i = 0; i < first; i++) {
            enqueue(job, i);
        }
    }

    private void enqueue(int job, int place) {
        int leg = job / model.jobs * model.legs + model.firstLeg[job % model.jobs] + place;
        books.legQueued[leg] = books.now;
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
        return books.legQueued[waiting] > books.legQueued[leg]
                || books.legQueued[waiting] == books.legQueued[leg] && waiting > leg;
    }

    void dispatch() {
        int given = 0;
        while (given < queued && agents.hasFree()) {
            int leg = queue[given++];
            books.legAgent[leg] = agents.take();
            startLeg(leg);
        }
        if (given > 0) {
            queued -= given;
            System.arraycopy(queue, given, queue, 0, queued);
        }
    }

    private void startLeg(int leg) {
        if (books.legStart[leg] != Books.NEVER) {
            throw new IllegalStateException("a job started twice: " + model.legName(leg % model.legs));
        }
        books.legStart[leg] = books.now;
        played(leg).play(model.leg[leg % model.legs], books.now, luckOf(leg), Long.MAX_VALUE, Cut.NOTHING, null);
        books.legEnd[leg] = play.end();
        events.add(play.end(), Events.LEG_ENDS, leg);
    }

    LegPlay played(int leg) {
        simulation.scope.stepsOf(leg / model.legs);
        return play;
    }

    long luckOf(int leg) {
        return books.runs == 1 ? books.seed : Luck.seed(books.seed, leg / model.legs);
    }

    /** At a moment that was announced; a leg that was cut short has ended at another. */
    void legMayEnd(int leg) {
        if (books.legEnd[leg] == books.now && !books.isOver(books.legResult[leg])) {
            endLeg(leg);
        }
    }

    private void endLeg(int leg) {
        played(leg)
                .play(
                        model.leg[leg % model.legs],
                        books.legStart[leg],
                        luckOf(leg),
                        books.legCut[leg],
                        books.legCutKind[leg],
                        null);
        books.caught |= play.caught();
        books.letThrough |= play.letThrough();
        books.legResult[leg] = (byte) play.result().ordinal();
        books.legsEnded++;
        if (books.legAgent[leg] >= 0) {
            agents.giveBack(books.legAgent[leg]);
        }
        int job = books.jobOf(leg);
        if (books.legCutKind[leg] == Cut.STOP) {
            books.jobReason[job] = (byte) Reason.RUN_CANCELED.ordinal();
        }
        endOneLeg(job, leg);
    }

    private void endOneLeg(int job, int leg) {
        int j = job % model.jobs;
        int legs = model.firstLeg[j + 1] - model.firstLeg[j];
        if (books.jobNextLeg[job] < legs) {
            int next = books.jobNextLeg[job]++;
            if (books.runCanceled[job / model.jobs]) {
                cancelLeg(job / model.jobs * model.legs + model.firstLeg[j] + next, Reason.RUN_CANCELED);
            } else {
                enqueue(job, next);
            }
        }
        if (--books.jobLegsOpen[job] == 0) {
            endJob(job, worstLeg(job));
        }
    }

    private Result worstLeg(int job) {
        Result worst = Result.SKIPPED;
        int j = job % model.jobs;
        int base = job / model.jobs * model.legs;
        for (int l = model.firstLeg[j]; l < model.firstLeg[j + 1]; l++) {
            worst = LegPlay.worse(worst, books.legResult(base + l));
        }
        return worst;
    }

    private void endJob(int job, Result result) {
        if (books.isOver(books.jobResult[job])) {
            throw new IllegalStateException("a job ended twice: " + model.jobName(job % model.jobs));
        }
        books.jobResult[job] = (byte) result.ordinal();
        int run = job / model.jobs;
        int j = job % model.jobs;
        int stage = run * model.stages + model.jobStage[j];
        for (int follower : model.jobFollowers[j]) {
            if (--books.jobOpen[run * model.jobs + follower] == 0) {
                askJob(run * model.jobs + follower);
            }
        }
        if (--books.stageJobsOpen[stage] == 0 && books.stageState[stage] == Books.RUNNING) {
            simulation.stages.end(stage);
        }
    }

    private void cancelLeg(int leg, Reason reason) {
        books.legResult[leg] = (byte) Result.CANCELED.ordinal();
        books.legsEnded++;
        int job = books.jobOf(leg);
        books.jobReason[job] = (byte) reason.ordinal();
        endOneLeg(job, leg);
    }

    private void cut(int leg, Cut kind) {
        books.legCut[leg] = books.now;
        books.legCutKind[leg] = kind;
        played(leg).play(model.leg[leg % model.legs], books.legStart[leg], luckOf(leg), books.now, kind, null);
        books.legEnd[leg] = play.end();
        events.add(play.end(), Events.LEG_ENDS, leg);
    }

    void cancel(int run) {
        for (int l = 0; l < model.legs; l++) {
            int leg = run * model.legs + l;
            if (books.legStart[leg] != Books.NEVER && !books.isOver(books.legResult[leg])) {
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
    }

    /** Once the last agent is gone, nobody will ever take what waits. Says whether anything did. */
    boolean giveUpWithoutAgents() {
        if (agents.isAnyAlive() || queued == 0) {
            return false;
        }
        int[] waiting = Arrays.copyOf(queue, queued);
        queued = 0;
        for (int leg : waiting) {
            cancelLeg(leg, Reason.NO_AGENT_LEFT);
        }
        return true;
    }

    void loseAgent() {
        if (!agents.isAnyAlive()) {
            return;
        }
        int agent = agents.lose();
        for (int leg = 0; leg < books.legAgent.length; leg++) {
            if (books.legAgent[leg] == agent
                    && books.legStart[leg] != Books.NEVER
                    && !books.isOver(books.legResult[leg])) {
                cut(leg, Cut.LOST);
            }
        }
    }
}
