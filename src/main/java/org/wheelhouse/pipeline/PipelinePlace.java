package org.wheelhouse.pipeline;

import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/** Where a pipeline is played live. */
public record PipelinePlace(WorkshopId workshop, ModuleId module, SlideId slide) {

    /** What rings when the run there began, stopped for a person, or was answered. */
    public String topic() {
        return "pipeline/" + workshop + "/" + module + "/" + slide;
    }
}
