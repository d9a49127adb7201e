package org.wheelhouse.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wheelhouse.id.ModuleId;

/**
 * All content at one moment: never changed, replaced as a whole when a file was saved.
 *
 * @param files every file that has something to report, by its path
 * @param texts the bytes of the modules as text, to see which slide the next saving changes
 * @param titles of the weeks
 */
record Library(
        SortedMap<String, FileReport> files,
        Map<String, String> texts,
        Map<Integer, String> titles,
        Glossary glossary) {

    static final Library EMPTY = new Library(new TreeMap<>(), Map.of(), Map.of(), Glossary.EMPTY);

    List<Module> modules() {
        return files.values().stream()
                .flatMap(file -> file.live().stream())
                .sorted(Comparator.comparingInt(Module::week)
                        .thenComparing(module -> module.id().value()))
                .toList();
    }

    Optional<Module> module(ModuleId id) {
        return modules().stream().filter(module -> module.id().equals(id)).findFirst();
    }

    Optional<Module> ofWeek(int week) {
        return modules().stream().filter(module -> module.week() == week).findFirst();
    }

    List<ProgramWeek> program() {
        SortedMap<Integer, String> weeks = new TreeMap<>(titles);
        modules().forEach(module -> weeks.put(module.week(), module.title()));
        return weeks.entrySet().stream()
                .map(week -> new ProgramWeek(week.getKey(), week.getValue(), ofWeek(week.getKey())))
                .toList();
    }
}
