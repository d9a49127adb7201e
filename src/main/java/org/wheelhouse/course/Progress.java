package org.wheelhouse.course;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.course.store.ProgressStore.StepRow;
import org.wheelhouse.id.SlideId;

/**
 * How far a person is in a module.
 *
 * @param module as this person reads it: without the answers to questions that are still to be answered
 * @param sections in order
 * @param place empty if the module was never opened
 */
public record Progress(Module module, List<SectionProgress> sections, Optional<Place> place) {

    public Progress {
        sections = List.copyOf(sections);
    }

    /** @param whole the person leads and sees every slide at once */
    static Progress of(Module all, List<StepRow> rows, Optional<Place> place, boolean whole) {
        Map<SlideId, Map<Step, SlideProgress.Made>> made = new HashMap<>();
        rows.forEach(row -> made.computeIfAbsent(row.slide(), slide -> new HashMap<>())
                .put(row.step(), new SlideProgress.Made(row.reason(), row.at())));
        Module module = whole
                ? all
                : AnswerSlides.withheld(
                        all, slide -> made.getOrDefault(slide, Map.of()).containsKey(Step.TRIED));
        List<SectionProgress> sections = module.sections().stream()
                .map(section -> SectionProgress.of(
                        section,
                        section.slides().stream()
                                .map(slide -> new SlideProgress(slide.id(), made.getOrDefault(slide.id(), Map.of())))
                                .toList()))
                .toList();
        return new Progress(module, sections, place);
    }

    /** When the module was finished first, if it was. */
    public Optional<Instant> finished() {
        return place.flatMap(Place::finished);
    }

    /** Finished, and not being read once more: the module opens at its end. */
    public boolean rests() {
        return place.map(here -> here.finished().isPresent() && !here.again()).orElse(false);
    }

    /** The slide to go on with: the first one of a module that was never opened. */
    public Slide resume() {
        return place.map(here -> here.resume(module))
                .orElseGet(() -> module.slides().getFirst());
    }

    /** From 1. */
    public int numberOf(Slide slide) {
        return module.slides().stream().map(Slide::id).toList().indexOf(slide.id()) + 1;
    }

    /** The slides that were never open, in order. */
    public List<Slide> notSeen() {
        return module.slides().stream()
                .filter(slide -> !of(slide.id()).has(Step.SEEN))
                .toList();
    }

    public int seen() {
        return module.slides().size() - notSeen().size();
    }

    /** What the person did with a slide; nothing for a slide that is not there. */
    public SlideProgress of(SlideId id) {
        return sections.stream()
                .flatMap(section -> section.slides().stream())
                .filter(slide -> slide.slide().equals(id))
                .findFirst()
                .orElse(new SlideProgress(id, Map.of()));
    }
}
