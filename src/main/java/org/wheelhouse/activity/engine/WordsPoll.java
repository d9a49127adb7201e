package org.wheelhouse.activity.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Up to three words or short phrases, one a line; the same words in upper and lower case count together. */
public record WordsPoll(String question, boolean named) implements BarPoll {

    public static final int MOST_PHRASES = 3;
    public static final int LONGEST = 40;

    @Override
    public String kind() {
        return "words";
    }

    @Override
    public Optional<String> refuses(String answer) {
        List<String> phrases = phrases(answer);
        if (phrases.isEmpty()) {
            return Optional.of("Write a word or two first.");
        }
        if (phrases.size() > MOST_PHRASES) {
            return Optional.of("At most " + MOST_PHRASES + " words or short phrases, one on each line.");
        }
        return phrases.stream()
                .filter(phrase -> phrase.length() > LONGEST)
                .findFirst()
                .map(phrase -> "\"" + phrase.substring(0, 20) + "...\" is too long: at most " + LONGEST
                        + " characters a phrase.");
    }

    /** Most frequent first, then by the alphabet; each phrase as it was first written. */
    @Override
    public Tally tally(List<String> answers) {
        List<String> valid =
                answers.stream().filter(answer -> refuses(answer).isEmpty()).toList();
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String answer : valid) {
            phrases(answer).stream()
                    .peek(phrase -> shown.putIfAbsent(key(phrase), phrase))
                    .map(WordsPoll::key)
                    .distinct()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        List<Tally.Bar> bars = new ArrayList<>();
        counts.forEach((key, count) -> bars.add(new Tally.Bar(shown.get(key), count)));
        bars.sort(Comparator.comparingInt(Tally.Bar::count).reversed().thenComparing(bar -> key(bar.label())));
        return new Tally(answers.size(), bars, Optional.empty(), answers.size() - valid.size());
    }

    /** The phrases of an answer without blanks around and inside them. */
    public static List<String> phrases(String answer) {
        return answer.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String key(String phrase) {
        return phrase.toLowerCase(Locale.ROOT);
    }
}
