package org.wheelhouse.insight;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/** Reads {@code widget recap}: it has no settings, for the week before follows from the module's own week. */
@Component
class RecapFences implements FenceReader {

    @Override
    public String kind() {
        return "widget recap";
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public Task task() {
        return Task.NONE;
    }

    @Override
    public Reading<?> read(Fence fence) {
        return Reading.of("recap");
    }
}
