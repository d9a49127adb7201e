package org.wheelhouse.retro;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wheelhouse.course.Content;
import org.wheelhouse.retro.engine.Template;
import org.wheelhouse.retro.yaml.TemplateReader;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** The shapes of {@code content/retros}, as they stand now. */
@Service
public class TemplateService {

    private static final String FOLDER = "retros";
    private static final String END = ".yml";

    private final Content content;

    TemplateService(Content content) {
        this.content = content;
    }

    /** @param file such as {@code retros/sailboat.yml} */
    public record Named(String file, Template template) {}

    /** A file that cannot be used, and everything that is wrong with it. */
    public record Broken(String file, List<Problem> problems) {}

    /** Those that can be used, in the order of their files' names. */
    public List<Named> usable() {
        return files().stream()
                .flatMap(file -> read(file).flatMap(Reading::value).map(template -> new Named(file, template)).stream())
                .toList();
    }

    public List<Broken> broken() {
        return files().stream()
                .flatMap(file ->
                        read(file)
                                .filter(Reading::hasErrors)
                                .map(reading -> new Broken(file, reading.problems()))
                                .stream())
                .toList();
    }

    /** Empty if there is no such file. */
    public Optional<Reading<Template>> read(String file) {
        return content.file(file).map(TemplateReader::read);
    }

    /** The small board that a slide asks for; empty if it names a template that cannot be used. */
    public Optional<SlideForm> form(BoardFence fence) {
        Optional<Template> template =
                fence.template().flatMap(this::read).filter(Reading::isUsable).flatMap(Reading::value);
        return fence.template().isPresent() && template.isEmpty() ? Optional.empty() : Optional.of(fence.over(template));
    }

    private List<String> files() {
        return content.files().in(FOLDER).stream()
                .filter(name -> name.endsWith(END))
                .sorted()
                .map(name -> FOLDER + "/" + name)
                .toList();
    }
}
