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
 * <p>Here because threads of requests and virtual threads overflow at about a thousand levels. Work that begins on such a thread
 * stays on it: a module hands over once, not for every passage. Not here: stopping what runs too long; Java offers no way. The
 * limits see to it that it ends, and until then it holds one of a few threads.
 */
final class DeepStack {

    private static final long STACK = 32L * 1024 * 1024;
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private static final String TOO_LONG = "this takes longer than a second to read";
    private static final String TOO_DEEP = "this is nested too deeply to be read";
    private static final String UNREADABLE = "this cannot be read as it stands";
    private static final String INTERRUPTED = "reading was interrupted";

    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS, Deep::new);

    private DeepStack() {}

    /** Why there is no result. */
    static final class Unfinished extends Exception {

        private static final long serialVersionUID = 1L;

        Unfinished(String why) {
            super(why, null, false, false);
        }
    }

    static <T> T call(Callable<T> work) throws Unfinished {
        return Thread.currentThread() instanceof Deep ? here(work) : there(work);
    }

    /** The one who waits for all of it has stopped waiting if this thread is interrupted. */
    private static <T> T here(Callable<T> work) throws Unfinished {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unfinished(INTERRUPTED);
        }
        try {
            return work.call();
        } catch (StackOverflowError deep) {
            throw new Unfinished(TOO_DEEP);
        } catch (Exception failed) {
            throw new Unfinished(UNREADABLE);
        }
    }

    private static <T> T there(Callable<T> work) throws Unfinished {
        Future<T> future = POOL.submit(work);
        try {
            return future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw new Unfinished(TOO_LONG);
        } catch (ExecutionException failed) {
            throw new Unfinished(failed.getCause() instanceof StackOverflowError ? TOO_DEEP : UNREADABLE);
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unfinished(INTERRUPTED);
        }
    }

    private static final class Deep extends Thread {
        Deep(Runnable work) {
            super(null, work, "markdown", STACK);
            setDaemon(true);
        }
    }
}
