package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;

/** Back and next, always in sight. */
class TurnBar extends Nav {

    private final Anchor back = new Anchor("", "Back");
    private final Anchor next = new Anchor("", "Next");
    private final Span place = new Span();

    TurnBar() {
        addClassNames("wh-turn", "wh-no-print");
        getElement().setAttribute("aria-label", "Slides");
        back.setId("slide-back");
        back.addClassName("wh-turn-back");
        next.setId("slide-next");
        next.addClassName("wh-main-button");
        place.addClassName("wh-soft");
        add(back, place, next);
    }

    void show(Module module, Slide slide) {
        List<Slide> slides = module.slides();
        int at = slides.indexOf(slide);
        place.setText((at + 1) + " of " + slides.size());
        if (at > 0) {
            back.setHref(Addresses.slide(module, slides.get(at - 1)));
        } else {
            back.removeHref();
        }
        back.getElement().setAttribute("aria-disabled", String.valueOf(at == 0));
        boolean last = at == slides.size() - 1;
        next.setText(last ? "To the end" : "Next");
        next.setHref(last ? Addresses.end(module) : Addresses.slide(module, slides.get(at + 1)));
    }

    /** The bar of the end page: only back. */
    void showEnd(Module module) {
        place.setText("The end");
        back.setHref(Addresses.slide(module, module.slides().getLast()));
        next.setVisible(false);
    }
}
