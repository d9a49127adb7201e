package org.wheelhouse.retro;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Guests;
import org.wheelhouse.retro.engine.Step;
import org.wheelhouse.retro.engine.Undo;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;
import org.wheelhouse.retro.store.StepStore;

/**
 * Ends what ends by itself: steps after ten minutes, with the cards they deleted; a board that nobody locked, after six weeks
 * in which nothing changed on it; seals and guests a day after the lock.
 */
@Component
class RetroTidying {

    static final Duration SEALS = Duration.ofDays(1);
    /** As long as a program takes. It stands in the sentences that people read before they write. */
    static final Duration LEFT_ALONE = Duration.ofDays(42);

    private final BoardStore boards;
    private final CardStore cards;
    private final StepStore steps;
    private final Guests guests;
    private final RetroAsks asks;
    private final Doorbell doorbell;
    private final Clock clock;

    RetroTidying(
            BoardStore boards,
            CardStore cards,
            StepStore steps,
            Guests guests,
            RetroAsks asks,
            Doorbell doorbell,
            Clock clock) {
        this.boards = boards;
        this.cards = cards;
        this.steps = steps;
        this.guests = guests;
        this.asks = asks;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    @Transactional
    void tidyUp() {
        Instant now = clock.instant();
        for (StepStore.MadeStep made : steps.before(now.minus(Undo.FOR))) {
            if (made.step() instanceof Step.CardDeleted deleted) {
                cards.purge(deleted.card());
            }
            steps.delete(made.board(), made.number());
        }
        boards.openAndUnusedSince(now.minus(LEFT_ALONE)).forEach(board -> lock(board, now));
        boards.sealedAndLockedBefore(now.minus(SEALS)).forEach(this::closeForGood);
    }

    /** As a facilitator does it, who can reopen it for a day as it was. */
    private void lock(BoardId board, Instant now) {
        boards.lock(board).filter(row -> !row.board().locked()).ifPresent(row -> {
            boards.save(row.with(Optional.empty()).lockedAt(Optional.of(now)));
            doorbell.ring(Boards.topic(board));
        });
    }

    /** Guests are forgotten first: it takes the seal to find what was theirs. */
    private void closeForGood(BoardRow row) {
        guests.forgetAll(Boards.place(row.id()));
        asks.seal(row.id());
        boards.dropSeal(row.id());
    }
}
