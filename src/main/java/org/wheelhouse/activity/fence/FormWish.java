package org.wheelhouse.activity.fence;

import java.util.Optional;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.text.Fence;

/**
 * A form on a slide.
 *
 * @param form the name of its file, without the ending
 * @param marked the slide on which it was filled, if this one only shows again what was marked there
 */
public record FormWish(Fence fence, String form, Optional<SlideId> marked) {}
