package org.wheelhouse.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The product's classes as one file with a start cache, from which a house starts with half the work that it has with a folder of
 * classes. Made once by the first test that needs it, for all JVMs that test side by side; anew when a class has changed.
 */
final class HouseJar {

    private static final List<String> PARTS = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .toList();
    private static final Path CLASSES = folder("classes");
    private static final Path JAR = CLASSES.resolveSibling("test-house").resolve("house.jar");
    /** A cache holds for one JVM and one list of libraries. */
    private static final Path CACHE =
            JAR.resolveSibling("house-" + Integer.toHexString((Runtime.version() + classPath()).hashCode()) + ".aot");

    private static volatile boolean inTheBackground;

    private HouseJar() {}

    /** That file and the libraries; after them the classes of the tests if they are wanted. */
    static String classPath(boolean withTests) {
        return withTests ? classPath() + File.pathSeparator + tests() : classPath();
    }

    private static String classPath() {
        return Stream.concat(Stream.of(JAR.toString()), PARTS.stream().filter(part -> part.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the tests were compiled to, or the benches with them. */
    static Path tests() {
        try {
            return Path.of(HouseJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What asks a JVM to use the start cache; nothing where none could be made. */
    static List<String> cacheFlags() {
        return Made.ONCE.isPresent() ? List.of("-XX:AOTCache=" + CACHE) : List.of();
    }

    /**
     * In a run of all tests both files are made from its beginning on, with what the processors have left while tests wait for
     * their browsers; who needs them first has less to wait for.
     */
    static void makeInTheBackground() {
        boolean all = System.getProperty("test") == null
                && !System.getProperty("excludedGroups", "").contains("house");
        if (all) {
            inTheBackground = true;
            Thread.ofPlatform().daemon().name("start cache").start(HouseJar::cacheFlags);
        }
    }

    /** Both files, unless they are newer than all that they are made of; one JVM at a time. */
    private static Optional<Path> make() {
        try {
            Files.createDirectories(JAR.getParent());
            try (FileChannel guard = FileChannel.open(
                            JAR.resolveSibling("guard"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = guard.lock()) {
                if (isStale()) {
                    Files.deleteIfExists(CACHE);
                    pack();
                    train();
                }
                return Optional.of(CACHE).filter(Files::exists);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isStale() throws IOException {
        if (!Files.exists(CACHE)) {
            return true;
        }
        FileTime made = Files.getLastModifiedTime(JAR);
        try (Stream<Path> all = Files.walk(CLASSES)) {
            return all.map(Path::toFile).anyMatch(file -> file.lastModified() > made.toMillis());
        }
    }

    /** One start on an empty folder, with the collector that can keep objects in the cache. */
    private static void train() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("wheelhouse-train");
        List<String> command = new ArrayList<>(inTheBackground ? List.of("nice", "-n", "19") : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChildHouse.RIGHTS);
        command.addAll(List.of("-XX:+UseG1GC", "-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + CACHE));
        command.addAll(List.of("-Dspring.context.exit=onRefresh", "-cp", classPath(), ChildHouse.PRODUCT));
        ProcessBuilder start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile());
        ChildHouse.settle(start, data);
        start.start().waitFor();
        FileSystemUtils.deleteRecursively(data);
    }

    /** With its folders, for Spring and Flyway look for those. */
    private static void pack() throws IOException {
        try (Stream<Path> all = Files.walk(CLASSES);
                ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(JAR))) {
            jar.setLevel(0);
            for (Path one : all.filter(path -> !path.equals(CLASSES)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(one);
                String name = CLASSES.relativize(one).toString().replace(File.separatorChar, '/');
                jar.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(one, jar);
                }
                jar.closeEntry();
            }
        }
    }

    private static Path folder(String name) {
        return PARTS.stream()
                .map(Path::of)
                .filter(part -> part.endsWith(name))
                .findFirst()
                .orElseThrow()
                .toAbsolutePath();
    }

    /** Loaded, and so made, at the first use. */
    private static final class Made {

        private static final Optional<Path> ONCE = make();
    }
}
