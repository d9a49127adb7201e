package org.wheelhouse.pipeline.engine;

/** Whether the books of a finished run are right; a wrong run must never be shown. */
final class Audit {

    private final Simulation simulation;
    private final Model model;
    private final Books books;

    Audit(Simulation simulation) {
        this.simulation = simulation;
        model = simulation.model;
        books = simulation.books;
    }

    /**
     * Every leg that started ended once, no agent is still out, nothing ended before it began, nothing is left open without a reason.
     *
     * @throws IllegalStateException with the numbers that do not fit
     */
    void check() {
        int started = 0;
        for (int leg = 0; leg < books.legResult.length; leg++) {
            boolean ran = books.legStart[leg] != Books.NEVER;
            started += ran || books.isOver(books.legResult[leg]) ? 1 : 0;
            if (ran && !areTimesRight(leg)) {
                throw new IllegalStateException("times of %s: %d %d %d"
                        .formatted(
                                model.legName(leg % model.legs),
                                books.legQueued[leg],
                                books.legStart[leg],
                                books.legEnd[leg]));
            }
        }
        if (started != books.legsEnded || simulation.jobs.queued() != 0 || !simulation.agents.areAllBack()) {
            throw new IllegalStateException("%d jobs started, %d ended, %d wait, agents back: %s"
                    .formatted(started, books.legsEnded, simulation.jobs.queued(), simulation.agents.areAllBack()));
        }
        for (int stage = 0; stage < books.stageState.length; stage++) {
            checkStage(stage);
        }
    }

    private boolean areTimesRight(int leg) {
        return books.legQueued[leg] <= books.legStart[leg]
                && books.legStart[leg] <= books.legEnd[leg]
                && books.isOver(books.legResult[leg]);
    }

    private void checkStage(int stage) {
        boolean held = books.isHeld(stage);
        boolean open = books.stageState[stage] != Books.DONE && !held && books.stageOpen[stage] == 0;
        if (open || held && model.scenario.people() != Scenario.People.ASKED) {
            throw new IllegalStateException("the stage %s was left open"
                    .formatted(model.stage(stage % model.stages).id()));
        }
    }
}
