package org.wheelhouse.pipeline.engine;

import java.util.Arrays;

/** When a stage is asked, started, left out and ended. */
final class Stages {

    private final Simulation simulation;
    private final Model model;
    private final Books books;
    private int[] toAsk = new int[64];
    private int asking;

    Stages(Simulation simulation) {
        this.simulation = simulation;
        model = simulation.model;
        books = simulation.books;
    }

    void reset() {
        asking = 0;
    }

    private void ask(int stage) {
        if (asking == toAsk.length) {
            toAsk = Arrays.copyOf(toAsk, asking * 2);
        }
        toAsk[asking++] = stage;
    }

    /** Stages whose dependencies have ended; asking one may end it and bring up the next. */
    void askAll() {
        for (int i = 0; i < asking; i++) {
            askStage(toAsk[i]);
        }
        asking = 0;
    }

    /** The stages of a run that wait for no other. */
    void askFirst(int run) {
        for (int s = 0; s < model.stages; s++) {
            if (model.stageNeeds[s].length == 0) {
                ask(run * model.stages + s);
            }
        }
    }

    /** Stages that wait for a person's start and bear this name. */
    void startByHand(String id) {
        for (int i = 0; i < books.stageState.length; i++) {
            if (books.stageState[i] == Books.TO_BE_STARTED
                    && model.stage(i % model.stages).id().equals(id)) {
                simulation.checks.begin(i);
            }
        }
    }

    /** In a run that asks nobody: the first stage that nobody started is skipped. Says whether there was one. */
    boolean leaveOutOneNotStarted() {
        if (model.scenario.people() == Scenario.People.ASKED) {
            return false;
        }
        for (int i = 0; i < books.stageState.length; i++) {
            if (books.stageState[i] == Books.TO_BE_STARTED) {
                leaveOut(i, Result.SKIPPED, Reason.NOT_STARTED, 0);
                return true;
            }
        }
        return false;
    }

    void cancel(int run) {
        for (int s = 0; s < model.stages; s++) {
            int stage = run * model.stages + s;
            if (books.stageState[stage] == Books.TO_BE_STARTED) {
                leaveOut(stage, Result.SKIPPED, Reason.RUN_CANCELED, 0);
            } else if (books.isHeld(stage)) {
                leaveOut(stage, Result.CANCELED, Reason.RUN_CANCELED, 0);
            }
        }
    }

    private void askStage(int stage) {
        books.stageReady[stage] = books.now;
        int s = stage % model.stages;
        if (!simulation.scope.stageRuns(stage)) {
            leaveOut(stage, Result.SKIPPED, Reason.CONDITION, 0);
        } else if (model.stage(s).manual()) {
            books.stageState[stage] = Books.TO_BE_STARTED;
        } else {
            simulation.checks.begin(stage);
        }
    }

    void startStage(int stage) {
        books.stageState[stage] = Books.RUNNING;
        books.stageStart[stage] = books.now;
        int s = stage % model.stages;
        int run = stage / model.stages;
        books.stageJobsOpen[stage] = model.firstJob[s + 1] - model.firstJob[s];
        if (books.stageJobsOpen[stage] == 0) {
            endStage(stage, Result.SUCCEEDED, Reason.WORK, 0);
            return;
        }
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            if (model.jobNeeds[j].length == 0) {
                simulation.jobs.askJob(run * model.jobs + j);
            }
        }
    }

    /** Skipped jobs do not count; a stage whose jobs were all skipped counts as skipped (the documents leave this open). */
    private Result worstJob(int stage) {
        Result worst = Result.SKIPPED;
        int s = stage % model.stages;
        int base = stage / model.stages * model.jobs;
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            worst = LegPlay.worse(worst, books.jobResult(base + j));
        }
        return worst;
    }

    /** A stage that will not run; its jobs are skipped with it. */
    void leaveOut(int stage, Result result, Reason reason, int detail) {
        int s = stage % model.stages;
        int base = stage / model.stages * model.jobs;
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            books.jobResult[base + j] = (byte) Result.SKIPPED.ordinal();
            books.jobReason[base + j] = (byte) Reason.STAGE.ordinal();
        }
        endStage(stage, result, reason, detail);
    }

    /** After its last job. */
    void end(int stage) {
        endStage(stage, worstJob(stage), Reason.WORK, 0);
    }

    private void endStage(int stage, Result result, Reason reason, int detail) {
        if (books.stageState[stage] == Books.DONE) {
            throw new IllegalStateException(
                    "a stage ended twice: " + model.stage(stage % model.stages).id());
        }
        books.stageState[stage] = Books.DONE;
        books.stageResult[stage] = (byte) result.ordinal();
        books.stageReason[stage] = (byte) reason.ordinal();
        books.stageDetail[stage] = detail;
        books.stageEnd[stage] = books.now;
        books.lastEnd = Math.max(books.lastEnd, books.now);
        int run = stage / model.stages;
        for (int follower : model.stageFollowers[stage % model.stages]) {
            if (--books.stageOpen[run * model.stages + follower] == 0) {
                ask(run * model.stages + follower);
            }
        }
        if (--books.runStagesOpen[run] == 0) {
            books.runEnd[run] = books.now;
        }
        simulation.locks.unlock(stage);
    }
}
