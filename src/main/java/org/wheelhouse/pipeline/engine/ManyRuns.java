package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Plays one pipeline many times with different luck. The result does not depend on the number of threads. */
public final class ManyRuns {

    /** More would keep a person waiting without telling them more. */
    public static final int MOST = 1_000_000;

    /** Runs that a thread takes at a time: few enough to end together, many enough not to quarrel. */
    private static final int SHARE = 256;

    private final Model model;
    private final long seed;
    private final long[] leadTimes;
    private final long[] agentTimes;
    private final byte[] results;
    private final boolean[] reached;
    private final int[] trouble;

    private ManyRuns(Plan plan, Scenario scenario, long seed, int runs) {
        this.model = new Model(plan, scenario);
        this.seed = seed;
        leadTimes = new long[runs];
        agentTimes = new long[runs];
        results = new byte[runs];
        reached = new boolean[runs];
        trouble = new int[runs];
    }

    /** The seed of the run with this number; {@link Simulation#record} with it shows that very run. */
    public static long seedOf(long seed, int number) {
        return Luck.seed(seed, number);
    }

    /**
     * @param runs 1 to {@link #MOST}
     * @param threads 1 to 64
     */
    public static Distribution play(Plan plan, Scenario scenario, long seed, int runs, int threads) {
        if (runs < 1 || runs > MOST || threads < 1 || threads > 64) {
            throw new IllegalArgumentException("runs: " + runs + ", threads: " + threads);
        }
        ManyRuns many = new ManyRuns(plan, scenario, seed, runs);
        if (threads == 1) {
            many.play(new Simulation(many.model), 0, runs);
        } else {
            many.share(runs, threads);
        }
        return many.distribution();
    }

    /**
     * Each thread takes the next few runs when it is done with its last ones, so that none waits for a slower one. The caller is one of
     * them: a thread that only waits would share a processor with those it started until the system has spread them.
     */
    private void share(int runs, int threads) {
        AtomicInteger next = new AtomicInteger();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> others = IntStream.range(1, threads)
                .mapToObj(i -> Thread.ofPlatform()
                        .name("many-runs-" + i)
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> playNext(next, runs)))
                .toList();
        playNext(next, runs);
        for (Thread other : others) {
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a run failed", failures.getFirst());
        }
    }

    private void playNext(AtomicInteger next, int runs) {
        Simulation simulation = new Simulation(model);
        for (int from = next.getAndAdd(SHARE); from < runs; from = next.getAndAdd(SHARE)) {
            play(simulation, from, Math.min(runs, from + SHARE));
        }
    }

    private void play(Simulation simulation, int from, int to) {
        for (int i = from; i < to; i++) {
            simulation.play(Luck.seed(seed, i));
            leadTimes[i] = simulation.books.lastEnd;
            results[i] = (byte) simulation.books.runResult(0).ordinal();
            reached[i] = simulation.books.reachedProduction(0);
            trouble[i] = firstTrouble(simulation.books);
            agentTimes[i] = agentTime(simulation.books);
        }
    }

    private int firstTrouble(Books books) {
        int first = -1;
        for (int s = 0; s < model.stages; s++) {
            boolean bad = books.isOver(books.stageResult[s])
                    && (books.stageResult(s) == Result.FAILED
                            || books.stageResult(s) == Result.CANCELED
                            || books.stageReason(s) == Reason.NOBODY_ANSWERED);
            if (bad && (first < 0 || books.stageEnd[s] < books.stageEnd[first])) {
                first = s;
            }
        }
        return first;
    }

    private static long agentTime(Books books) {
        long all = 0;
        for (int leg = 0; leg < books.legStart.length; leg++) {
            if (books.legAgent[leg] >= 0) {
                all += books.legEnd[leg] - books.legStart[leg];
            }
        }
        return all;
    }

    private Distribution distribution() {
        Map<Result, Integer> byResult = new EnumMap<>(Result.class);
        Map<String, Integer> byStage = new LinkedHashMap<>();
        int reachedCount = 0;
        for (int i = 0; i < results.length; i++) {
            byResult.merge(Result.values()[results[i]], 1, Integer::sum);
            reachedCount += reached[i] ? 1 : 0;
        }
        for (int s = 0; s < model.stages; s++) {
            int stage = s;
            int count = (int) Arrays.stream(trouble).filter(one -> one == stage).count();
            if (count > 0) {
                byStage.put(model.stage(s).id(), count);
            }
        }
        long[] sorted = leadTimes.clone();
        Arrays.sort(sorted);
        double minutes = Arrays.stream(agentTimes).sum() / (double) LegModel.MINUTE;
        return new Distribution(sorted, byResult, reachedCount, byStage, minutes);
    }
}
