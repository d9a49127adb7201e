package org.wheelhouse.pipeline.engine;

import org.jspecify.annotations.Nullable;
import org.wheelhouse.pipeline.engine.LegModel.HookModel;
import org.wheelhouse.pipeline.engine.LegModel.StepModel;

/**
 * Plays the steps of one leg from its start to its end. What happens depends on the leg, the seed and the moment of an
 * interruption alone, so it can be played again with the same end.
 */
final class LegPlay {

    /** Something without an end ends here at the latest: a week. */
    private static final long ENDLESS = 7 * 24 * 60 * LegModel.MINUTE;

    /** What cuts a leg short. */
    enum Cut {
        NOTHING,
        /** A time-out or a cancel: steps that clean up may still run. */
        STOP,
        /** The agent is gone: nothing runs any more. */
        LOST
    }

    /** Told of every step and hook; times in milliseconds. */
    interface Witness {
        void step(HookModel hook, StepModel step, long start, long end, int attempts, Result result);

        void hook(HookModel hook, long start, long end, Result result);
    }

    /** Answers the conditions of steps that are not of a common form. */
    interface Asks {
        boolean isTrue(Question question, LegModel leg, Result jobSoFar);
    }

    private final Asks asks;
    private final double spread;

    private LegModel leg;
    private @Nullable Witness witness;
    private long seed;
    private long now;
    private long limit;
    private long cleanEnd;
    private Cut cut;
    private boolean wasCut;
    private boolean tooLate;
    private int attempts;
    private Result result = Result.SUCCEEDED;
    private int caught;
    private int letThrough;

    @SuppressWarnings("NullAway.Init")
    LegPlay(Asks asks, double spread) {
        this.asks = asks;
        this.spread = spread;
        this.cut = Cut.NOTHING;
    }

    /** @param cutAt moment of a cancel or of the loss of the agent; {@link Long#MAX_VALUE} if there is none */
    void play(LegModel model, long start, long runSeed, long cutAt, Cut kind, @Nullable Witness seenBy) {
        leg = model;
        witness = seenBy;
        seed = runSeed;
        now = start;
        long timeout = model.timeout() == Long.MAX_VALUE ? Long.MAX_VALUE : start + model.timeout();
        limit = Math.min(timeout, cutAt);
        cut = cutAt <= timeout ? kind : Cut.STOP;
        cleanEnd = limit == Long.MAX_VALUE ? limit : limit + model.cleanUp();
        wasCut = false;
        tooLate = false;
        caught = 0;
        letThrough = 0;
        result = hooks();
        if (result == Result.FAILED && model.continueOnError()) {
            result = Result.SUCCEEDED_WITH_ISSUES;
        }
    }

    Result result() {
        return result;
    }

    long end() {
        return now;
    }

    /** Defects that made a step fail, as bits. */
    int caught() {
        return caught;
    }

    /** Defects that a step saw while it was told to go on. */
    int letThrough() {
        return letThrough;
    }

    private Result hooks() {
        Result all = Result.SUCCEEDED;
        for (HookModel hook : leg.hooks()) {
            all = worse(all, hook(hook));
            if (!all.isGood()) {
                break;
            }
        }
        if (all.isGood() && leg.onSuccess() != null) {
            all = worse(all, hook(leg.onSuccess()));
        } else if (all == Result.FAILED && leg.onFailure() != null && !wasCut) {
            hook(leg.onFailure());
        }
        return all;
    }

    private Result hook(HookModel hook) {
        long start = now;
        Result so = Result.SUCCEEDED;
        int running = hook.fixed() < 0 ? 0 : running(hook);
        int done = 0;
        for (StepModel step : hook.steps()) {
            if (tooLate || !runs(step, so)) {
                see(hook, step, now, 0, Result.SKIPPED);
                continue;
            }
            done++;
            so = status(so, step(hook, step, share(hook, done, running)));
        }
        if (running == 0 && hook.fixed() > 0 && !wasCut) {
            idle(hook.fixed());
            so = wasCut ? Result.CANCELED : so;
        }
        if (witness != null) {
            witness.hook(hook, start, now, so);
        }
        return so;
    }

    /** The part of a fixed time that falls to one step, without loss by rounding; clean-up after a cut takes none of it. */
    private long share(HookModel hook, int done, int running) {
        if (hook.fixed() < 0) {
            return -1;
        }
        return wasCut || running == 0 ? 0 : hook.fixed() * done / running - hook.fixed() * (done - 1) / running;
    }

    /** A job without a step to run still holds its agent for the time it was given. */
    private void idle(long duration) {
        if (now + duration > limit) {
            wasCut = true;
            now = limit;
        } else {
            now += duration;
        }
    }

