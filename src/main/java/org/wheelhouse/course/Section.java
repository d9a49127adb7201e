package org.wheelhouse.course;

import java.util.List;
import java.util.OptionalInt;
import org.wheelhouse.id.SlideId;

/**
 * The slides from one {@code #} heading to the next.
 *
 * @param id that of its first slide
 * @param title of its agenda slide; the module's title for slides that stand before the first {@code #}
 * @param minutes as its agenda slide names them
 * @param slides at least one; the first is the agenda slide
 */
public record Section(SlideId id, String title, OptionalInt minutes, List<Slide> slides) {

    public Section {
        slides = List.copyOf(slides);
    }
}
