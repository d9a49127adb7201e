package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.course.FileReport;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlidePane;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.text.Written;

/** A slide as last saved, also while its file has errors: text, widgets, notes, and the fences as they are written. */
class Preview extends Div {

    private final Nav turn = new Nav();
    private final Anchor back = new Anchor("", "Back");
    private final Anchor next = new Anchor("", "Next");
    private final Span place = new Span();
    private final SlidePane pane;
    private final NotesFold notes = new NotesFold();
    private final Pre fences = new Pre();
    private final NativeDetails written = new NativeDetails("As written", fences);

    Preview(List<SlideWidget> widgets) {
        pane = new SlidePane(widgets, "h3");
        addClassNames("wh-preview", "wh-stack");
        setId("preview");
        back.setId("preview-back");
        next.setId("preview-next");
        place.addClassName("wh-soft");
        turn.getElement().setAttribute("aria-label", "Preview");
        turn.addClassName("wh-row");
        turn.add(back, place, next);
        notes.setOpen(true);
        written.addClassName("wh-fold");
        written.setOpen(true);
        fences.addClassName("wh-wide-scroll");
        fences.getElement().setAttribute("tabindex", "0");
        add(turn, pane, written, notes);
    }

    void show(FileReport file, Module module, Slide slide) {
        List<Slide> slides = module.slides();
        int at = slides.indexOf(slide);
        place.setText(
                "Slide " + (at + 1) + " of " + slides.size() + ", lines " + slide.line() + " to " + slide.lastLine());
        lead(back, file, at > 0 ? Optional.of(slides.get(at - 1)) : Optional.empty());
        lead(next, file, at < slides.size() - 1 ? Optional.of(slides.get(at + 1)) : Optional.empty());
        pane.show(slide.heading(), Parts.of(slide), Seat.reader(module.id(), slide.id()));
        notes.show(slide);
        written.setVisible(!slide.fences().isEmpty());
        fences.setText(slide.fences().stream()
                .map(fenced -> fenced.fence().words().stream()
                                .map(Written::text)
                                .collect(Collectors.joining(" "))
                        + "\n"
                        + fenced.fence().body().stream().map(Written::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n")));
    }

    private static void lead(Anchor link, FileReport file, Optional<Slide> slide) {
        link.setVisible(slide.isPresent());
        slide.ifPresent(there ->
                link.setHref(ContentView.address(file.path(), there.id().value())));
    }

    /** What stands here when there is nothing to preview. */
    static Paragraph nothing() {
        return new Paragraph("This file holds no slides that can be shown.");
    }
}
