package org.wheelhouse.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.PollContent;
import org.wheelhouse.testing.Postgres;

/** The product in a process of its own, as its users have it, with the demo people and a room that a bench fills. */
public final class House implements AutoCloseable {

    private final ChildHouse process;
    private final int port;

    private House(Map<String, String> settings, Path content) {
        try {
            Map<String, String> all = new HashMap<>(settings);
            all.put("WHEELHOUSE_CONTENT", content.toString());
            this.process = ChildHouse.startFull(Files.createTempDirectory("wheelhouse-bench"), all);
            this.port = process.port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static House onH2() {
        return onH2(1);
    }

    /** @param polls so many slides with a question, see {@link PollContent#poll} */
    public static House onH2(int polls) {
        return new House(Map.of(), PollContent.withPolls(polls));
    }

    /** On a real PostgreSQL that lives as long as this process. */
    public static House onPostgres() {
        return new House(
                Map.of("WHEELHOUSE_DB_URL", Postgres.emptyUrl(), "WHEELHOUSE_DB_USER", "postgres"), PollContent.make());
    }

    public int port() {
        return port;
    }

    public Machine machine() {
        return new Machine(process.pid());
    }

    /** What it wrote since the start that tells of a fault. */
    public List<String> faults() {
        return process.heardSoFar().stream()
                .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                .toList();
    }

    @Override
    public void close() {
        process.close();
    }
}
