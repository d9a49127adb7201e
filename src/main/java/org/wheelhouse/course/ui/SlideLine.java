package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.SlideProgress;
import org.wheelhouse.course.Step;

/** A slide among the contents: its title, how far the reader came with it, and why. */
class SlideLine extends ListItem {

    private final Anchor link;
    private final Span state = new Span();
    private final Span reason = new Span();

    SlideLine(Module module, Slide slide) {
        link = new Anchor(Addresses.slide(module, slide), slide.title());
        link.setId("contents-" + slide.id());
        state.addClassName("wh-step");
        reason.addClassNames("wh-step-reason", "wh-small");
        add(state, link, reason);
    }

    void show(SlideProgress progress, boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
        String word = Steps.word(progress);
        if (!word.isEmpty()) {
            state.setText(word);
            state.getElement().setAttribute("data-step", word);
            state.getElement().setAttribute("title", why(progress));
        }
        reason.setText(progress.made(Step.PASSED)
                .or(() -> progress.made(Step.TRIED))
                .map(SlideProgress.Made::reason)
                .orElse(""));
    }

    private static String why(SlideProgress progress) {
        return Stream.of(Step.values())
                .flatMap(step -> progress.made(step).map(made -> Steps.word(step) + ": " + made.reason()).stream())
                .collect(Collectors.joining(" "));
    }
}
