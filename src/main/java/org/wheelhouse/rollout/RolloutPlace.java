package org.wheelhouse.rollout;

import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/** Where a rollout is shown live. */
public record RolloutPlace(WorkshopId workshop, ModuleId module, SlideId slide) {

    /** What rings when the rollout there was driven on. */
    public String topic() {
        return "rollout/" + workshop + "/" + module + "/" + slide;
    }
}
