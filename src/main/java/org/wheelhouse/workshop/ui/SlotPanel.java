package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlidePane;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.text.Fence;

/**
 * What people do on the present slide: the widgets of other rooms, in the one slot of the podium. It says for which slide and
 * turn it stands, so that the browser never shows it beside another slide and sees when it lags behind.
 */
final class SlotPanel extends Div {

    private final SlidePane pane;
    private final List<Askable> kinds;
    private final Seat.Role role;

    SlotPanel(List<SlideWidget> widgets, List<Askable> kinds, Seat.Role role) {
        this.pane = new SlidePane(widgets);
        this.kinds = kinds;
        this.role = role;
        getElement().setAttribute("data-part", "slot");
        addClassName("wh-part-slot");
        add(pane);
    }

    void show(Sight sight) {
        SlideId slide = sight.slide();
        Optional<Ask> elsewhere =
                sight.ask().filter(known -> !known.key().slide().equals(slide));
        Optional<Fence> fence = elsewhere.flatMap(this::fence);
        SlideId at = fence.isPresent() ? elsewhere.get().key().slide() : slide;
        List<SlidePane.Part> parts = fence.map(known -> List.<SlidePane.Part>of(new SlidePane.Part.Widget(known)))
                .orElseGet(() -> widgets(sight.module(), slide));
        if (parts.isEmpty() && !slide.value().equals(getElement().getAttribute("data-slide"))) {
            // what stands here belongs to another slide, so the browser hides it; a turn then costs no message a screen
            return;
        }
        pane.show(
                "",
                parts,
                new Seat(sight.room().module(), at, Optional.of(sight.room().id()), role));
        pane.setVisible(!parts.isEmpty());
        getElement().setAttribute("data-slide", slide.value());
        getElement().setAttribute("data-turn", String.valueOf(sight.now().turn()));
    }

    private Optional<Fence> fence(Ask ask) {
        return kinds.stream().flatMap(kind -> kind.fence(ask.form()).stream()).findFirst();
    }

    private static List<SlidePane.Part> widgets(Optional<Module> module, SlideId slide) {
        return module.flatMap(known -> known.slide(slide)).map(Slide::fences).orElse(List.of()).stream()
                .map(fenced -> (SlidePane.Part) new SlidePane.Part.Widget(fenced.fence()))
                .toList();
    }
}
