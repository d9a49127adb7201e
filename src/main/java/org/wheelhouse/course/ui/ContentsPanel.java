package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Progress;
import org.wheelhouse.course.Slide;

/**
 * The sections of a module with the reader's progress. Turning a slide changes words in place; the list is built anew only when
 * sections, titles or their order changed.
 */
class ContentsPanel extends Nav {

    private final NativeButton toggle = new NativeButton("Contents");
    private final Div inside = new Div();
    private final Paragraph rule = new Paragraph(
            "Seen: the slide was open. Tried: you took part. Passed: the check was right. A section counts when all in it do.");
    private List<String> built = List.of();
    private final List<SectionLine> lines = new ArrayList<>();

    ContentsPanel() {
        addClassNames("wh-contents", "wh-no-print");
        getElement().setAttribute("aria-label", "Contents");
        toggle.setId("contents-toggle");
        toggle.addClassName("wh-phone");
        toggle.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", "contents");
        inside.setId("contents");
        rule.addClassNames("wh-small", "wh-soft");
        add(toggle, inside);
    }

    /** @param here the slide on the screen; empty on the end page */
    void show(Progress progress, Optional<Slide> here) {
        Module module = progress.module();
        List<String> now = shape(module);
        Slide at = here.orElse(module.slides().getLast());
        if (!now.equals(built)) {
            build(progress, at);
            built = now;
            return;
        }
        for (int section = 0; section < lines.size(); section++) {
            lines.get(section).show(progress.sections().get(section), at);
        }
    }

    private static List<String> shape(Module module) {
        return module.sections().stream()
                .flatMap(section -> section.slides().stream()
                        .map(slide -> section.id() + "\n" + section.title() + "\n" + slide.id() + "\n" + slide.title()))
                .toList();
    }

    private void build(Progress progress, Slide here) {
        lines.clear();
        inside.removeAll();
        OrderedList sections = new OrderedList();
        progress.sections().forEach(section -> lines.add(new SectionLine(progress.module(), section, here)));
        lines.forEach(sections::add);
        inside.add(sections, rule);
    }
}
