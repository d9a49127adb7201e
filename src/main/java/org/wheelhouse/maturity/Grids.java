package org.wheelhouse.maturity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.yaml.GridReader;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** The grids that trainers wrote, as the files stand now: one that was saved a moment ago can be chosen at once. */
@Component
public class Grids {

    private static final String FOLDER = "grids";
    private static final String ENDING = ".yml";

    private final Content content;

    Grids(Content content) {
        this.content = content;
    }

    /**
     * A file of {@code content/grids/}.
     *
     * @param name without its ending
     */
    public record File(String name, String text, Reading<Grid> reading) {

        public String path() {
            return FOLDER + "/" + name + ENDING;
        }

        public List<Problem> problems() {
            return reading.problems();
        }
    }

    /** Every file, also those with problems, by name. */
    public List<File> files() {
        return content.files().in(FOLDER).stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted(Comparator.naturalOrder())
                .flatMap(name -> file(name).stream())
                .toList();
    }

    /** @param name without its ending */
    public Optional<File> file(String name) {
        return content.file(FOLDER + "/" + name + ENDING).map(text -> new File(name, text, GridReader.read(text)));
    }

    /** Those that can be used. */
    public List<File> usable() {
        return files().stream().filter(file -> file.reading().isUsable()).toList();
    }

    /** The name of a grid by its path below {@code content/}, such as {@code grids/calms.yml}; empty if it is no such path. */
    static Optional<String> nameOf(String path) {
        boolean grid = path.startsWith(FOLDER + "/") && path.endsWith(ENDING);
        return grid
                ? Optional.of(path.substring(FOLDER.length() + 1, path.length() - ENDING.length()))
                : Optional.empty();
    }
}
