package org.wheelhouse.pipeline.engine;

import java.util.Arrays;

/** Exclusive locks: one stage at a time on an environment; who waits is overtaken by a newer run, or takes turns. */
final class Locks {

    private static final int SOMEBODY_ELSE = Integer.MAX_VALUE;

    private final Simulation simulation;
    private final Model model;
    private final Books books;
    private final int[] lockHolder;

    Locks(Simulation simulation) {
        this.simulation = simulation;
        model = simulation.model;
        books = simulation.books;
        lockHolder = new int[model.locks];
    }

    void reset() {
        Arrays.fill(lockHolder, -1);
    }

    /** Somebody outside of these runs holds it for so many minutes from the start. */
    void take(int lock, double minutes) {
        lockHolder[lock] = SOMEBODY_ELSE;
        simulation.events.add(LegModels.ms(minutes), Events.LOCK_IS_FREE, lock);
    }

    void release(int lock) {
        if (lockHolder[lock] == SOMEBODY_ELSE) {
            lockHolder[lock] = -1;
            nextForLock();
        }
    }

    void lock(int stage) {
        int[] locks = model.stageLocks[stage % model.stages];
        for (int lock : locks) {
            if (lockHolder[lock] >= 0) {
                books.stageState[stage] = Books.LOCKED_OUT;
                return;
            }
        }
        for (int lock : locks) {
            lockHolder[lock] = stage;
        }
        simulation.stages.startStage(stage);
    }

    void unlock(int stage) {
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
            for (int i = 0; i < books.stageState.length; i++) {
                if (books.stageState[i] == Books.LOCKED_OUT && isFree(i)) {
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
            if (books.stageState[next] != Books.LOCKED_OUT || !isFree(next)) {
                return;
            }
            books.stageState[next] = Books.CHECKING;
            lock(next);
        }
    }

    private void cancelOlder(int newest) {
        for (int i = 0; i < books.stageState.length; i++) {
            boolean older = i / model.stages < newest / model.stages;
            if (older && books.stageState[i] == Books.LOCKED_OUT && sharesLock(i, newest)) {
                simulation.stages.leaveOut(i, Result.CANCELED, Reason.NEWER_RUN, newest / model.stages);
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
}
