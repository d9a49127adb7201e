package org.wheelhouse.people.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks how much room the disk of the data has. H2 closes itself when a write fails, and then nothing can be read either until
 * there is room again; so the house stops to write before that, and keeps what is left for the database's own needs.
 */
final class DiskRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

    private final LongSupplier free;
    private final long least;
    private final AtomicBoolean enough = new AtomicBoolean(true);

    /**
     * @param free bytes that can still be written
     * @param least so many bytes have to be free for a write
     */
    DiskRoom(LongSupplier free, long least) {
        this.free = free;
        this.least = least;
    }

    static DiskRoom of(Path data, long least) {
        return new DiskRoom(() -> usable(data), least);
    }

    /** A disk that cannot be asked is not called full for that. */
    private static long usable(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("The room of {} is not known", data, e);
            return Long.MAX_VALUE;
        }
    }

    /** Looks, which takes a few microseconds, and tells the log when it has changed. */
    boolean isEnough() {
        boolean now = free.getAsLong() >= least;
        if (enough.compareAndSet(!now, now)) {
            tell(now);
        }
        return now;
    }

    private void tell(boolean now) {
        if (now) {
            LOG.warn("The disk of the data has room again: things are saved as before");
        } else {
            LOG.error(
                    "The disk of the data is nearly full: less than {} MB are free. Nothing is saved until there is more room;"
                            + " then the house goes on by itself.",
                    least >> 20);
        }
    }
}
