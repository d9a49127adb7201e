package org.wheelhouse.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wheelhouse.course.markdown.ModuleReader;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.live.Doorbell;

/** A content folder for a test, and what the course makes of it. */
final class ContentFolder {

    static final ModuleReading READING = (bytes, files) -> new ModuleReader(List.of(), files).read(bytes);
    static final ModuleId MODULE = new ModuleId("week-9");

    final Path root;
    final Doorbell doorbell;
    final Content content;

    ContentFolder(Path root, String module) {
        this(root, module, new Doorbell());
    }

    ContentFolder(Path root, String module, Doorbell doorbell) {
        this.root = root;
        this.doorbell = doorbell;
        write("modules/week-9/module.md", module);
        content = Content.of(root, READING, doorbell);
    }

    /** Saves the module and has it looked at. */
    void save(String module) {
        write("modules/week-9/module.md", module);
        content.look();
    }

    void write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module of these slides, each {@code id: Title}. */
    static String module(String... slides) {
        StringBuilder text = new StringBuilder("---\nid: week-9\ntitle: Nine\nweek: 9\nminutes: 60\n---\n");
        for (int at = 0; at < slides.length; at++) {
            String[] parts = slides[at].split(": ");
            text.append(at == 0 ? "\n# " : "\n---\n\n## ")
                    .append(parts[1])
                    .append(" {#")
                    .append(parts[0])
                    .append("}\n\n");
            text.append("- What ").append(parts[1]).append(" says\n");
        }
        return text.toString();
    }
}
