package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.pipeline.CentralTemplateService;
import org.wheelhouse.pipeline.TemplateWish;
import org.wheelhouse.text.Fence;

/** Shows {@code widget templates} on its slide. */
@org.springframework.stereotype.Component
class TemplateWidget implements SlideWidget {

    private static final String KIND = "widget templates";

    private final SlideParts parts;
    private final CentralTemplateService templates;
    private final List<FenceReader> readers;

    TemplateWidget(SlideParts parts, CentralTemplateService templates, List<FenceReader> readers) {
        this.parts = parts;
        this.templates = templates;
        this.readers =
                readers.stream().filter(reader -> reader.kind().equals(KIND)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Optional<TemplateWish> wish = readers.stream()
                .flatMap(reader -> reader.read(fence).value().stream())
                .map(TemplateWish.class::cast)
                .findFirst();
        return wish.map(found -> panel(found, seat))
                .orElseGet(() -> Notice.problem("The template lab cannot be shown here: this slide has a mistake."));
    }

    private Component panel(TemplateWish wish, Seat seat) {
        return seat.role() == Seat.Role.READER
                ? new TryIt(wish.question(), () -> new TemplateSlide(parts, templates, wish, seat))
                : new TemplateSlide(parts, templates, wish, seat);
    }
}
