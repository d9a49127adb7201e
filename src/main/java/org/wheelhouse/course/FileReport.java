package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.text.Problem;

/**
 * How one content file stands, for those who write and lead.
 *
 * @param path relative to {@code content/}
 * @param problems in the order of their lines
 * @param latest the module as last saved, as far as it could be read; empty for other files
 * @param live the module that readers see: the last version without an error
 * @param edited the slide that the last saving changed, if it changed one
 * @param change grows with every saving of any file; the file with the highest one was saved last. 0 before the first saving
 */
public record FileReport(
        String path,
        List<Problem> problems,
        Optional<Module> latest,
        Optional<Module> live,
        Optional<SlideId> edited,
        long change) {

    public FileReport {
        problems = List.copyOf(problems);
    }

    public boolean isModule() {
        return path.endsWith("/module.md");
    }

    /** The saved version has an error, so readers still see an older one (or none). */
    public boolean isHeldBack() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
