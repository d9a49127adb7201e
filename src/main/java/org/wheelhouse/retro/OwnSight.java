package org.wheelhouse.retro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Spot;

/**
 * What only this person sees of a board.
 *
 * @param cards the own ones, hidden or not, as they lie
 * @param undo the own last step, while it can be taken back
 * @param readAt tells which of two sights of one person has the newer cards
 */
public record OwnSight(List<OwnCard> cards, OwnVotes ballot, Optional<UndoSight> undo, long readAt) {

    public static final OwnSight NOTHING = new OwnSight(List.of(), new OwnVotes(Map.of(), 0, 0), Optional.empty(), 0);

    /** The own votes on each card. */
    public Map<CardId, Integer> votes() {
        return ballot.votes();
    }

    /** Votes that can still be spent. */
    public int left() {
        return ballot.left();
    }

    /** Of each part the one of the two that was read later. */
    public OwnSight orNewer(OwnSight other) {
        return (other.readAt - readAt > 0 ? other : this).with(ballot.orNewer(other.ballot));
    }

    /** With these votes, if they were read later. */
    public OwnSight orNewer(OwnVotes votes) {
        return with(ballot.orNewer(votes));
    }

    private OwnSight with(OwnVotes votes) {
        return new OwnSight(cards, votes, undo, readAt);
    }

    /**
     * A person's own votes; they are read without the cards, for they change without them.
     *
     * @param votes on each card
     * @param left votes that can still be spent
     */
    public record OwnVotes(Map<CardId, Integer> votes, int left, long readAt) {

        private OwnVotes orNewer(OwnVotes other) {
            return other.readAt - readAt > 0 ? other : this;
        }
    }

    /** @param text as typed */
    public record OwnCard(CardId id, Spot spot, String text, Optional<String> squad, boolean shown, int version) {}

    /** @param until when it can be taken back */
    public record UndoSight(String says, Instant until) {}
}
