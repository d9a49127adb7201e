package org.wheelhouse.maturity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.course.YamlFolder;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.yaml.GridReader;

/** The grids that trainers wrote, in {@code content/grids/}. */
@Component
public class Grids {

    private static final String FOLDER = "grids";

    private final YamlFolder<Grid> folder;

    Grids(Content content) {
        this.folder = new YamlFolder<>(content, FOLDER, (name, text) -> GridReader.read(text));
    }

    /** Every file, also those with problems, by name. */
    public List<YamlFile<Grid>> files() {
        return folder.files();
    }

    /** @param name without its ending */
    public Optional<YamlFile<Grid>> file(String name) {
        return folder.file(name);
    }

    /** Those that can be used. */
    public List<YamlFile<Grid>> usable() {
        return files().stream().filter(file -> file.reading().isUsable()).toList();
    }

    /** The name of a grid by its path below {@code content/}, such as {@code grids/calms.yml}; empty if it is no such path. */
    static Optional<String> nameOf(String path) {
        return YamlFolder.nameOf(FOLDER, path);
    }
}
