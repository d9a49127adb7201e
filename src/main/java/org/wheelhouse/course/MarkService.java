package org.wheelhouse.course;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.store.MarkStore;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Marks on slides: a person sees the own ones; who leads sees numbers and lines, from five people on and without names. */
@Service
@Transactional
public class MarkService {

    private final MarkStore store;
    private final CurrentPerson current;
    private final Clock clock;

    public MarkService(MarkStore store, CurrentPerson current, Clock clock) {
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    /** The own marks on a slide. */
    @Transactional(readOnly = true)
    public List<Mark> mine(ModuleId module, SlideId slide) {
        return store.of(marker().id(), module, slide);
    }

    /** The kinds of the own marks in a module, by slide; a slide without any is not among them. */
    @Transactional(readOnly = true)
    public Map<SlideId, Set<Mark.Kind>> mine(ModuleId module) {
        return store.of(marker().id()).stream()
                .filter(row -> row.module().equals(module))
                .collect(Collectors.groupingBy(
                        MarkStore.Row::slide,
                        Collectors.mapping(row -> row.mark().kind(), Collectors.toSet())));
    }

    /** Sets the own mark; its line replaces an earlier one, cut at {@value Mark#MAX_LINE} signs. */
    public void mark(ModuleId module, SlideId slide, Mark mark) {
        String line = mark.says().strip();
        String kept = line.length() > Mark.MAX_LINE ? line.substring(0, Mark.MAX_LINE) : line;
        store.put(marker().id(), module, slide, new Mark(mark.kind(), kept), clock.instant());
    }

    /** Takes the own mark away, with its line. */
    public void unmark(ModuleId module, SlideId slide, Mark.Kind kind) {
        store.remove(marker().id(), module, slide, kind);
    }

    /** What people marked in a module: only what at least {@value MarkCount#FEWEST} of them marked alike. For those who lead. */
    @Transactional(readOnly = true)
    public List<MarkCount> counts(ModuleId module) {
        if (!current.get().leads()) {
            throw new AccessDeniedException("only facilitators and admins see what people marked");
        }
        return counted(store.of(module));
    }

    /**
     * As {@link #counts}, of these people alone and the most first; for rooms above that decide themselves who may ask.
     *
     * @param people whose marks count
     */
    @Transactional(readOnly = true)
    public List<MarkCount> countsOf(ModuleId module, Collection<PersonId> people) {
        return counted(store.of(module, people)).stream()
                .sorted(Comparator.comparingInt(MarkCount::people).reversed())
                .toList();
    }

    private static List<MarkCount> counted(List<MarkStore.Row> rows) {
        Map<SlideId, Map<Mark.Kind, List<String>>> lines = rows.stream()
                .collect(Collectors.groupingBy(
                        MarkStore.Row::slide,
                        Collectors.groupingBy(
                                row -> row.mark().kind(),
                                Collectors.mapping(row -> row.mark().says(), Collectors.toList()))));
        List<MarkCount> counts = new ArrayList<>();
        lines.forEach((slide, kinds) -> kinds.forEach((kind, says) -> {
            if (says.size() >= MarkCount.FEWEST) {
                List<String> written = says.stream()
                        .filter(line -> !line.isEmpty())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
                counts.add(new MarkCount(slide, kind, says.size(), written));
            }
        }));
        return counts;
    }

    private Person marker() {
        Person person = current.get();
        if (person.role() == Role.GUEST) {
            throw new AccessDeniedException("a guest marks no slides");
        }
        return person;
    }
}
