package org.wheelhouse.text;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what may nest deeply on threads with 32 MiB of stack, and does not wait longer than a second for it.
 *
 * <p>Here because threads of requests and virtual threads overflow at about a thousand levels. Not here: stopping what runs too
 * long; Java offers no way. The limits see to it that it ends, and until then it holds one of a few threads.
 */
final class DeepStack {

    private static final long STACK = 32L * 1024 * 1024;
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS, DeepStack::thread);

    private DeepStack() {}

    /** Why there is no result. */
    static final class Unfinished extends Exception {

        private static final long serialVersionUID = 1L;

        Unfinished(String why) {
            super(why, null, false, false);
        }
    }

    static <T> T call(Callable<T> work) throws Unfinished {
        Future<T> future = POOL.submit(work);
        try {
            return future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            future.cancel(false);
            throw new Unfinished("this takes longer than a second to read");
        } catch (ExecutionException failed) {
            throw new Unfinished(
                    failed.getCause() instanceof StackOverflowError
                            ? "this is nested too deeply to be read"
                            : "this cannot be read as it stands");
        } catch (InterruptedException interrupted) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new Unfinished("reading was interrupted");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "markdown", STACK);
        thread.setDaemon(true);
        return thread;
    }
}
