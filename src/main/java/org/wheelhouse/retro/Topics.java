package org.wheelhouse.retro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.retro.BoardSight.CardSight;

/** The cards of a sight as they are talked about: groups, and cards that lie alone. */
public final class Topics {

    private Topics() {}

    /**
     * @param cards at least one, as they lie
     * @param name of the group; empty for a card alone
     * @param votes of all its cards; empty until voting is closed
     */
    public record Topic(List<CardSight> cards, Optional<String> name, Optional<Integer> votes) {

        public CardSight lead() {
            return cards.getFirst();
        }

        public int column() {
            return lead().spot().column();
        }

        /** In one line: the group's name, or the card's words. */
        public String title() {
            return name.orElseGet(() -> lead().text().replaceAll("\\s+", " ").strip());
        }

        public boolean discussed() {
            return cards.stream().allMatch(CardSight::discussed);
        }
    }

    /** Column by column as they lie, and inside a column the most votes first once they are counted. */
    public static List<Topic> of(BoardSight sight) {
        Map<Object, List<CardSight>> together = new LinkedHashMap<>();
        sight.cards().stream()
                .sorted(Comparator.<CardSight>comparingInt(card -> card.spot().column())
                        .thenComparing(card -> card.spot().place())
                        .thenComparing(CardSight::id))
                .forEach(card -> together.computeIfAbsent(
                                card.spot().group().<Object>map(group -> group).orElse(card.id()),
                                none -> new ArrayList<>())
                        .add(card));
        return together.values().stream()
                .map(cards -> topic(sight, cards))
                .sorted(Comparator.comparingInt(Topic::column).thenComparing(MOST_VOTES))
                .toList();
    }

    /** All of them, the most votes first. */
    public static List<Topic> byVotes(BoardSight sight) {
        return of(sight).stream().sorted(MOST_VOTES).toList();
    }

    private static final Comparator<Topic> MOST_VOTES =
            Comparator.comparingInt((Topic topic) -> -topic.votes().orElse(0));

    private static Topic topic(BoardSight sight, List<CardSight> cards) {
        Optional<String> name =
                cards.getFirst().spot().group().map(group -> sight.groupNames().getOrDefault(group, ""));
        Optional<Integer> votes = cards.getFirst().votes().map(none -> cards.stream()
                .mapToInt(card -> card.votes().orElse(0))
                .sum());
        return new Topic(cards, name, votes);
    }
}
