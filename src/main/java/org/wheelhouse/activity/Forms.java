package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.form.FormReader;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.course.YamlFolder;

/** The forms that trainers wrote, in {@code content/forms/}. */
@Component
public class Forms {

    private static final String FOLDER = "forms";

    private final YamlFolder<Form> folder;

    Forms(Content content) {
        this.folder = new YamlFolder<>(content, FOLDER, FormReader::read);
    }

    /** Every file, also those with problems, by name. */
    public List<YamlFile<Form>> files() {
        return folder.files();
    }

    /** @param name without its ending */
    public Optional<YamlFile<Form>> file(String name) {
        return folder.file(name);
    }

    /** The form of a file, if it can be used. */
    public Optional<Form> form(String name) {
        return file(name).flatMap(YamlFile::usable);
    }

    /** The name of a form by its path below {@code content/}, such as {@code forms/goal.yml}; empty if it is no such path. */
    public static Optional<String> nameOf(String path) {
        return YamlFolder.nameOf(FOLDER, path);
    }
}
