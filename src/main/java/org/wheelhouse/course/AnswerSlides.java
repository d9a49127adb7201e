package org.wheelhouse.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wheelhouse.id.SlideId;

/**
 * Slides that tell the answer of a question: they stand right behind it, and their id begins with {@code answer-}. The facilitator
 * shows them when the room has answered; who reads alone meets them when the own answer is given, on no way before.
 */
public final class AnswerSlides {

    private static final String SIGN = "answer-";

    private AnswerSlides() {}

    /** The slide with the question whose answer this one tells; empty for a slide that tells none. */
    public static Optional<SlideId> question(Module module, SlideId slide) {
        if (!slide.value().startsWith(SIGN)) {
            return Optional.empty();
        }
        return module.sections().stream()
                .map(Section::slides)
                .filter(slides -> slides.stream().anyMatch(one -> one.id().equals(slide)))
                .findFirst()
                .flatMap(slides -> slides.stream()
                        .takeWhile(one -> !one.id().equals(slide))
                        .filter(one -> !one.id().value().startsWith(SIGN))
                        .reduce((before, after) -> after))
                .filter(AnswerSlides::asks)
                .map(Slide::id);
    }

    /** @param answered whether the reader has answered the question of this slide */
    static Module withheld(Module module, Predicate<SlideId> answered) {
        List<Section> sections = new ArrayList<>();
        for (Section section : module.sections()) {
            List<Slide> open = open(section.slides(), answered);
            if (!open.isEmpty()) {
                sections.add(new Section(section.id(), section.title(), section.minutes(), open));
            }
        }
        return module.withSections(sections);
    }

    private static List<Slide> open(List<Slide> slides, Predicate<SlideId> answered) {
        List<Slide> open = new ArrayList<>();
        boolean hidden = false;
        for (Slide slide : slides) {
            if (!slide.id().value().startsWith(SIGN)) {
                hidden = asks(slide) && !answered.test(slide.id());
                open.add(slide);
            } else if (!hidden) {
                open.add(slide);
            }
        }
        return open;
    }

    private static boolean asks(Slide slide) {
        return slide.fences().stream().anyMatch(fenced -> fenced.fence().kind().equals("question"));
    }
}
