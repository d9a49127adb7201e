package org.wheelhouse.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.SlideId;

/**
 * Where a person is in a module.
 *
 * @param slide the slide that was open last
 * @param following the slides that stood behind it then, in order
 * @param finished when the person had seen every slide and come to the end, if ever; it stays when the module grows later
 * @param again the person finished the module and reads it once more
 */
public record Place(SlideId slide, List<SlideId> following, Optional<Instant> finished, boolean again) {

    public Place {
        following = List.copyOf(following);
    }

    /** The place at the first slide of a module that was never opened. */
    static Place start(Module module) {
        return at(module, module.slides().getFirst());
    }

    static Place at(Module module, Slide slide) {
        List<SlideId> ids = module.slides().stream().map(Slide::id).toList();
        return new Place(slide.id(), ids.subList(ids.indexOf(slide.id()) + 1, ids.size()), Optional.empty(), false);
    }

    /** The same person moved to another slide. */
    Place movedTo(Module module, Slide slide) {
        return new Place(slide.id(), at(module, slide).following(), finished, again);
    }

    Place finishedAt(Instant now) {
        return new Place(slide, following, Optional.of(finished.orElse(now)), false);
    }

    Place onceMore(Module module) {
        return new Place(start(module).slide(), start(module).following(), finished, true);
    }

    /**
     * The slide to go on with: the same one as long as it exists, however it was reworded or moved; else the nearest of those
     * that stood behind it; else the last one.
     */
    Slide resume(Module module) {
        return module.slide(slide).orElseGet(() -> following.stream()
                .flatMap(id -> module.slide(id).stream())
                .findFirst()
                .orElse(module.slides().getLast()));
    }
}
