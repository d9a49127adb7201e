package org.wheelhouse.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Under what conditions figures came to be: the machine, how busy it was with other things, and what the driver itself took. */
public final class Conditions {

    private static final double MEGABYTE = 1024 * 1024;

    private final List<Machine> servers;
    private final long serversBefore;
    private final long driverBefore = Machine.driver().cpuMillis();
    private final long began = System.nanoTime();
    private final String loadBefore = load();

    private Conditions(Machine... servers) {
        this.servers = List.of(servers);
        this.serversBefore = cpuMillis();
    }

    /** From now on counts what driver and servers take. */
    public static Conditions begin(Machine... servers) {
        return new Conditions(servers);
    }

    private long cpuMillis() {
        return servers.stream().mapToLong(Machine::cpuMillis).sum();
    }

    /** Prints them; to be called while the servers still run. */
    public void print() {
        long driver = Machine.driver().cpuMillis() - driverBefore;
        long all = driver + cpuMillis() - serversBefore;
        double capacity =
                (System.nanoTime() - began) / 1e6 * Runtime.getRuntime().availableProcessors();
        System.out.printf(
                Locale.ROOT,
                "%nMachine: %d cores, %s, Java %s; load average %s before, %s after. Of the processor time the driver took %.0f %%,"
                        + " the servers %.0f %%, together %.0f %% of the cores. Driver's heap: %.0f MB of at most %.0f MB, %d threads%n",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                Runtime.version(),
                loadBefore,
                load(),
                100.0 * driver / all,
                100.0 * (all - driver) / all,
                100 * all / capacity,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                Machine.driver().threads());
    }

    /** Of the last minute. */
    private static String load() {
        return read("/proc/loadavg").split(" ")[0];
    }

    private static String memory() {
        return Arrays.stream(read("/proc/meminfo").split("\n"))
                .filter(line -> line.startsWith("MemTotal"))
                .map(line -> Math.round(Long.parseLong(line.replaceAll("\\D", "")) / MEGABYTE) + " GB")
                .findFirst()
                .orElseThrow();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
