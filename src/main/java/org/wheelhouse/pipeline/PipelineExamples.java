package org.wheelhouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;

/**
 * What lies in {@code content/pipelines}, as the files stand now: a file is an example, a folder with an {@code azure-pipelines.yml}
 * is one with templates.
 */
@Component
class PipelineExamples {

    private static final String FOLDER = "pipelines";
    private static final String ROOT = "azure-pipelines.yml";
    private static final String ENDING = ".yml";
    private static final int DEEPEST = 5;

    private final Function<String, List<String>> names;
    private final Function<String, Optional<String>> text;

    @Autowired
    PipelineExamples(Content content) {
        this(folder -> content.files().in(folder), content::file);
    }

    private PipelineExamples(Function<String, List<String>> names, Function<String, Optional<String>> text) {
        this.names = names;
        this.text = text;
    }

    /** Those of a folder, for tests. */
    static PipelineExamples of(Path content) {
        return new PipelineExamples(
                folder -> names(content.resolve(folder)),
                file -> Files.isRegularFile(content.resolve(file))
                        ? Optional.of(read(content.resolve(file)))
                        : Optional.empty());
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PipelineExample> all() {
        List<PipelineExample> examples = new ArrayList<>();
        names.apply(FOLDER).stream()
                .map(name -> name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name)
                .distinct()
                .sorted()
                .forEach(id -> find(id).ifPresent(examples::add));
        return examples;
    }

    /** @param id name of a file without its ending, or of a folder */
    Optional<PipelineExample> find(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,100}")) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        text.apply(FOLDER + "/" + id + ENDING).ifPresent(file -> texts.put(ROOT, file));
        if (texts.isEmpty()) {
            texts.putAll(folder(id));
        }
        if (!texts.containsKey(ROOT)) {
            return Optional.empty();
        }
        ScenarioReader.Outcome around = ScenarioReader.read(texts.get(ROOT));
        String title = around.title().isEmpty() ? id : around.title();
        return Optional.of(new PipelineExample(id, title, around.about(), new Sources(ROOT, Map.copyOf(texts))));
    }

    /** All files of a folder below {@code content/pipelines}, by their path in it. */
    Map<String, String> folder(String name) {
        Map<String, String> texts = new TreeMap<>();
        collect(FOLDER + "/" + name, "", texts, 0);
        return texts;
    }

    private void collect(String folder, String below, Map<String, String> texts, int depth) {
        for (String name : names.apply(folder)) {
            if (name.endsWith(ENDING)) {
                text.apply(folder + "/" + name).ifPresent(file -> texts.put(below + name, file));
            } else if (depth < DEEPEST) {
                collect(folder + "/" + name, below + name + "/", texts, depth + 1);
            }
        }
    }
}
