package org.wheelhouse.activity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A whole number on a scale.
 *
 * @param left what the low end means; may be empty
 * @param right what the high end means; may be empty
 */
public record SliderPoll(String question, boolean named, int min, int max, String left, String right)
        implements BarPoll {

    /** More bars than this cannot be told apart on a phone. */
    private static final int MOST_BARS = 11;

    public SliderPoll {
        if (min >= max) {
            throw new IllegalArgumentException("a scale from " + min + " to " + max);
        }
    }

    @Override
    public String kind() {
        return "slider";
    }

    @Override
    public Optional<String> refuses(String answer) {
        return number(answer).isPresent()
                ? Optional.empty()
                : Optional.of("Choose a whole number from " + min + " to " + max + ".");
    }

    @Override
    public Tally tally(List<String> answers) {
        List<Integer> numbers = answers.stream()
                .map(this::number)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        List<Tally.Bar> bars = new ArrayList<>();
        int width = Math.ceilDiv(max - min + 1, MOST_BARS);
        for (int low = min; low <= max; low += width) {
            bars.add(bar(numbers, low, Math.min(max, low + width - 1)));
        }
        return new Tally(answers.size(), bars, median(numbers), answers.size() - numbers.size());
    }

    private static Tally.Bar bar(List<Integer> numbers, int low, int high) {
        String label = low == high ? String.valueOf(low) : low + " to " + high;
        int count = (int) numbers.stream().filter(n -> n >= low && n <= high).count();
        return new Tally.Bar(label, count);
    }

    private static Optional<Double> median(List<Integer> sorted) {
        int size = sorted.size();
        return IntStream.of((size - 1) / 2, size / 2).filter(i -> size > 0).mapToDouble(sorted::get).average().stream()
                .boxed()
                .findFirst();
    }

    private Optional<Integer> number(String answer) {
        String text = answer.strip();
        if (!text.matches("-?\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(n -> n >= min && n <= max);
    }
}
