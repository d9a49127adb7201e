package org.wheelhouse.activity.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Options to put in order. An answer holds the words of all options, one a line, the most important first. */
public record RankingPoll(String question, boolean named, List<String> options) implements Poll {

    public RankingPoll {
        options = List.copyOf(options);
    }

    /**
     * How an option came out.
     *
     * @param place the average over all answers, 1 is the best
     * @param firsts people who put it first
     */
    public record Ranked(String option, double place, int firsts) {}

    /**
     * @param people whose order is in it
     * @param other people whose order names other options than today's
     * @param order the best place first; of equal ones the one that more people put first
     */
    public record Order(int people, int other, List<Ranked> order) {}

    @Override
    public String kind() {
        return "ranking";
    }

    @Override
    public Optional<String> refuses(String answer) {
        List<String> order = ChoicePoll.chosen(answer);
        if (order.isEmpty()) {
            return Optional.of("Put the options in your order first.");
        }
        boolean same = order.size() == options.size() && new HashSet<>(order).equals(new HashSet<>(options));
        return same
                ? Optional.empty()
                : Optional.of("The options have changed in the meantime. Please put them in order again.");
    }

    /** Averages the places; nothing is weighted. */
    public Order order(List<String> answers) {
        List<List<String>> valid = answers.stream()
                .filter(answer -> refuses(answer).isEmpty())
                .map(ChoicePoll::chosen)
                .toList();
        List<Ranked> ranked = options.stream()
                .map(option -> ranked(option, valid))
                .sorted(Comparator.comparingDouble(Ranked::place)
                        .thenComparing(Comparator.comparingInt(Ranked::firsts).reversed()))
                .toList();
        return new Order(valid.size(), answers.size() - valid.size(), valid.isEmpty() ? List.of() : ranked);
    }

    private static Ranked ranked(String option, List<List<String>> answers) {
        double place = answers.stream()
                .mapToInt(order -> 1 + order.indexOf(option))
                .average()
                .orElse(0);
        int firsts = (int) answers.stream()
                .filter(order -> order.getFirst().equals(option))
                .count();
        return new Ranked(option, place, firsts);
    }
}
