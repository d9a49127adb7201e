package org.wheelhouse.people.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file {@code who-may-sign-in.txt} in the data folder, readable for its owner only, from which {@code ./wheelhouse start}
 * prints. Its lines are words separated by tabs: {@code address URL}; {@code mode demo} or {@code mode real}; {@code person NAME
 * ROLE E-MAIL PASSWORD} for each demo person; {@code link URL} while the first admin has no password.
 */
@Component
class WhoMaySignIn {

    /** Stands for a password that the person chose itself. */
    static final String OWN = "(own password)";

    private final Path file;

    WhoMaySignIn(@Value("${wheelhouse.data}") String data) {
        this.file = Path.of(data, "who-may-sign-in.txt");
    }

    record Entry(String name, String role, String email, String password) {}

    Path file() {
        return file;
    }

    List<Entry> entries() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> entry(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Entry> entry(String line) {
        String[] words = line.split("\t");
        return words.length == 5 && words[0].equals("person")
                ? Optional.of(new Entry(words[1], words[2], words[3], words[4]))
                : Optional.empty();
    }

    void write(String address, boolean demo, List<Entry> entries, Optional<String> link) {
        List<String> lines = new ArrayList<>();
        lines.add("address\t" + address);
        lines.add("mode\t" + (demo ? "demo" : "real"));
        entries.forEach(entry ->
                lines.add(String.join("\t", "person", entry.name(), entry.role(), entry.email(), entry.password())));
        link.ifPresent(url -> lines.add("link\t" + url));
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "who",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
