package org.wheelhouse.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.course.AnswerSlides;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Note;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Slide;

/**
 * A module's slides as the browser holds them: no notes, no guidance, and of slides that tell the answer of a question only the
 * heading, for whoever holds the deck could read ahead.
 */
public record Deck(String fingerprint, String title, List<DeckSlide> slides) {

    /**
     * @param heading safe HTML
     * @param html safe HTML of what stands below the heading, without the widgets
     * @param widget people do something on this slide; its Vaadin part is put beside the text
     * @param withheld the text is not here: it tells an answer, and comes for the asking when the room has seen it
     */
    public record DeckSlide(
            String id,
            String title,
            String heading,
            String html,
            String section,
            boolean opens,
            boolean widget,
            boolean withheld) {}

    /** What the facilitator says to a slide, as safe HTML; for those at the desk only. */
    public record Script(String opening, List<String> bullets) {}

    /** @param whole for those at the desk, who see every slide */
    static Deck of(Module module, boolean whole) {
        List<DeckSlide> slides = module.sections().stream()
                .flatMap(section -> section.slides().stream()
                        .map(slide -> slide(
                                slide,
                                section.title(),
                                !whole
                                        && AnswerSlides.question(module, slide.id())
                                                .isPresent())))
                .toList();
        return new Deck(module.fingerprint().substring(0, 16), module.title(), slides);
    }

    private static DeckSlide slide(Slide slide, String section, boolean withheld) {
        return new DeckSlide(
                slide.id().value(),
                slide.title(),
                slide.heading(),
                withheld ? "" : html(slide),
                section,
                slide.opensSection(),
                !slide.fences().isEmpty(),
                withheld);
    }

    /** What stands below the heading as safe HTML, without the widgets. */
    static String html(Slide slide) {
        return slide.pieces().stream()
                .filter(Slide.Piece.Html.class::isInstance)
                .map(piece -> ((Slide.Piece.Html) piece).html())
                .collect(Collectors.joining());
    }

    static Map<String, Script> script(Module module) {
        Map<String, Script> script = new LinkedHashMap<>();
        module.slides().forEach(slide -> slide.notes()
                .ifPresent(notes -> script.put(slide.id().value(), script(notes))));
        return script;
    }

    private static Script script(Notes notes) {
        return new Script(
                notes.opening().map(Note::html).orElse(""),
                notes.bullets().stream().map(Note::html).toList());
    }
}
