package org.wheelhouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The addresses of {@code screens.txt}. */
public final class ScreensList {

    private ScreensList() {}

    /**
     * @param who role of the demo's people, or {@code nobody}
     * @param address from the first slash on
     */
    public record Shot(String who, String address, String name) {}

    /** With the code of a room that is not there. */
    public static List<Shot> read() {
        return read("K7QXM3");
    }

    /** @param live the code of the demo's workshop */
    public static List<Shot> read(String live) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/screens.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.trim().split("\\s+"))
                    .map(words -> new Shot(words[0], words[1].replace("{live}", live), words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
