package org.wheelhouse.activity.fence;

import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.text.Fence;

/** A question beside the fence that asks it. */
public record Posed(Fence fence, Question question) {}
