package org.wheelhouse.course;

import java.util.List;

/**
 * How far a person is in one section. A section is seen when every slide was open; tried when the person took part in everything
 * that it offers; passed when every question in it was answered rightly (and whatever else was passed counts too).
 *
 * @param slides in order, each with what the person did
 * @param toTry how many slides offer something to do
 * @param toPass how many slides can be passed
 */
public record SectionProgress(Section section, List<SlideProgress> slides, int toTry, int toPass) {

    public SectionProgress {
        slides = List.copyOf(slides);
    }

    static SectionProgress of(Section section, List<SlideProgress> slides) {
        int toTry = (int) section.slides().stream()
                .filter(slide -> slide.fences().stream().anyMatch(Slide.Piece.Fenced::offersSomethingToDo))
                .count();
        int toPass = 0;
        for (int at = 0; at < slides.size(); at++) {
            boolean asks = section.slides().get(at).fences().stream()
                    .anyMatch(fenced -> fenced.fence().kind().equals("question"));
            toPass += asks || slides.get(at).has(Step.PASSED) ? 1 : 0;
        }
        return new SectionProgress(section, slides, toTry, toPass);
    }

    /** On how many slides the step was made. */
    public int count(Step step) {
        return (int) slides.stream().filter(slide -> slide.has(step)).count();
    }

    /** Whether nothing is left for this step; never for a step that the section does not have. */
    public boolean isWhole(Step step) {
        int all = outOf(step);
        return all > 0 && count(step) >= all;
    }

    /** On how many slides the step can be made. */
    public int outOf(Step step) {
        return switch (step) {
            case SEEN -> slides.size();
            case TRIED -> toTry;
            case PASSED -> toPass;
        };
    }
}
