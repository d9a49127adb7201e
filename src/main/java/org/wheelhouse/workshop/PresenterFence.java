package org.wheelhouse.workshop;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/** Reads {@code widget presenter}, which has no settings: who stands there is known only when somebody looks. */
@Component
class PresenterFence implements FenceReader {

    @Override
    public String kind() {
        return "widget presenter";
    }

    @Override
    public Task task() {
        return Task.NONE;
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public Reading<?> read(Fence fence) {
        return Reading.of(fence);
    }
}
