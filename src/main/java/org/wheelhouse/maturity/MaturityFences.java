package org.wheelhouse.maturity;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/** Reads {@code widget maturity}: {@code grid} names a file below {@code content/}. */
@Component
class MaturityFences implements FenceReader {

    @Override
    public String kind() {
        return "widget maturity";
    }

    @Override
    public Set<String> keys() {
        return Set.of("grid");
    }

    @Override
    public Set<String> files() {
        return Set.of("grid");
    }

    /** The module reader has seen that the file exists; whether it is a good grid, the view of maturity tells those who lead. */
    @Override
    public Reading<?> read(Fence fence) {
        return fence.setting("grid")
                .map(path -> Grids.nameOf(path.text())
                        .<Reading<?>>map(Reading::of)
                        .orElseGet(() -> Reading.refused(
                                path.error("`" + path.text() + "` is no grid", "such as `grid: grids/calms.yml`"))))
                .orElseGet(() ->
                        Reading.refused(fence.error("the widget names no `grid`", "such as `grid: grids/calms.yml`")));
    }
}
