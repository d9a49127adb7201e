package org.wheelhouse.ama;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/** Reads {@code widget ama}, which has no settings: it shows the next AMA of whoever looks. */
@Component
class AmaFences implements FenceReader {

    @Override
    public String kind() {
        return "widget ama";
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
