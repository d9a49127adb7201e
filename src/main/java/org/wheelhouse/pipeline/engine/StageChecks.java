package org.wheelhouse.pipeline.engine;

import org.wheelhouse.pipeline.engine.CheckModels.CheckModel;

/** The gates in front of a stage: approvals, business hours, alerts and policies, and what becomes of a stage that they hold up. */
final class StageChecks {

    private final Simulation simulation;
    private final Model model;
    private final Books books;
    private final Events events;

    StageChecks(Simulation simulation) {
        this.simulation = simulation;
        model = simulation.model;
        books = simulation.books;
        events = simulation.events;
    }

    /** A person answers wherever this environment waits for that person's word. */
    void answer(String environment, String person, boolean yes) {
        for (int stage = 0; stage < books.stageState.length; stage++) {
            answer(stage, environment, person, yes);
        }
    }

    /** Those who were asked for this environment have let their time pass. */
    void expire(String environment) {
        for (int stage = 0; stage < books.stageState.length; stage++) {
            for (CheckModel check : model.stageChecks[stage % model.stages]) {
                if (books.stageState[stage] == Books.CHECKING
                        && check.check() instanceof Check.Approval approval
                        && approval.environment().equals(environment)
                        && !passes(stage, check, books.slot(stage, check))) {
                    timeOut(stage, check);
                }
            }
        }
    }

    /** At a moment that was announced; by now the stage may have gone on. */
    void lookAgain(int stage) {
        if (books.stageState[stage] == Books.CHECKING) {
            look(stage);
        }
    }

    private void answer(int stage, String environment, String person, boolean yes) {
        if (books.stageState[stage] != Books.CHECKING) {
            return;
        }
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            int place = check.may().indexOf(person);
            if (place < 0
                    || !check.check().environment().equals(environment)
                    || books.stageState[stage] != Books.CHECKING) {
                continue;
            }
            if (yes) {
                books.approvals[books.slot(stage, check)] |= 1L << Math.min(63, place);
                look(stage);
            } else {
                simulation.stages.leaveOut(
                        stage, Result.FAILED, Reason.REJECTED, check.number() * 64 + Math.min(63, place));
            }
        }
    }

    /** A stage whose turn has come: what can never pass ends it at once, the rest is looked at now and again when it may have changed. */
    void begin(int stage) {
        books.stageState[stage] = Books.CHECKING;
        books.stageAsked[stage] = books.now;
        if (model.stageChecks[stage % model.stages].length == 0) {
            simulation.locks.lock(stage);
            return;
        }
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            if (!check.passes()) {
                simulation.stages.leaveOut(stage, Result.FAILED, reason(check.check()), check.number());
                return;
            }
            announce(stage, check);
        }
        look(stage);
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
            slowest = Math.max(slowest, Luck.draw(books.seed, 77 + check.number(), stage * 64 + person));
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
            events.add(books.now + check.timeout(), Events.LOOK_AT_CHECKS, stage);
        }
        if (check.check() instanceof Check.Monitor monitor) {
            events.add(Math.max(books.now, LegModels.ms(monitor.quietFrom())), Events.LOOK_AT_CHECKS, stage);
        } else if (isSimulated(check)) {
            events.add(books.now + answerTime(stage, check), Events.LOOK_AT_CHECKS, stage);
        }
    }

    private void look(int stage) {
        boolean all = true;
        boolean personIsAsked = waitsForPerson(stage);
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            int slot = books.slot(stage, check);
            boolean passes = passes(stage, check, slot);
            if (passes && books.checkPassedAt[slot] == Books.NEVER) {
                books.checkPassedAt[slot] = books.now;
            }
            all &= passes;
            boolean late = !passes
                    && check.timeout() != Long.MAX_VALUE
                    && books.now >= books.stageAsked[stage] + check.timeout();
            if (late && !personIsAsked) {
                timeOut(stage, check);
                return;
            }
            if (check.check() instanceof Check.Hours hours && !personIsAsked) {
                events.add(nextEdge(hours), Events.LOOK_AT_CHECKS, stage);
            }
        }
        if (all) {
            simulation.locks.lock(stage);
        }
    }

    /** While a person is asked, the clock of the other checks stands still: the answer decides when it goes on. */
    boolean waitsForPerson(int stage) {
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            if (isAskedOfPerson(check) && !passes(stage, check, books.slot(stage, check))) {
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
                Long.bitCount(books.approvals[slot]) >= check.needed()
                        || isSimulated(check) && books.now >= books.stageAsked[stage] + answerTime(stage, check);
            case Check.Hours hours -> check.willing() && hours.isOpen(minuteOfDay());
            case Check.Monitor monitor -> check.willing() && books.now >= LegModels.ms(monitor.quietFrom());
            default -> true;
        };
    }

    private void timeOut(int stage, CheckModel check) {
        switch (check.check()) {
            case Check.Hours hours -> simulation.stages.leaveOut(stage, Result.FAILED, Reason.HOURS, check.number());
            case Check.Monitor monitor ->
                simulation.stages.leaveOut(stage, Result.FAILED, Reason.MONITOR, check.number());
            default -> simulation.stages.leaveOut(stage, Result.SKIPPED, Reason.NOBODY_ANSWERED, check.number());
        }
    }

    private long minuteOfDay() {
        return (model.scenario.clock() + books.now / LegModel.MINUTE) % 1440;
    }

    private long nextEdge(Check.Hours hours) {
        long minute = minuteOfDay();
        long edge = hours.isOpen(minute) ? hours.close() : hours.open();
        long wait = Math.floorMod(edge - minute, 1440L);
        return (books.now / LegModel.MINUTE + (wait == 0 ? 1440 : wait)) * LegModel.MINUTE;
    }
}
