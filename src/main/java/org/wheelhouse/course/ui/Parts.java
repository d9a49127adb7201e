package org.wheelhouse.course.ui;

import java.util.List;
import org.wheelhouse.course.Slide;
import org.wheelhouse.kit.SlidePane;

/** A slide in the words of the pane that shows it. */
final class Parts {

    private Parts() {}

    static List<SlidePane.Part> of(Slide slide) {
        return slide.pieces().stream()
                .map(piece -> switch (piece) {
                    case Slide.Piece.Html html -> (SlidePane.Part) new SlidePane.Part.Text(html.html());
                    case Slide.Piece.Fenced fenced -> new SlidePane.Part.Widget(fenced.fence());
                })
                .toList();
    }
}
