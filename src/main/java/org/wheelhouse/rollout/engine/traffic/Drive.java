package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.rollout.engine.Command;

/**
 * How somebody drove a rollout by hand, and how far. With the same design it is the same story again, so these few words are all
 * that is kept of a run.
 *
 * @param second up to which it was played, 0 or more
 * @param orders in their order; none after {@code second}
 */
public record Drive(int second, List<Order> orders) {

    /** Nothing has been played yet. */
    public static final Drive START = new Drive(0, List.of());

    /** More orders than anybody gives. */
    public static final int MOST = 200;

    private static final int LONGEST = 8 * 86_400;

    public Drive {
        orders = List.copyOf(orders);
    }

    /** One line, such as {@code 900 720:abort 800:retry}. */
    public String text() {
        return second
                + orders.stream()
                        .map(order -> " " + order.at() + ":" + order.command().word())
                        .collect(Collectors.joining());
    }

    /** What {@link #text} wrote; empty for anything else. */
    public static Optional<Drive> read(String text) {
        String[] words = text.strip().split(" ");
        if (words.length > MOST + 1 || !isSecond(words[0])) {
            return Optional.empty();
        }
        int second = Integer.parseInt(words[0]);
        List<Order> orders = new ArrayList<>();
        int last = 0;
        for (int i = 1; i < words.length; i++) {
            Optional<Order> order = order(words[i]);
            if (order.isEmpty() || order.get().at() < last || order.get().at() > second) {
                return Optional.empty();
            }
            last = order.get().at();
            orders.add(order.get());
        }
        return Optional.of(new Drive(second, orders));
    }

    private static boolean isSecond(String word) {
        return word.matches("\\d{1,6}") && Integer.parseInt(word) <= LONGEST;
    }

    private static Optional<Order> order(String word) {
        String[] parts = word.split(":");
        if (parts.length != 2 || !isSecond(parts[0])) {
            return Optional.empty();
        }
        return Arrays.stream(Command.values())
                .filter(command -> command.word().equals(parts[1]))
                .findFirst()
                .map(command -> new Order(Integer.parseInt(parts[0]), command));
    }
}
