package org.wheelhouse.people.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the command line asks a running house for a copy, for H2 lets nobody else in: by a file in the data folder. Who may write
 * there owns the data anyway, so no password and no port is needed.
 */
final class BackupRequest {

    private static final String WANTED = "backup-wanted";
    private static final String DONE = "backup-done";

    private BackupRequest() {}

    /** Asks and waits for the answer. */
    static List<Path> ask(Path data, Duration patience) throws IOException {
        Path done = data.resolve(DONE);
        Files.deleteIfExists(done);
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            data.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Files.write(data.resolve(WANTED), List.of());
            long end = System.nanoTime() + patience.toNanos();
            while (!Files.exists(done)) {
                if (System.nanoTime() > end) {
                    throw new IOException("the running Wheelhouse did not answer");
                }
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        List<String> answer = Files.readAllLines(done);
        Files.delete(done);
        if (!answer.isEmpty() && answer.getFirst().startsWith("failed ")) {
            throw new IOException(answer.getFirst().substring("failed ".length()));
        }
        return answer.stream().map(Path::of).toList();
    }

    static boolean isThere(Path data) {
        return Files.exists(data.resolve(WANTED));
    }

    /** Appears whole, never half written. */
    static void answer(Path data, List<String> lines) throws IOException {
        Files.deleteIfExists(data.resolve(WANTED));
        Path half = Files.write(data.resolve(DONE + ".half"), lines);
        Files.move(half, data.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
    }
}
