package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.form.FormReader;
import org.wheelhouse.course.Content;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** The forms that trainers wrote, as the files stand now: one that was saved a moment ago can be used at once. */
@Component
public class Forms {

    private static final String FOLDER = "forms";
    private static final String ENDING = ".yml";

    private final Content content;

    Forms(Content content) {
        this.content = content;
    }

    /**
     * A file of {@code content/forms/}.
     *
     * @param name without its ending
     */
    public record File(String name, String text, Reading<Form> reading) {

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
                .sorted()
                .flatMap(name -> file(name).stream())
                .toList();
    }

    /** @param name without its ending */
    public Optional<File> file(String name) {
        return content.file(FOLDER + "/" + name + ENDING)
                .map(text -> new File(name, text, FormReader.read(name, text)));
    }

    /** The form of a file, if it can be used. */
    public Optional<Form> form(String name) {
        return file(name).filter(file -> file.reading().isUsable()).flatMap(file -> file.reading().value());
    }

    /** The name of a form by its path below {@code content/}, such as {@code forms/goal.yml}; empty if it is no such path. */
    public static Optional<String> nameOf(String path) {
        boolean form = path.startsWith(FOLDER + "/") && path.endsWith(ENDING);
        return form
                ? Optional.of(path.substring(FOLDER.length() + 1, path.length() - ENDING.length()))
                : Optional.empty();
    }
}
