package org.wheelhouse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of its own with a folder of its own, so that it can be killed and started again on the same data. */
public final class KillablePostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KillablePostgres.class);

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private KillablePostgres(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.server = start();
    }

    public static KillablePostgres start(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            return new KillablePostgres(folder, port);
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // as PostgreSQL itself has it; the library switches it off for speed
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    /** User {@code postgres}, no password. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** As {@code pg_ctl stop -m immediate}: every process of the server ends at once. */
    public void kill() throws IOException, InterruptedException {
        Optional<ProcessHandle> postmaster = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()));
        new ProcessBuilder(
                        "kill", "-QUIT", String.valueOf(postmaster.orElseThrow().pid()))
                .start()
                .waitFor();
        postmaster.orElseThrow().onExit().join();
        close();
    }

    public void startAgain() throws IOException {
        server = start();
    }

    /** Lets go of the folder, too. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException | RuntimeException goneAlready) {
            LOG.debug("The server was gone already", goneAlready);
        }
    }
}
