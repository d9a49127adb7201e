package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.text.Fence;

/** Shows {@code widget pipeline} on its slide. */
@org.springframework.stereotype.Component
class PipelineWidget implements SlideWidget {

    private static final String KIND = "widget pipeline";

    private final SlideParts parts;
    private final RoomParts room;
    private final List<FenceReader> readers;

    PipelineWidget(SlideParts parts, RoomParts room, List<FenceReader> readers) {
        this.parts = parts;
        this.room = room;
        this.readers =
                readers.stream().filter(reader -> reader.kind().equals(KIND)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Optional<PipelineWish> wish = readers.stream()
                .flatMap(reader -> reader.read(fence).value().stream())
                .map(PipelineWish.class::cast)
                .findFirst();
        return wish.flatMap(
                        found -> parts.pipelines.example(found.scenario()).map(example -> panel(found, example, seat)))
                .orElseGet(() -> Notice.problem("This pipeline cannot be shown: its file has a mistake."));
    }

    private Component panel(PipelineWish wish, PipelineExample example, Seat seat) {
        if (seat.workshop().isPresent()) {
            return seat.role() == Seat.Role.PRESENTER
                    ? new RoomDesk(room, example, wish, seat)
                    : new RoomSeat(room, example, wish, seat);
        }
        String question = wish.question().isEmpty() ? example.about() : wish.question();
        return new TryIt(question, () -> new SlidePanel(parts, example, wish, seat));
    }
}
