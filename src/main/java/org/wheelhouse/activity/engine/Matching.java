package org.wheelhouse.activity.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What belongs together? An answer holds one partner a line, in the order of the pairs.
 *
 * @param extras partners that belong to nothing
 */
public record Matching(String question, boolean named, List<Pair> pairs, List<String> extras) implements Question {

    public Matching {
        pairs = List.copyOf(pairs);
        extras = List.copyOf(extras);
    }

    /** @param why a sentence on why these two belong together; may be empty */
    public record Pair(String left, String right, String why) {}

    /**
     * How a pair came out.
     *
     * @param right people who found it
     * @param mostTaken the wrong partner that most people chose, if anybody was wrong
     */
    public record Found(Pair pair, int right, Optional<String> mostTaken) {}

    /** All partners by their alphabet, so that their order tells nothing. */
    public List<String> partners() {
        return Stream.concat(pairs.stream().map(Pair::right), extras.stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    @Override
    public Optional<String> refuses(String answer) {
        List<String> chosen = chosen(answer);
        if (chosen.size() < pairs.size() || chosen.stream().anyMatch(String::isEmpty)) {
            return Optional.of("Choose a partner for each of the " + pairs.size() + " first.");
        }
        if (chosen.size() > pairs.size() || !new HashSet<>(partners()).containsAll(chosen)) {
            return Optional.of("The pairs have changed in the meantime. Please choose again.");
        }
        return new HashSet<>(chosen).size() < chosen.size()
                ? Optional.of("Each partner fits once; one of yours stands twice.")
                : Optional.empty();
    }

    /** The partners of an answer; blank where none was chosen. */
    public static List<String> chosen(String answer) {
        return List.of(answer.split("\n", -1));
    }

    /** How many pairs an answer has right; 0 for one that this matching would refuse. */
    public int right(String answer) {
        List<String> chosen = chosen(answer);
        return refuses(answer).isPresent()
                ? 0
                : (int) java.util.stream.IntStream.range(0, pairs.size())
                        .filter(i -> chosen.get(i).equals(pairs.get(i).right()))
                        .count();
    }

    /** Pair by pair; answers that this matching would refuse are left out. */
    public List<Found> found(List<String> answers) {
        List<List<String>> valid = answers.stream()
                .filter(answer -> refuses(answer).isEmpty())
                .map(Matching::chosen)
                .toList();
        return java.util.stream.IntStream.range(0, pairs.size())
                .mapToObj(i -> found(
                        pairs.get(i),
                        valid.stream().map(answer -> answer.get(i)).toList()))
                .toList();
    }

    private static Found found(Pair pair, List<String> chosen) {
        int right = (int) chosen.stream().filter(pair.right()::equals).count();
        Map<String, Integer> wrong = new TreeMap<>();
        chosen.stream().filter(one -> !one.equals(pair.right())).forEach(one -> wrong.merge(one, 1, Integer::sum));
        return new Found(
                pair,
                right,
                wrong.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                        .reversed()))
                        .map(Map.Entry::getKey));
    }
}
