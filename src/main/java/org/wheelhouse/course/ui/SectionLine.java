package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Section;
import org.wheelhouse.course.SectionProgress;
import org.wheelhouse.course.Slide;

/** A section among the contents; it opens to its slides and to the reason of its state. */
class SectionLine extends ListItem {

    private final NativeDetails details;
    private final Span state = new Span();
    private final Paragraph why = new Paragraph();
    private final List<SlideLine> lines = new ArrayList<>();

    SectionLine(Module module, Section section) {
        state.addClassNames("wh-step", "wh-small");
        why.addClassNames("wh-small", "wh-soft");
        Span title = new Span(section.title());
        OrderedList slides = new OrderedList();
        for (Slide slide : section.slides()) {
            SlideLine line = new SlideLine(module, slide);
            lines.add(line);
            slides.add(line);
        }
        details = new NativeDetails("", new Div(why, slides));
        details.setSummary(title, state);
        details.getSummary().setId("section-" + section.id());
        add(details);
    }

    void show(SectionProgress progress, Slide here) {
        boolean opensHere = progress.section().slides().contains(here);
        if (opensHere) {
            details.setOpen(true);
        }
        String word = Steps.word(progress);
        state.setText(word);
        state.getElement().setAttribute("data-step", word);
        state.getElement().setAttribute("title", Steps.why(progress));
        why.setText(Steps.why(progress));
        for (int at = 0; at < lines.size(); at++) {
            Slide slide = progress.section().slides().get(at);
            lines.get(at).show(progress.slides().get(at), slide.equals(here));
        }
    }
}
