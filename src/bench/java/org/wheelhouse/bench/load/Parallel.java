package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/** The same for many, some at a time; the first failure ends it. */
public final class Parallel {

    private Parallel() {}

    /** What each of {@code n} gives, {@code atOnce} of them side by side. */
    public static List<Double> measure(int n, int atOnce, IntToDoubleFunction work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Double>> all = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int number = i;
                all.add(threads.submit(() -> work.applyAsDouble(number)));
            }
            List<Double> given = new ArrayList<>();
            for (Future<Double> one : all) {
                given.add(one.get());
            }
            return given;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void times(int n, int atOnce, IntConsumer work) {
        measure(n, atOnce, number -> {
            work.accept(number);
            return 0;
        });
    }
}
