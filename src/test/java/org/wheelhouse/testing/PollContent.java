package org.wheelhouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The product's content with one slide more, so that there is a poll at a place that nobody rewrites. */
public final class PollContent {

    /** The slide with the poll. */
    public static final String POLL = "poll-for-tests";

    /** What can be answered. */
    public static final List<String> OPTIONS = List.of("Before the merge", "In a test environment", "In production");

    private PollContent() {}

    /** As {@link #make()}, with copies of a pipeline until there are so many files. */
    public static Path withFiles(int files) {
        try {
            Path folder = make();
            Path pipelines = folder.resolve("pipelines");
            byte[] one = Files.readAllBytes(pipelines.resolve("02-build-and-test.yml"));
            long there;
            try (Stream<Path> all = Files.walk(folder)) {
                there = all.filter(Files::isRegularFile).count();
            }
            for (long i = there; i < files; i++) {
                Files.write(pipelines.resolve("copy-" + i + ".yml"), one);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a folder for {@code WHEELHOUSE_CONTENT} */
    public static Path make() {
        return withPolls(1);
    }

    /**
     * As {@link #make()} with several such slides, for what is asked again at one slide is shown round beside round.
     *
     * @param polls from 1
     */
    public static Path withPolls(int polls) {
        try {
            Path folder = Files.createTempDirectory("wheelhouse-poll-content");
            Path content = Path.of("content");
            try (Stream<Path> files = Files.walk(content)) {
                for (Path file : files.toList()) {
                    Path copy = folder.resolve(content.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
            for (int i = 1; i <= polls; i++) {
                Files.writeString(
                        folder.resolve("modules/week-5/module.md"), slide(poll(i)), StandardOpenOption.APPEND);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of a slide of {@link #withPolls}, from 1. */
    public static String poll(int number) {
        return number == 1 ? POLL : POLL + "-" + number;
    }

    private static String slide(String id) {
        return """

                ---

                ## Which way? {#%s minutes=1}

                - One question for the room

                ```poll
                Where does a bad change stop in your company today?
                - Before the merge
                - In a test environment
                - In production
                ```
                """.formatted(id);
    }
}
