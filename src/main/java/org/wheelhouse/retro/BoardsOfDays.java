package org.wheelhouse.retro;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.workshop.DayEnded;
import org.wheelhouse.workshop.RehearsalOver;

/** The boards of a day's slides close with the day, and open again with it; those of a rehearsal go with it. */
@Component
class BoardsOfDays {

    private final BoardStore store;
    private final Boards boards;
    private final Clock clock;

    BoardsOfDays(BoardStore store, Boards boards, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.clock = clock;
    }

    @EventListener
    void on(RehearsalOver rehearsal) {
        store.deleteAll(rehearsal.workshop());
    }

    @EventListener
    void on(DayEnded day) {
        store.of(day.workshop()).stream()
                .flatMap(row -> store.lock(row.id()).stream())
                .filter(row -> row.board().locked() != day.over())
                .forEach(row -> {
                    store.save(row.with(row.board().stepped())
                            .with(Optional.empty())
                            .lockedAt(day.over() ? Optional.of(clock.instant()) : Optional.empty()));
                    boards.ring(row);
                });
    }
}
