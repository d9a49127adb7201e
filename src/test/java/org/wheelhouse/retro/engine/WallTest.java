package org.wheelhouse.retro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.engine.Some.card;
import static org.wheelhouse.retro.engine.Some.group;
import static org.wheelhouse.retro.engine.Some.id;
import static org.wheelhouse.retro.engine.Some.wall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTest {

    @Test
    void aCardPutToAnotherLiesWhereTheOtherLies() {
        Wall wall = wall(card(1, 1, 1), card(2, 2, 5));
        Wall after = wall.with(wall.together(
                List.of(wall.find(id(1)).orElseThrow()), wall.cards().getLast(), group(1)));
        assertThat(after.topics()).hasSize(1);
        assertThat(after.topics().getFirst().ids()).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(after.find(id(1)).orElseThrow().spot()).isEqualTo(new Spot(1, 2, 5, Optional.of(group(1))));
    }

    @Test
    void takenOutItComesBackToTheColumnItCameFrom() {
        Wall wall = grouped();
        Wall after = wall.with(wall.takeOut(wall.find(id(1)).orElseThrow()));
        assertThat(after.find(id(1)).orElseThrow().spot().column()).isEqualTo(1);
        assertThat(after.find(id(1)).orElseThrow().spot().group()).isEmpty();
    }

    @Test
    void whoIsLeftAloneInAGroupIsInNoGroupAndStaysWhereItIs() {
        Wall wall = grouped();
        Spot before = wall.find(id(2)).orElseThrow().spot();
        Wall after = wall.with(wall.takeOut(wall.find(id(1)).orElseThrow()));
        Spot left = after.find(id(2)).orElseThrow().spot();
        assertThat(left.group()).isEmpty();
        assertThat(left.column()).isEqualTo(before.column());
        assertThat(left.place()).isEqualTo(before.place());
    }

    @Test
    void aWholeGroupMovesTogetherAndStaysAGroup() {
        Wall wall = grouped();
        Topic topic = wall.topic(id(1)).orElseThrow();
        Wall after = wall.with(wall.toColumn(topic, 3));
        assertThat(after.topic(id(1)).orElseThrow().cards())
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.spot().column()).isEqualTo(3));
    }

    @Test
    void puttingACardToItselfOrToItsOwnGroupChangesNothing() {
        Wall wall = grouped();
        Card one = wall.find(id(1)).orElseThrow();
        Card two = wall.find(id(2)).orElseThrow();
        assertThat(wall.together(List.of(one), one, group(7))).isEmpty();
        assertThat(wall.together(List.of(one), two, group(7))).isEmpty();
        Wall alone = wall(card(1, 1, 1));
        assertThat(alone.together(alone.cards(), alone.cards().getFirst(), group(7)))
                .isEmpty();
    }

    @Test
    void mostVotesComeFirstAndEvenOnesStayAsTheyLie() {
        Wall wall = wall(card(1, 1, 1), card(2, 1, 2), card(3, 1, 3), card(4, 1, 4));
        assertThat(wall.byVotes(Map.of(id(3), 2, id(4), 5)))
                .extracting(topic -> topic.lead().id())
                .containsExactly(id(4), id(3), id(1), id(2));
    }

    @Test
    void revealingShowsEveryCardOnceAndKeepsThemInTheirColumns() {
        List<Card> cards = new ArrayList<>();
        IntStream.rangeClosed(1, 30).forEach(n -> cards.add(card(n, Spot.alone(1 + n % 3, n), Card.HIDDEN)));
        cards.add(card(99, 1, 99));
        List<Card> shown = new Wall(cards).reveal(4, Optional.of(new Random(7)));
        assertThat(shown).hasSize(30).allSatisfy(card -> {
            assertThat(card.shown()).isEqualTo(4);
            assertThat(card.spot().column())
                    .isEqualTo(1 + (int) card.id().value().getLeastSignificantBits() % 3);
        });
        assertThat(places(shown)).isEqualTo(places(cards.subList(0, 30)));
    }

    @Test
    void onAnAnonymousBoardTheOrderOfWritingIsLost() {
        List<Card> cards = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> card(n, Spot.alone(1, n), Card.HIDDEN))
                .toList();
        List<CardId> mixed = new Wall(new Wall(cards).reveal(1, Optional.of(new Random(7))))
                .cards().stream().map(Card::id).toList();
        List<CardId> kept = new Wall(new Wall(cards).reveal(1, Optional.empty()))
                .cards().stream().map(Card::id).toList();
        assertThat(kept).isEqualTo(cards.stream().map(Card::id).toList());
        assertThat(mixed).isNotEqualTo(kept).containsExactlyInAnyOrderElementsOf(kept);
    }

    /** After any moves: no card is lost, groups have at least two cards and lie in one place, and moves can be taken back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void movesLoseNothingAndCanBeTakenBack(long seed) {
        SplittableRandom luck = new SplittableRandom(seed);
        Wall wall = new Wall(IntStream.rangeClosed(1, 15)
                .mapToObj(number -> card(number, 1 + number % 4, number))
                .toList());
        for (int step = 0; step < 800; step++) {
            Card card = wall.cards().get(luck.nextInt(wall.cards().size()));
            Card onto = wall.cards().get(luck.nextInt(wall.cards().size()));
            List<Move> moves =
                    switch (luck.nextInt(4)) {
                        case 0 -> wall.toColumn(card, 1 + luck.nextInt(4));
                        case 1 -> wall.together(List.of(card), onto, group(step));
                        case 2 ->
                            wall.together(wall.topic(card.id()).orElseThrow().cards(), onto, group(step));
                        default -> wall.toColumn(wall.topic(card.id()).orElseThrow(), 1 + luck.nextInt(4));
                    };
            Wall after = wall.with(moves);
            assertThat(after.cards()).hasSize(15);
            groupsAreWhole(after);
            Wall back = after.with(moves.stream().map(Move::back).toList());
            assertThat(spots(back)).isEqualTo(spots(wall));
            wall = after;
        }
    }

    private static void groupsAreWhole(Wall wall) {
        wall.topics().stream().filter(topic -> topic.group().isPresent()).forEach(topic -> {
            assertThat(topic.cards()).hasSizeGreaterThan(1);
            assertThat(topic.cards().stream()
                            .map(card ->
                                    List.of(card.spot().column(), card.spot().place()))
                            .distinct())
                    .hasSize(1);
        });
    }

    private static Map<CardId, Spot> spots(Wall wall) {
        return wall.cards().stream().collect(java.util.stream.Collectors.toMap(Card::id, Card::spot));
    }

    private static Set<Long> places(List<Card> cards) {
        return new HashSet<>(cards.stream().map(card -> card.spot().place()).toList());
    }

    private static Wall grouped() {
        Wall wall = wall(card(1, 1, 1), card(2, 2, 5), card(3, 1, 2));
        return wall.with(wall.together(
                List.of(wall.find(id(1)).orElseThrow()), wall.find(id(2)).orElseThrow(), group(1)));
    }
}
