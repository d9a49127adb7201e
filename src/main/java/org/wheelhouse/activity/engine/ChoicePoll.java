package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Options to choose from. An answer holds the words of the options, one a line, so that it still says the same when options
 * were moved or added.
 *
 * @param many more than one may be chosen
 */
public record ChoicePoll(String question, boolean named, List<String> options, boolean many) implements BarPoll {

    public ChoicePoll {
        options = List.copyOf(options);
    }

    @Override
    public String kind() {
        return many ? "several" : "choice";
    }

    @Override
    public Optional<String> refuses(String answer) {
        List<String> chosen = chosen(answer);
        if (chosen.isEmpty()) {
            return Optional.of("Choose an option first.");
        }
        if (!options.containsAll(chosen)) {
            return Optional.of("The options have changed in the meantime. Please choose again.");
        }
        if (Set.copyOf(chosen).size() < chosen.size()) {
            return Optional.of("Each option can be chosen once.");
        }
        return !many && chosen.size() > 1 ? Optional.of("Choose one option only.") : Optional.empty();
    }

    @Override
    public Tally tally(List<String> answers) {
        List<List<String>> valid = answers.stream()
                .filter(answer -> refuses(answer).isEmpty())
                .map(ChoicePoll::chosen)
                .toList();
        List<Tally.Bar> bars = options.stream()
                .map(option -> new Tally.Bar(option, count(valid, chosen -> chosen.contains(option))))
                .toList();
        return new Tally(answers.size(), bars, Optional.empty(), answers.size() - valid.size());
    }

    /** The options that an answer names. */
    public static List<String> chosen(String answer) {
        return answer.lines().filter(line -> !line.isBlank()).toList();
    }

    private static int count(List<List<String>> answers, Predicate<List<String>> which) {
        return (int) answers.stream().filter(which).count();
    }
}
