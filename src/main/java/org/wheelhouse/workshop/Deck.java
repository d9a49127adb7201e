package org.wheelhouse.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Note;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Slide;

/** A module's slides as the browser holds them: no notes, no answers, no guidance. */
public record Deck(String fingerprint, String title, List<DeckSlide> slides) {

    /**
     * @param heading safe HTML
     * @param html safe HTML of what stands below the heading, without the widgets
     * @param widget people do something on this slide; its Vaadin part is put beside the text
     */
    public record DeckSlide(
            String id, String title, String heading, String html, String section, boolean opens, boolean widget) {}

    /** What the facilitator says to a slide, as safe HTML; for those at the desk only. */
    public record Script(String opening, List<String> bullets) {}

    static Deck of(Module module) {
        List<DeckSlide> slides = module.sections().stream()
                .flatMap(section -> section.slides().stream().map(slide -> slide(slide, section.title())))
                .toList();
        return new Deck(module.fingerprint().substring(0, 16), module.title(), slides);
    }

    private static DeckSlide slide(Slide slide, String section) {
        String html = slide.pieces().stream()
                .filter(Slide.Piece.Html.class::isInstance)
                .map(piece -> ((Slide.Piece.Html) piece).html())
                .collect(Collectors.joining());
        return new DeckSlide(
                slide.id().value(),
                slide.title(),
                slide.heading(),
                html,
                section,
                slide.opensSection(),
                !slide.fences().isEmpty());
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
