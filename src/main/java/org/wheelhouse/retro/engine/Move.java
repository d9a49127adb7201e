package org.wheelhouse.retro.engine;

/** One card from one spot to another; a step of a person may move several. */
public record Move(CardId card, Spot before, Spot after) {

    public Move back() {
        return new Move(card, after, before);
    }
}
