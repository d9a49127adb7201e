package org.wheelhouse.retro;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.YamlFolder;
import org.wheelhouse.retro.engine.Template;
import org.wheelhouse.retro.yaml.TemplateReader;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** The shapes of {@code content/retros}, as they stand now. */
@Service
public class TemplateService {

    private final Content content;
    private final YamlFolder<Template> folder;

    TemplateService(Content content) {
        this.content = content;
        this.folder = new YamlFolder<>(content, "retros", (name, text) -> TemplateReader.read(text));
    }

    /** @param file such as {@code retros/sailboat.yml} */
    public record Named(String file, Template template) {}

    /** A file that cannot be used, and everything that is wrong with it. */
    public record Broken(String file, List<Problem> problems) {}

    /** Those that can be used, in the order of their files' names. */
    public List<Named> usable() {
        return folder.files().stream()
                .flatMap(file -> file.reading().value().map(template -> new Named(file.path(), template)).stream())
                .toList();
    }

    public List<Broken> broken() {
        return folder.files().stream()
                .filter(file -> file.reading().hasErrors())
                .map(file -> new Broken(file.path(), file.problems()))
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
        return fence.template().isPresent() && template.isEmpty()
                ? Optional.empty()
                : Optional.of(fence.over(template));
    }
}
