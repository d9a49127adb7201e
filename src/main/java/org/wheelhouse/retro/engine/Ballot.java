package org.wheelhouse.retro.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All votes of one person on a board. Votes lie on cards, so that they stay where they are when cards are put together or taken
 * apart, and what people have spent is always what cards have got.
 *
 * @param votes on each card, at least 1
 */
public record Ballot(Map<CardId, Integer> votes) {

    public static final Ballot EMPTY = new Ballot(Map.of());

    public Ballot {
        votes = Map.copyOf(votes);
        if (votes.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("a vote below one: " + votes);
        }
    }

    public int spent() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int left(Budget budget) {
        return Math.max(0, budget.votes() - spent());
    }

    public int on(Topic topic) {
        return topic.cards().stream()
                .mapToInt(card -> votes.getOrDefault(card.id(), 0))
                .sum();
    }

    /**
     * One more vote for the topic. Refused when the budget is spent, or when the topic has as many of this person as one topic may
     * have. Topics that were put together may have more; they keep them.
     */
    public VoteOutcome cast(Topic topic, Budget budget) {
        if (on(topic) >= budget.perTopic()) {
            return new VoteOutcome.Refused(
                    budget.severalOnOne()
                            ? "All your votes are on this one already."
                            : "You have voted for this one. Each topic takes one vote of yours.");
        }
        if (left(budget) == 0) {
            return new VoteOutcome.Refused("You have used all your votes. Take one back to move it here.");
        }
        return new VoteOutcome.Counted(with(topic.lead().id(), 1));
    }

    /** One vote less for the topic; refused when this person has none on it. */
    public VoteOutcome takeBack(Topic topic) {
        Optional<CardId> from = topic.cards().reversed().stream()
                .map(Card::id)
                .filter(votes::containsKey)
                .findFirst();
        return from.<VoteOutcome>map(card -> new VoteOutcome.Counted(with(card, -1)))
                .orElseGet(() -> new VoteOutcome.Refused("You have no vote on this one."));
    }

    private Ballot with(CardId card, int more) {
        Map<CardId, Integer> next = new TreeMap<>(votes);
        next.merge(card, more, (a, b) -> a + b == 0 ? null : a + b);
        return new Ballot(next);
    }
}
