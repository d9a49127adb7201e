package org.wheelhouse.rollout;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wheelhouse.rollout.store.LiveRolloutStore;
import org.wheelhouse.workshop.RehearsalOver;

/** Rollouts that a rehearsal drove go with it. */
@Component
class RehearsedRollouts {

    private final LiveRolloutStore store;

    RehearsedRollouts(LiveRolloutStore store) {
        this.store = store;
    }

    @EventListener
    void on(RehearsalOver rehearsal) {
        store.deleteAll(rehearsal.workshop());
    }
}
