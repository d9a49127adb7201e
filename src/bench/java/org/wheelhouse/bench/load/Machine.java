package org.wheelhouse.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process costs, read from the kernel and from the JVM's own tool. */
public record Machine(long pid) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    /** The kernel counts time in hundredths of a second. */
    private static final int MILLIS_A_TICK = 10;

    public static Machine driver() {
        return new Machine(ProcessHandle.current().pid());
    }

    /** Milliseconds of processor time since the process began, of all its threads. */
    public long cpuMillis() {
        String stat = read("stat");
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) * MILLIS_A_TICK;
    }

    public long threads() {
        return number("Threads");
    }

    /** Kilobytes in memory. */
    public long residentKilobytes() {
        return number("VmRSS");
    }

    public long openFiles() {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kilobytes of live objects: what is used right after a full collection, taken three times because soft things go late. */
    public long liveHeapKilobytes() {
        for (int i = 0; i < 3; i++) {
            jcmd("GC.run");
        }
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd said nothing of the heap of " + pid);
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long number(String name) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
