package org.wheelhouse.retro.engine;

import java.util.Optional;

/**
 * Where a board stands, and what may be done on it. A refusal is a sentence for the person who tried; empty means yes.
 *
 * @param locked nothing changes until the facilitator reopens it
 * @param overForGood the key that knows people's own cards was thrown away; nobody can write or vote any more
 * @param votingBegan votes were opened once, so cards stay
 * @param step the number of the last step that can be taken back
 * @param topic a card of the topic that is talked about
 */
public record Board(
        BoardForm form,
        Phase phase,
        boolean locked,
        boolean overForGood,
        boolean votingBegan,
        int step,
        Optional<CardId> topic) {

    /** As it begins. */
    public static Board fresh(BoardForm form, Phase first) {
        return new Board(form, first, false, false, first == Phase.VOTE, 0, Optional.empty());
    }

    /** What is written now is hidden from others until the facilitator reveals it. */
    public boolean hidesNewCards() {
        return form.hidden() && !phase.showsCards();
    }

    public Optional<String> refusesWriting() {
        if (locked) {
            return Optional.of(LOCKED);
        }
        if (overForGood) {
            return Optional.of("This board was closed for good more than a day ago. New cards belong on a new one.");
        }
        return switch (phase) {
            case WRITE, GROUP -> Optional.empty();
            case CHECK_IN -> Optional.of("Writing has not begun yet. Keep it; the facilitator opens it in a moment.");
            case VOTE, DISCUSS, ACT, CLOSE ->
                Optional.of("Writing is over. The facilitator can go back to it; nothing is lost.");
        };
    }

    /** @param mark of the person who moves it */
    public Optional<String> refusesMoving(Card card, String mark) {
        if (locked) {
            return Optional.of(LOCKED);
        }
        if (!card.isShown() && !card.isBy(mark)) {
            throw new IllegalArgumentException("a hidden card of somebody else");
        }
        return switch (phase) {
            case GROUP -> Optional.empty();
            case WRITE ->
                card.isBy(mark)
                        ? Optional.empty()
                        : Optional.of("While people write, everybody moves their own cards only.");
            case CHECK_IN, VOTE, DISCUSS, ACT, CLOSE ->
                Optional.of("Cards are moved in the phase \"Group\". The facilitator can go back to it; votes stay.");
        };
    }

    /** Only who wrote a card changes its words, at any time until the board is locked. */
    public Optional<String> refusesRewording(Card card, String mark) {
        if (locked) {
            return Optional.of(LOCKED);
        }
        return card.isBy(mark) ? Optional.empty() : Optional.of("Only who wrote a card can change its words.");
    }

    /** Own cards go until voting has begun; then the votes on them hold them. */
    public Optional<String> refusesDeleting(Card card, String mark) {
        if (locked) {
            return Optional.of(LOCKED);
        }
        if (!card.isBy(mark)) {
            return Optional.of("Only who wrote a card can delete it. The facilitator can cover what offends.");
        }
        return votingBegan
                ? Optional.of("Voting has begun, so cards stay. You can still change the words.")
                : Optional.empty();
    }

    public Optional<String> refusesVoting() {
        if (locked) {
            return Optional.of(LOCKED);
        }
        if (overForGood) {
            return Optional.of("This board was closed for good more than a day ago; its votes stay as they are.");
        }
        return phase == Phase.VOTE ? Optional.empty() : Optional.of("Voting is closed. Your earlier votes count.");
    }

    /** @param to where everybody is to go */
    public Optional<String> refusesPhase(Phase to) {
        if (locked) {
            return Optional.of(LOCKED);
        }
        if (overForGood && (to == Phase.WRITE || to == Phase.GROUP || to == Phase.VOTE || to == Phase.CHECK_IN)) {
            return Optional.of(
                    "This board was closed for good more than a day ago. Talking and actions go on; cards and"
                            + " votes stay as they are.");
        }
        return Optional.empty();
    }

    /** Everything else that changes the board: names of groups, what is talked about, covers, timers. */
    public Optional<String> refusesChange() {
        return locked ? Optional.of(LOCKED) : Optional.empty();
    }

    /** Everybody in another phase; nothing else changes. */
    public Board in(Phase other) {
        return new Board(form, other, locked, overForGood, votingBegan || other == Phase.VOTE, step, topic);
    }

    public Board locked(boolean now) {
        return new Board(form, phase, now, overForGood, votingBegan, step, topic);
    }

    public Board talkingAbout(Optional<CardId> card) {
        return new Board(form, phase, locked, overForGood, votingBegan, step, card);
    }

    /** After one more step that can be taken back. */
    public Board stepped() {
        return new Board(form, phase, locked, overForGood, votingBegan, step + 1, topic);
    }

    private static final String LOCKED = "This board is locked. The facilitator can reopen it.";
}
