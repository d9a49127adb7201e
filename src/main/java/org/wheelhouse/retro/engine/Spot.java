package org.wheelhouse.retro.engine;

import java.util.Optional;

/**
 * Where a card lies.
 *
 * @param home the column it was written or put into; there it comes back when it is taken out of a group
 * @param column the column in which it is seen: that of its group, else its home
 * @param place the lower the nearer to the top; cards of one group share theirs
 * @param group the group it is put into
 */
public record Spot(int home, int column, long place, Optional<GroupId> group) {

    public Spot {
        if (group.isEmpty() && home != column) {
            throw new IllegalArgumentException("a card alone is seen at home: " + home + ", " + column);
        }
    }

    public static Spot alone(int column, long place) {
        return new Spot(column, column, place, Optional.empty());
    }

    /** Put to the other, into the group. */
    public Spot joining(Spot other, GroupId into) {
        return new Spot(home, other.column, other.place, Optional.of(into));
    }
}
