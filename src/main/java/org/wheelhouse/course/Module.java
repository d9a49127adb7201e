package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;

/**
 * One module as read from its file.
 *
 * @param minutes that the whole module takes
 * @param version the trainer's own count; 1 if the file names none
 * @param summary empty if the file has none
 * @param requires modules that come before this one
 * @param sections in order; all slides stand in one of them
 * @param fingerprint of the file's bytes: 64 hexadecimal digits, other bytes give other digits
 */
public record Module(
        ModuleId id,
        String title,
        int week,
        int minutes,
        int version,
        String summary,
        List<ModuleId> requires,
        List<Section> sections,
        String fingerprint) {

    public Module {
        requires = List.copyOf(requires);
        sections = List.copyOf(sections);
    }

    Module withSections(List<Section> others) {
        return new Module(id, title, week, minutes, version, summary, requires, others, fingerprint);
    }

    /** All slides in order. */
    public List<Slide> slides() {
        return sections.stream().flatMap(section -> section.slides().stream()).toList();
    }

    public Optional<Slide> slide(SlideId id) {
        return slides().stream().filter(slide -> slide.id().equals(id)).findFirst();
    }

    /** The slide that a line of the file belongs to: the last one that begins at or above it. */
    public Optional<Slide> slideAtLine(int line) {
        return slides().stream().filter(slide -> slide.line() <= line).reduce((before, after) -> after);
    }

    /** What the readers of one room made of its fences, in the order of the slides: every {@code Question}, for example. */
    public <T> List<T> values(Class<T> kind) {
        return slides().stream().flatMap(slide -> slide.values(kind).stream()).toList();
    }
}
