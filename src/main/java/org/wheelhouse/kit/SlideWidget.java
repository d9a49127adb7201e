package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import org.wheelhouse.text.Fence;

/**
 * What stands on a slide where a fence of one kind is written; offered as a bean by the room that owns the kind, so that a slide
 * can show a simulator that it knows nothing of.
 */
public interface SlideWidget {

    /** {@code poll}, {@code question}, or {@code widget} and its kind, such as {@code widget pipeline}: see {@link Fence#kind}. */
    String kind();

    /**
     * A new component for one place on one screen. It stays when the slide around it is reworded, and is asked for again when
     * its own fence changes.
     *
     * @param fence as the reader let it pass
     */
    Component show(Fence fence, Seat seat);
}
