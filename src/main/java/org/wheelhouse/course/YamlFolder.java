package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wheelhouse.text.Reading;

/** A folder of the content whose files are all of one kind, as they stand now: one that was saved a moment ago counts at once. */
public final class YamlFolder<T> {

    private static final String ENDING = ".yml";

    private final Content content;
    private final String folder;
    private final BiFunction<String, String, Reading<T>> reader;

    /**
     * @param folder below {@code content/}, such as {@code grids}
     * @param reader takes a file's name, without its ending, and its text
     */
    public YamlFolder(Content content, String folder, BiFunction<String, String, Reading<T>> reader) {
        this.content = content;
        this.folder = folder;
        this.reader = reader;
    }

    /** Every file, also those with problems, by name. */
    public List<YamlFile<T>> files() {
        return content.files().in(folder).stream()
                .filter(file -> file.endsWith(ENDING))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .sorted()
                .flatMap(name -> file(name).stream())
                .toList();
    }

    /** @param name without its ending */
    public Optional<YamlFile<T>> file(String name) {
        String path = folder + "/" + name + ENDING;
        return content.file(path).map(text -> new YamlFile<>(path, name, text, reader.apply(name, text)));
    }

    /** The name of a file of a folder by its path below {@code content/}, such as {@code grids/calms.yml}; empty for any other path. */
    public static Optional<String> nameOf(String folder, String path) {
        return path.startsWith(folder + "/") && path.endsWith(ENDING)
                ? Optional.of(path.substring(folder.length() + 1, path.length() - ENDING.length()))
                : Optional.empty();
    }
}
