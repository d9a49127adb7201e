package org.wheelhouse.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.store.MarkStore;
import org.wheelhouse.course.store.NoteStore;
import org.wheelhouse.course.store.ProgressStore;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.PersonalData;

/** What the course keeps about a person. All of it is the person's own, so all of it goes. */
@Component
class CoursePersonalData implements PersonalData {

    private final ProgressStore progress;
    private final MarkStore marks;
    private final NoteStore notes;

    CoursePersonalData(ProgressStore progress, MarkStore marks, NoteStore notes) {
        this.progress = progress;
        this.marks = marks;
        this.notes = notes;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "course_step.person_id", "course_place.person_id", "course_mark.person_id", "course_note.person_id");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put(
                "Slides you opened, tried and passed",
                progress.steps(person).stream()
                        .map(step -> row(
                                step.module(),
                                step.slide(),
                                Map.of(
                                        "Step",
                                        step.step().name().toLowerCase(),
                                        "When",
                                        step.at() + "",
                                        "Why",
                                        step.reason())))
                        .toList());
        all.put(
                "Your marks",
                marks.of(person).stream()
                        .map(mark -> row(
                                mark.module(),
                                mark.slide(),
                                Map.of(
                                        "Mark",
                                        mark.mark().kind().name().toLowerCase(),
                                        "Line",
                                        mark.mark().says())))
                        .toList());
        all.put(
                "Your private notes",
                notes.of(person).stream()
                        .map(note -> row(
                                note.module(),
                                note.slide(),
                                Map.of("Note", note.note().text())))
                        .toList());
        return all;
    }

    private static Map<String, String> row(ModuleId module, SlideId slide, Map<String, String> more) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Module", module.value());
        row.put("Slide", slide.value());
        row.putAll(more);
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        progress.forget(person);
        marks.forget(person);
        notes.forget(person);
    }
}