    /** How many steps will run if nothing cuts the leg short: they share the time of the whole. */
    private int running(HookModel hook) {
        Result so = Result.SUCCEEDED;
        int count = 0;
        for (StepModel step : hook.steps()) {
            if (runs(step, so)) {
                count++;
                so = status(so, outcome(step));
            }
        }
        return count;
    }

    private boolean runs(StepModel step, Result so) {
        if (!step.step().enabled()) {
            return false;
        }
        return switch (step.question().form()) {
            case SUCCEEDED -> so.isGood();
            case FAILED -> so == Result.FAILED;
            case SUCCEEDED_OR_FAILED -> so != Result.CANCELED;
            case ALWAYS -> true;
            case CANCELED -> so == Result.CANCELED;
            case NEVER -> false;
            case OTHER -> asks.isTrue(step.question(), leg, so);
        };
    }

    private Result step(HookModel hook, StepModel step, long share) {
        long start = now;
        Result ended = outcome(step);
        long duration =
                share >= 0 && !step.hangs() ? Math.round(share * step.slow() * factor(step, 1)) : duration(step);
        if (share < 0 && duration > step.timeout()) {
            duration = step.timeout();
            ended = step.step().continueOnError() ? Result.SUCCEEDED_WITH_ISSUES : Result.FAILED;
        }
        if (!wasCut && now + duration > limit) {
            wasCut = true;
            now = limit;
            tooLate = cut == Cut.LOST;
            ended = cut == Cut.LOST ? Result.FAILED : Result.CANCELED;
        } else if (wasCut && now + duration > cleanEnd) {
            now = cleanEnd;
            tooLate = true;
            ended = Result.FAILED;
        } else {
            now += duration;
        }
        remember(step, ended);
        see(hook, step, start, attempts, ended);
        return ended;
    }

    private void remember(StepModel step, Result ended) {
        if (ended == Result.FAILED) {
            caught |= step.defects();
        } else if (ended == Result.SUCCEEDED_WITH_ISSUES) {
            letThrough |= step.defects();
        }
    }

    /** With retries: the attempts it took are left in {@link #attempts}. A step that was healed by a retry counts as succeeded. */
    private Result outcome(StepModel step) {
        int most = step.step().retries() + 1;
        for (attempts = 1; attempts <= most; attempts++) {
            if (!fails(step, attempts)) {
                return Result.SUCCEEDED;
            }
        }
        attempts = most;
        return step.step().continueOnError() ? Result.SUCCEEDED_WITH_ISSUES : Result.FAILED;
    }

    private boolean fails(StepModel step, int attempt) {
        return attempt <= step.failing()
                || step.defects() != 0
                || step.flaky() > 0 && Luck.draw(seed, step.luck(), 2 * attempt + 1) < step.flaky();
    }

    /** Of all attempts with the waits between them: 1 s, 4 s, 9 s, ... 100 s. */
    private long duration(StepModel step) {
        if (step.hangs()) {
            return ENDLESS;
        }
        long all = 0;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            all += Math.round(step.duration() * step.slow() * factor(step, attempt));
            all += attempt == 1 ? 0 : Math.min(100, (attempt - 1) * (attempt - 1)) * 1000L;
        }
        return all;
    }

    private double factor(StepModel step, int attempt) {
        return spread == 0 ? 1 : 1 + spread * (2 * Luck.draw(seed, step.luck(), 2 * attempt) - 1);
    }

    private void see(HookModel hook, StepModel step, long start, int tries, Result ended) {
        if (witness != null) {
            witness.step(hook, step, start, now, tries, ended);
        }
    }

    /** A time-out or cancel hides what was before; a loss of the agent or a clean-up that did not end is a failure. */
    private Result status(Result so, Result ended) {
        if (ended == Result.SKIPPED) {
            return so;
        }
        if (wasCut && so == Result.CANCELED && ended != Result.FAILED) {
            return so;
        }
        return wasCut && ended == Result.CANCELED ? Result.CANCELED : worse(so, ended);
    }

    /** Failed is worse than Canceled, Canceled than SucceededWithIssues; Skipped does not count. */
    static Result worse(Result a, Result b) {
        return rank(a) >= rank(b) ? a : b;
    }

    private static int rank(Result result) {
        return switch (result) {
            case SKIPPED -> -1;
            case SUCCEEDED -> 0;
            case SUCCEEDED_WITH_ISSUES -> 1;
            case CANCELED -> 2;
            case FAILED -> 3;
        };
    }
}
