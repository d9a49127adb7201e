package org.wheelhouse.pipeline;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wheelhouse.pipeline.store.LivePipelineStore;
import org.wheelhouse.workshop.RehearsalOver;

/** Pipelines that a rehearsal played go with it. */
@Component
class RehearsedPipelines {

    private final LivePipelineStore store;

    RehearsedPipelines(LivePipelineStore store) {
        this.store = store;
    }

    @EventListener
    void on(RehearsalOver rehearsal) {
        store.deleteAll(rehearsal.workshop());
    }
}
