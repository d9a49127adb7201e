package org.wheelhouse.retro.engine;

import java.util.Comparator;
import java.util.Optional;

/**
 * A card.
 *
 * @param author the mark of the person who wrote it
 * @param squad which squad speaks, if the writer said so
 * @param shown the step that revealed it; {@link #HIDDEN} before, {@link #AT_ONCE} if it never was hidden
 * @param covered the facilitator has covered what it says, for it offends
 * @param discussed the room has talked about it
 * @param version grows with every change; who moves or rewords it says which one was on the screen
 */
public record Card(
        CardId id,
        Spot spot,
        String text,
        String author,
        Optional<String> squad,
        int shown,
        boolean covered,
        boolean discussed,
        int version) {

    public static final int HIDDEN = 0;
    public static final int AT_ONCE = -1;
    public static final int LONGEST = 1000;

    /** As they lie in their column. */
    public static final Comparator<Card> BY_PLACE =
            Comparator.<Card>comparingLong(card -> card.spot.place()).thenComparing(Card::id);

    public boolean isShown() {
        return shown != HIDDEN;
    }

    public boolean isBy(String mark) {
        return author.equals(mark);
    }

    public Card at(Spot other) {
        return new Card(id, other, text, author, squad, shown, covered, discussed, version + 1);
    }

    public Card saying(String other) {
        return new Card(id, spot, other, author, squad, shown, covered, discussed, version + 1);
    }

    public Card shownBy(int step) {
        return new Card(id, spot, text, author, squad, step, covered, discussed, version + 1);
    }

    public Card covered(boolean now) {
        return new Card(id, spot, text, author, squad, shown, now, discussed, version + 1);
    }

    public Card discussed(boolean now) {
        return new Card(id, spot, text, author, squad, shown, covered, now, version + 1);
    }
}
