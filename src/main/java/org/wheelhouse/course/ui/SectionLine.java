package org.wheelhouse.course.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.SectionProgress;
import org.wheelhouse.course.Slide;

/**
 * A section among the contents; it opens to its slides and to the reason of its state. The slides of a section that nobody opened
 * are not sent to the browser: a module has some fifty of them.
 */
class SectionLine extends ListItem {

    private final Module module;
    /** Opened and closed by the browser alone. */
    private final HtmlContainer details = new HtmlContainer("details");

    private final Span state = new Span();
    private final Paragraph why = new Paragraph();
    private final OrderedList slides = new OrderedList();
    private final List<SlideLine> lines = new ArrayList<>();
    private final DomListenerRegistration firstOpening;
    private SectionProgress progress;
    private Slide here;
    private boolean wasHere;

    /** @param here the slide on the screen */
    SectionLine(Module module, SectionProgress progress, Slide here) {
        this.module = module;
        this.progress = progress;
        this.here = here;
        state.addClassNames("wh-step", "wh-small");
        why.addClassNames("wh-small", "wh-soft");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setId("section-" + progress.section().id());
        summary.add(new Span(progress.section().title()), state);
        firstOpening = summary.getElement().addEventListener("click", click -> fill());
        details.add(summary, new Div(why, slides));
        add(details);
        show(progress, here);
    }

    void show(SectionProgress now, Slide slide) {
        progress = now;
        here = slide;
        boolean isHere = now.section().slides().contains(slide);
        if (isHere && !wasHere) {
            fill();
            details.getElement().executeJs("this.open = true");
        }
        wasHere = isHere;
        String word = Steps.word(now);
        state.setText(word);
        state.getElement().setAttribute("data-step", word);
        state.getElement().setAttribute("title", Steps.why(now));
        why.setText(Steps.why(now));
        showLines();
    }

    private void fill() {
        if (lines.isEmpty()) {
            firstOpening.remove();
            progress.section().slides().forEach(slide -> lines.add(new SlideLine(module, slide)));
            lines.forEach(slides::add);
            showLines();
        }
    }

    private void showLines() {
        for (int at = 0; at < lines.size(); at++) {
            Slide slide = progress.section().slides().get(at);
            lines.get(at).show(progress.slides().get(at), slide.equals(here));
        }
    }
}
