package org.wheelhouse.pipeline;

import java.util.Map;
import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * A pipeline in a live room.
 *
 * @param version grows with every change of mode or run
 * @param run that all watch now
 * @param roles who was given which
 */
public record LivePipeline(int version, Mode mode, Optional<SharedRun> run, Map<String, PersonId> roles) {

    public LivePipeline {
        roles = Map.copyOf(roles);
    }

    /** Who plays. */
    public enum Mode {
        /** Each plays alone, on an own screen. */
        ALONE,
        /** The facilitator lets one run go, and all watch it. */
        TOGETHER
    }
}
