package org.wheelhouse.workshop;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.WorkshopStore;

/** Loads a room, lets it be changed, saves it and tells the screens; who was overtaken by another change decides anew. */
@Component
class Rooms {

    private static final int TRIES = 5;

    private final WorkshopStore store;
    private final Doorbell doorbell;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Rooms(
            WorkshopStore store,
            Doorbell doorbell,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.doorbell = doorbell;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The topic that rings when anything in a room has changed that a screen may show. */
    static String topic(WorkshopId workshop) {
        return "workshop/" + workshop;
    }

    Optional<Room> find(WorkshopId id) {
        return store.find(id);
    }

    /** @throws IllegalArgumentException if there is no such room */
    Room get(WorkshopId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("no workshop " + id));
    }

    /**
     * Changes the room.
     *
     * @param step gets the room as it stands, may be asked again, and gives the same room back when nothing is to change
     * @return the room as it stands now
     */
    Room change(WorkshopId id, UnaryOperator<Room> step) {
        return change(get(id), step);
    }

    /** As {@link #change(WorkshopId, UnaryOperator)}, for a room that was just read. */
    Room change(Room known, UnaryOperator<Room> step) {
        WorkshopId id = known.id();
        return transaction.execute(status -> {
            for (int i = 0; i < TRIES; i++) {
                Room before = i == 0 ? known : get(id);
                Room after = step.apply(before);
                if (after.equals(before)) {
                    return before;
                }
                if (store.save(after, before.podium().turn())) {
                    tell(id, Optional.of(after));
                    return after;
                }
            }
            throw new OptimisticLockingFailureException("workshop " + id + " is being changed all the time");
        });
    }

    /** Tells those who look at the list of workshops. */
    void tellAll() {
        doorbell.ring(WorkshopService.ALL);
    }

    /** Tells the screens that something beside the podium has changed: who is in, a hand. */
    void tell(WorkshopId id) {
        tell(id, Optional.empty());
    }

    private void tell(WorkshopId id, Optional<Room> stored) {
        // the podium's streams go first: they turn the slide, the ring shows what people do on it
        doorbell.ringBehind(topic(id));
        PodiumMoved moved = new PodiumMoved(id, stored);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(moved);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(moved);
            }
        });
    }
}
