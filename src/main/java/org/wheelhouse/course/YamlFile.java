package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/**
 * A file of a {@link YamlFolder}, read.
 *
 * @param path below {@code content/}, such as {@code grids/calms.yml}
 * @param name without folder and ending
 */
public record YamlFile<T>(String path, String name, String text, Reading<T> reading) {

    public List<Problem> problems() {
        return reading.problems();
    }

    /** What it says, if nothing in it is wrong. */
    public Optional<T> usable() {
        return Optional.of(reading).filter(Reading::isUsable).flatMap(Reading::value);
    }
}
