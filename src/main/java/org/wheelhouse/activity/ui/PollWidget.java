package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.wheelhouse.activity.poll.PollReader;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.text.Fence;

/** Shows a {@code poll} on a slide, by the seat of whoever looks. */
@org.springframework.stereotype.Component
class PollWidget implements SlideWidget {

    private final PollReader reader;
    private final AskParts parts;

    PollWidget(PollReader reader, AskParts parts) {
        this.reader = reader;
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "poll";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        return reader.read(fence)
                .value()
                .<Component>map(poll -> parts.panel(
                        new PollDrawing(poll), fence.setting("before").map(slide -> new SlideId(slide.text())), seat))
                .orElseGet(Div::new);
    }
}
