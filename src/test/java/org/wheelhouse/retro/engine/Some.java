package org.wheelhouse.retro.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes boards and cards for tests. */
final class Some {

    private Some() {}

    static BoardForm form(int columns, boolean hidden, Budget budget) {
        return new BoardForm(
                IntStream.rangeClosed(1, columns)
                        .mapToObj(number -> new Column(number, "Column " + number, "What belongs here?"))
                        .toList(),
                true,
                hidden,
                budget,
                List.of());
    }

    static CardId id(int number) {
        return new CardId(new UUID(0, number));
    }

    static GroupId group(int number) {
        return new GroupId(new UUID(1, number));
    }

    /** A card that is shown, alone in its column. */
    static Card card(int number, int column, long place) {
        return card(number, Spot.alone(column, place), Card.AT_ONCE);
    }

    static Card card(int number, Spot spot, int shown) {
        return new Card(id(number), spot, "card " + number, "author", Optional.empty(), shown, false, false, 1);
    }

    static Wall wall(Card... cards) {
        return new Wall(List.of(cards));
    }
}
