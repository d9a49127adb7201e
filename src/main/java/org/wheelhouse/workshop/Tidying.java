package org.wheelhouse.workshop;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.people.Guests;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.WorkshopStore;

/**
 * Ends what ends by itself: a workshop that nobody ended half a day after its time, so that no door stays open; an hour after a
 * workshop the seals of its anonymous answers, a day after it its guests. Looks every ten minutes, so all can come that much
 * later; done twice it does nothing more.
 */
@Component
class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final long MINUTES = 10;
    static final String SEALS = "seals";
    static final String GUESTS = "guests";

    private final WorkshopStore store;
    private final WorkshopService workshops;
    private final AskService asks;
    private final Guests guests;
    private final Screens screens;
    private final Ties ties;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("workshop-tidying").daemon().factory());

    Tidying(
            WorkshopStore store,
            WorkshopService workshops,
            AskService asks,
            Guests guests,
            Screens screens,
            Ties ties,
            Clock clock) {
        this.store = store;
        this.workshops = workshops;
        this.asks = asks;
        this.guests = guests;
        this.screens = screens;
        this.ties = ties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::tidyQuietly, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void tidyQuietly() {
        try {
            tidy();
        } catch (RuntimeException e) {
            LOG.warn("Ended workshops could not be tidied up; tried again in {} minutes", MINUTES, e);
        }
    }

    void tidy() {
        store.in(EnumSet.of(Stage.WAITING, Stage.LIVE)).stream()
                .filter(room -> room.isForgotten(clock.instant()))
                .forEach(room -> workshops.endForgotten(room.id()));
        store.untidy(SEALS).stream()
                .filter(room -> Stage.isOverForGood(room.stage(), room.ended(), clock.instant()))
                .forEach(this::dropSeals);
        store.untidy(GUESTS).stream()
                .filter(room -> Stage.guestsGo(room.stage(), room.ended(), clock.instant()))
                .forEach(this::dropGuests);
    }

    private void dropSeals(Room room) {
        asks.seal(room.id());
        screens.forget(room.id());
        ties.forget(room.id());
        store.tidied(room.id(), SEALS);
    }

    private void dropGuests(Room room) {
        guests.forgetAll(DoorService.place(room.id()));
        store.tidied(room.id(), GUESTS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
