package org.wheelhouse.retro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.retro.engine.Ballot;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.StepStore.MadeStep;

/**
 * All of a board, hidden cards and open votes too, read at once and shared by all who look since a ring. It never leaves this
 * room: what a viewer gets is made from it by {@link Sights}.
 *
 * @param ballots by the voter's mark
 * @param lastSteps by the maker's mark
 * @param names of all groups that ever were on the board
 * @param readAt a steady count of nanoseconds of this process, so that what was read later is known to be newer
 * @param authors names of people by their mark, on a named board
 */
record Snapshot(
        BoardRow row,
        List<Card> cards,
        Map<String, Ballot> ballots,
        Map<String, MadeStep> lastSteps,
        Map<GroupId, String> names,
        Map<String, String> authors,
        Optional<AskSight> ask,
        String ledBy,
        long readAt) {

    List<Card> shown() {
        return cards.stream().filter(Card::isShown).toList();
    }

    /** All votes on each card, open or not. */
    Map<CardId, Integer> votes() {
        Map<CardId, Integer> votes = new HashMap<>();
        ballots.values()
                .forEach(ballot -> ballot.votes().forEach((card, count) -> votes.merge(card, count, Integer::sum)));
        return votes;
    }

    int votesGiven() {
        return ballots.values().stream().mapToInt(Ballot::spent).sum();
    }
}
