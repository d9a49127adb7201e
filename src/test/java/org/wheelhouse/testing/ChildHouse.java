package org.wheelhouse.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A house in a process of its own, to be killed, restarted or refused; for what the shared house of {@link HouseTest} cannot do. */
public final class ChildHouse implements AutoCloseable {

    private static final Pattern ANSWERS = Pattern.compile("Wheelhouse answers at http://localhost:(\\d+)");
    /** Starts fast and needs little. */
    private static final List<String> SMALL =
            List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** What every house may do, with a start cache and without. */
    static final List<String> RIGHTS =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    /** As {@code ./wheelhouse start} runs it; for benches. */
    private static final List<String> FULL = List.of("-Xmx2g", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError");

    static final String PRODUCT = "org.wheelhouse.Wheelhouse";

    private static final String END = "\u0000end";

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private int port;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildHouse(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts the product on the folder, on a free port unless the environment names one. */
    public static ChildHouse start(Path data, Map<String, String> environment) {
        return small(data, environment, PRODUCT, false);
    }

    /** Starts the product as its users have it: all compilers, room for a full house. */
    public static ChildHouse startFull(Path data, Map<String, String> environment) {
        return start(data, environment, PRODUCT, false, FULL);
    }

    /** Starts a main class of the tests, which may start the product in turn. */
    public static ChildHouse startTestClass(Path data, Map<String, String> environment, Class<?> main) {
        return small(data, environment, main.getName(), true);
    }

    /** As {@link #startFull}, for another main class. */
    public static ChildHouse startFullTestClass(Path data, Map<String, String> environment, Class<?> main) {
        return start(data, environment, main.getName(), true, FULL);
    }

    /** As {@link #startFull}, by another main class, with the product and this folder of classes and no others. */
    public static ChildHouse startFullWith(
            Path data, Map<String, String> environment, Path classes, Class<?> main, String... arguments) {
        String path = classPath(false) + File.pathSeparator + classes;
        return start(data, environment, main.getName(), path, FULL, arguments);
    }

    /** Runs the product with arguments, such as {@code backup}, and says all that it said. */
    public static String command(Path data, String... arguments) {
        return command(data, Map.of(), arguments);
    }

    /** As {@link #command(Path, String...)}, with settings. */
    public static String command(Path data, Map<String, String> environment, String... arguments) {
        return small(data, environment, PRODUCT, false, arguments).waitForTheEnd();
    }

    private static ChildHouse small(
            Path data, Map<String, String> environment, String main, boolean withTests, String... arguments) {
        List<String> flags = new ArrayList<>(SMALL);
        flags.addAll(HouseJar.cacheFlags());
        return start(data, environment, main, HouseJar.classPath(withTests), flags, arguments);
    }

    private static ChildHouse start(
            Path data,
            Map<String, String> environment,
            String main,
            boolean withTests,
            List<String> flags,
            String... arguments) {
        return start(data, environment, main, classPath(withTests), flags, arguments);
    }

    private static ChildHouse start(
            Path data,
            Map<String, String> environment,
            String main,
            String classPath,
            List<String> flags,
            String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(RIGHTS);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        settle(builder, data);
        builder.environment().putAll(environment);
        try {
            return new ChildHouse(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a folder and a free port, whatever this machine is set to. */
    static void settle(ProcessBuilder house, Path data) {
        house.environment().keySet().removeIf(name -> name.startsWith("WHEELHOUSE_"));
        house.environment().put("PORT", "0");
        house.environment().put("WHEELHOUSE_DATA", data.toString());
    }

    /** A file that starts the product with {@code java -jar}, as the packaged one does. */
    public static Path jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PRODUCT);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(classPath(false).split(File.pathSeparator))
                                .map(part -> Path.of(part).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.finish();
        }
        return file;
    }

    private static String classPath(boolean withTests) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path tests = HouseJar.tests();
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(part -> withTests || !Path.of(part).toAbsolutePath().equals(tests))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            // nothing more to hear
        }
        lines.add(END);
    }

    public long pid() {
        return process.pid();
    }

    /** The next line it says; empty when it has ended. */
    public Optional<String> nextLine() {
        try {
            String line = lines.poll(120, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("The house has been silent for two minutes: " + said);
            }
            if (line.equals(END)) {
                lines.add(END);
                return Optional.empty();
            }
            said.add(line);
            return Optional.of(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it says a line with this text. */
    public String waitFor(String text) {
        for (Optional<String> line = nextLine(); line.isPresent(); line = nextLine()) {
            if (line.get().contains(text)) {
                return line.get();
            }
        }
        throw new IllegalStateException("The house ended without saying '" + text + "':\n" + String.join("\n", said));
    }

    /** Waits until it answers. */
    public int port() {
        if (port == 0) {
            port = ANSWERS.matcher(waitFor("Wheelhouse answers at "))
                    .results()
                    .mapToInt(match -> Integer.parseInt(match.group(1)))
                    .findFirst()
                    .orElseThrow();
        }
        return port;
    }

    /** All that it says until it ends by itself. */
    public String waitForTheEnd() {
        while (nextLine().isPresent()) {
            // goes on until the end
        }
        return String.join("\n", said);
    }

    /** All that it has said, whether somebody has read it or not. */
    public List<String> heardSoFar() {
        List<String> all = new ArrayList<>(said);
        all.addAll(lines);
        return all;
    }

    /** All that was read of it. */
    public List<String> saidSoFar() {
        return List.copyOf(said);
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        waitForTheEnd();
        await();
    }

    /** As Ctrl-C. */
    public void stop() {
        process.destroy();
        waitForTheEnd();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
