package org.wheelhouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a {@link HouseTest}: a copy of {@code content/}, so that a test can save files while people read. Add modules of
 * your own weeks (from 40 on, one for each test class) and take them away again; leave those of the program as they are.
 */
public final class TestContent {

    private static final Path ROOT = copy();

    private TestContent() {}

    /** The folder that the house reads. */
    public static Path folder() {
        return ROOT;
    }

    /** Saves a file, as an editor does that writes a new one and puts it in the place of the old one. */
    public static void save(String path, String text) {
        try {
            Path file = ROOT.resolve(path);
            Files.createDirectories(file.getParent());
            Path fresh = Files.writeString(file.resolveSibling("." + file.getFileName() + ".new"), text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a module's folder away. */
    public static void removeModule(String id) {
        delete(ROOT.resolve("modules").resolve(id));
    }

    private static Path copy() {
        Path from = Path.of("content");
        try {
            Path to = Files.createTempDirectory("wheelhouse-content");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(to)));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
