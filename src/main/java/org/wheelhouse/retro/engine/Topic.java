package org.wheelhouse.retro.engine;

import java.util.List;
import java.util.Optional;

/**
 * What is voted on and talked about: a group, or a card that lies alone.
 *
 * @param cards at least one, as they lie
 */
public record Topic(List<Card> cards) {

    public Topic {
        cards = cards.stream().sorted(Card.BY_PLACE).toList();
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("a topic without cards");
        }
    }

    /** The card that stands for all of them: new votes go to it, and the topic lies in its column. */
    public Card lead() {
        return cards.getFirst();
    }

    public Optional<GroupId> group() {
        return lead().spot().group();
    }

    public boolean has(CardId card) {
        return cards.stream().anyMatch(one -> one.id().equals(card));
    }

    public List<CardId> ids() {
        return cards.stream().map(Card::id).toList();
    }

    public boolean discussed() {
        return cards.stream().allMatch(Card::discussed);
    }
}
