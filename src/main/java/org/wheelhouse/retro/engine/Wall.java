package org.wheelhouse.retro.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** All cards of a board, and what they are when seen together. */
public record Wall(List<Card> cards) {

    public Wall {
        cards = cards.stream().sorted(Card.BY_PLACE).toList();
    }

    public Optional<Card> find(CardId id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** Groups and cards that lie alone, as they lie. */
    public List<Topic> topics() {
        Map<Object, List<Card>> together = new LinkedHashMap<>();
        for (Card card : cards) {
            Object key = card.spot().group().<Object>map(Function.identity()).orElse(card.id());
            together.computeIfAbsent(key, none -> new ArrayList<>()).add(card);
        }
        return together.values().stream().map(Topic::new).toList();
    }

    /** The topic that a card belongs to. */
    public Optional<Topic> topic(CardId card) {
        return topics().stream().filter(topic -> topic.has(card)).findFirst();
    }

    /** Topics as a room talks about them: the most votes first, and as they lie where votes are even. */
    public List<Topic> byVotes(Map<CardId, Integer> votes) {
        return topics().stream()
                .sorted(Comparator.comparingInt((Topic topic) -> -votesOn(topic, votes)))
                .toList();
    }

    public static int votesOn(Topic topic, Map<CardId, Integer> votes) {
        return topic.ids().stream().mapToInt(id -> votes.getOrDefault(id, 0)).sum();
    }

    /** Below everything that lies in the column. */
    public long end(int column) {
        return cards.stream()
                        .map(Card::spot)
                        .filter(spot -> spot.column() == column)
                        .mapToLong(Spot::place)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** The card alone, at the end of the column. */
    public List<Move> toColumn(Card card, int column) {
        return settled(List.of(new Move(card.id(), card.spot(), Spot.alone(column, end(column)))));
    }

    /** The card out of its group, back into the column it came from. */
    public List<Move> takeOut(Card card) {
        return toColumn(card, card.spot().home());
    }

    /** A whole topic to the end of a column; each card has its home there from now on. */
    public List<Move> toColumn(Topic topic, int column) {
        long end = end(column);
        return topic.cards().stream()
                .map(card -> new Move(
                        card.id(),
                        card.spot(),
                        new Spot(column, column, end, card.spot().group())))
                .toList();
    }

    /**
     * Cards put together with another one.
     *
     * @param moved one card, or all of a topic
     * @param onto where it goes, and stays
     * @param fresh the group if {@code onto} has none yet
     */
    public List<Move> together(List<Card> moved, Card onto, GroupId fresh) {
        GroupId into = onto.spot().group().orElse(fresh);
        List<Move> moves = new ArrayList<>();
        if (onto.spot().group().isEmpty()) {
            moves.add(new Move(onto.id(), onto.spot(), onto.spot().joining(onto.spot(), into)));
        }
        moved.stream()
                .filter(card -> !card.id().equals(onto.id()))
                .filter(card -> !card.spot().group().equals(Optional.of(into)))
                .map(card -> new Move(card.id(), card.spot(), card.spot().joining(onto.spot(), into)))
                .forEach(moves::add);
        return moves.stream().allMatch(move -> move.card().equals(onto.id())) ? List.of() : settled(moves);
    }

    /** A card that is left alone in its group is in no group any more; it stays where it is seen. */
    private List<Move> settled(List<Move> moves) {
        List<Move> all = new ArrayList<>(moves);
        Map<GroupId, List<Card>> groups = with(moves).cards.stream()
                .filter(card -> card.spot().group().isPresent())
                .collect(Collectors.groupingBy(card -> card.spot().group().orElseThrow()));
        groups.values().stream()
                .filter(group -> group.size() == 1)
                .map(List::getFirst)
                .filter(card -> moves.stream().noneMatch(move -> move.card().equals(card.id())))
                .map(card -> new Move(
                        card.id(),
                        card.spot(),
                        Spot.alone(card.spot().column(), card.spot().place())))
                .forEach(all::add);
        return all;
    }

    public Wall with(List<Move> moves) {
        Map<CardId, Spot> spots = moves.stream().collect(Collectors.toMap(Move::card, Move::after));
        return new Wall(cards.stream()
                .map(card -> spots.containsKey(card.id()) ? card.at(spots.get(card.id())) : card)
                .toList());
    }

    /**
     * The cards that were hidden, shown. On an anonymous board they change places inside their column, for the order in which they
     * were written would tell who wrote them.
     *
     * @param step that reveals them
     * @param luck for the order; empty to keep it
     */
    public List<Card> reveal(int step, Optional<RandomGenerator> luck) {
        List<Card> shown = new ArrayList<>();
        cards.stream()
                .filter(card -> !card.isShown())
                .collect(Collectors.groupingBy(card -> card.spot().column()))
                .values()
                .forEach(column -> shown.addAll(mixed(column, luck)));
        return shown.stream().map(card -> card.shownBy(step)).toList();
    }

    private static List<Card> mixed(List<Card> column, Optional<RandomGenerator> luck) {
        List<Spot> spots = new ArrayList<>(column.stream().map(Card::spot).toList());
        luck.ifPresent(chance -> java.util.Collections.shuffle(spots, java.util.Random.from(chance)));
        List<Card> mixed = new ArrayList<>();
        for (int at = 0; at < column.size(); at++) {
            Card card = column.get(at);
            boolean alone =
                    card.spot().group().isEmpty() && spots.get(at).group().isEmpty();
            mixed.add(alone ? card.at(spots.get(at)) : card);
        }
        return mixed;
    }
}
