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
 * @param votes the own votes on each card
 * @param left votes that can still be spent
 * @param readAt tells which of two sights of one person is the newer one
 * @param undo the own last step, while it can be taken back
 */
public record OwnSight(List<OwnCard> cards, Map<CardId, Integer> votes, int left, Optional<UndoSight> undo, long readAt) {

    /** The one of the two that was read later. */
    public OwnSight orNewer(OwnSight other) {
        return other.readAt - readAt > 0 ? other : this;
    }


    /** @param text as typed */
    public record OwnCard(CardId id, Spot spot, String text, Optional<String> squad, boolean shown, int version) {}

    /** @param until when it can be taken back */
    public record UndoSight(String says, Instant until) {}
}
