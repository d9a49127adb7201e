package org.wheelhouse.retro;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.people.Guests;
import org.wheelhouse.retro.engine.Step;
import org.wheelhouse.retro.engine.Undo;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;
import org.wheelhouse.retro.store.StepStore;

/** Ends what ends by itself: steps after ten minutes, with the cards they deleted; seals and guests a day after the lock. */
@Component
class RetroTidying {

    static final Duration SEALS = Duration.ofDays(1);

    private final BoardStore boards;
    private final CardStore cards;
    private final StepStore steps;
    private final Guests guests;
    private final RetroAsks asks;
    private final Clock clock;

    RetroTidying(BoardStore boards, CardStore cards, StepStore steps, Guests guests, RetroAsks asks, Clock clock) {
        this.boards = boards;
        this.cards = cards;
        this.steps = steps;
        this.guests = guests;
        this.asks = asks;
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
        boards.sealedAndLockedBefore(now.minus(SEALS)).forEach(this::closeForGood);
    }

    /** Guests are forgotten first: it takes the seal to find what was theirs. */
    private void closeForGood(BoardRow row) {
        guests.forgetAll(Boards.place(row.id()));
        asks.seal(row.id());
        boards.dropSeal(row.id());
    }
}
