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
    /** What it was told last and what it stands for, for {@link #isConcerned}, which other threads ask. */
    private volatile Stand stand = new Stand(Optional.empty(), -1, Optional.empty());

    private record Stand(Optional<String> print, long turn, Optional<SlideId> slide) {}

    SlotPanel(List<SlideWidget> widgets, List<Askable> kinds, Seat.Role role) {
        this.pane = new SlidePane(widgets);
        this.kinds = kinds;
        this.role = role;
        getElement().setAttribute("data-part", "slot");
        addClassName("wh-part-slot");
        add(pane);
    }

    /**
     * Whether {@link #show} would change anything: not as long as the room goes over slides on which people do nothing, nor when
     * nobody has moved it. Safe from any thread.
     */
    boolean isConcerned(Sight sight) {
        Stand now = stand;
        boolean same = now.turn == sight.now().turn() && now.print.equals(print(sight));
        return !same && (now.slide.equals(Optional.of(sight.slide())) || !isEmpty(sight));
    }

    private static Optional<String> print(Sight sight) {
        return sight.module().map(Module::fingerprint);
    }

    private boolean isEmpty(Sight sight) {
        return elsewhere(sight).flatMap(this::fence).isEmpty()
                && sight.module().flatMap(module -> module.slide(sight.slide())).stream()
                        .allMatch(slide -> slide.fences().isEmpty());
    }

    private static Optional<Ask> elsewhere(Sight sight) {
        return sight.ask().filter(known -> !known.key().slide().equals(sight.slide()));
    }

    void show(Sight sight) {
        SlideId slide = sight.slide();
        Optional<Ask> elsewhere = elsewhere(sight);
        Optional<Fence> fence = elsewhere.flatMap(this::fence);
        SlideId at = fence.isPresent() ? elsewhere.get().key().slide() : slide;
        List<SlidePane.Part> parts = fence.map(known -> List.<SlidePane.Part>of(new SlidePane.Part.Widget(known)))
                .orElseGet(() -> widgets(sight.module(), slide));
        if (parts.isEmpty() && !stand.slide.equals(Optional.of(slide))) {
            // what stands here belongs to another slide, so the browser hides it; a turn then costs no message a screen
            stand = new Stand(print(sight), sight.now().turn(), stand.slide);
            return;
        }
        pane.show(
                "",
                parts,
                new Seat(sight.room().module(), at, Optional.of(sight.room().id()), role));
        pane.setVisible(!parts.isEmpty());
        getElement().setAttribute("data-slide", slide.value());
        getElement().setAttribute("data-turn", String.valueOf(sight.now().turn()));
        stand = new Stand(print(sight), sight.now().turn(), Optional.of(slide));
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
