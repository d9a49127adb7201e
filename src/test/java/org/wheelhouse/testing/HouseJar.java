package org.wheelhouse.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The product's classes as one file, from which a house starts in four fifths of the time that it needs with a folder of them. */
final class HouseJar {

    private static final List<String> PARTS = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .toList();
    private static final String CLASS_PATH = Stream.concat(
                    Stream.of(pack(folder("classes")).toString()),
                    PARTS.stream().filter(part -> part.endsWith(".jar")))
            .collect(Collectors.joining(File.pathSeparator));

    private HouseJar() {}

    /** That file and the libraries; after them the classes of the tests if they are wanted. */
    static String classPath(boolean withTests) {
        return withTests ? CLASS_PATH + File.pathSeparator + tests() : CLASS_PATH;
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

    private static Path folder(String name) {
        return PARTS.stream()
                .map(Path::of)
                .filter(part -> part.endsWith(name))
                .findFirst()
                .orElseThrow()
                .toAbsolutePath();
    }

    /** With its folders, for Spring and Flyway look for those; once for each JVM, so that it is never out of date. */
    private static Path pack(Path classes) {
        try {
            Path file = Files.createTempFile("wheelhouse", ".jar");
            file.toFile().deleteOnExit();
            try (Stream<Path> all = Files.walk(classes);
                    ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
                jar.setLevel(0);
                for (Path one :
                        all.filter(path -> !path.equals(classes)).sorted().toList()) {
                    boolean isFolder = Files.isDirectory(one);
                    String name = classes.relativize(one).toString().replace(File.separatorChar, '/');
                    jar.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
                    if (!isFolder) {
                        Files.copy(one, jar);
                    }
                    jar.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
