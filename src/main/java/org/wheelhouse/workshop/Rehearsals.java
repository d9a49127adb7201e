package org.wheelhouse.workshop;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Guests;
import org.wheelhouse.workshop.store.RehearsalStore;

/** Rooms that are only tried out: nothing of one is left when it ends, except actions that somebody made in it. */
@Component
class Rehearsals {

    private final RehearsalStore store;
    private final AskService asks;
    private final Guests guests;
    private final Screens screens;
    private final Ties ties;
    private final ApplicationEventPublisher events;

    Rehearsals(
            RehearsalStore store,
            AskService asks,
            Guests guests,
            Screens screens,
            Ties ties,
            ApplicationEventPublisher events) {
        this.store = store;
        this.asks = asks;
        this.guests = guests;
        this.screens = screens;
        this.ties = ties;
        this.events = events;
    }

    boolean has(WorkshopId workshop) {
        return store.has(workshop);
    }

    void mark(WorkshopId workshop) {
        store.mark(workshop);
    }

    void delete(WorkshopId workshop) {
        events.publishEvent(new RehearsalOver(workshop));
        asks.deleteAll(workshop);
        guests.forgetAll(DoorService.place(workshop));
        screens.forget(workshop);
        ties.forget(workshop);
        store.delete(workshop);
    }
}
