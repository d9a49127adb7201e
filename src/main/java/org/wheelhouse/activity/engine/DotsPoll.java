package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One dot on two scales at once. An answer is two whole numbers in two lines, across and then up.
 *
 * @param across what the scale from left to right says
 * @param up what the scale from the foot to the top says
 */
public record DotsPoll(String question, boolean named, int min, int max, String across, String up) implements Poll {

    public DotsPoll {
        if (min >= max) {
            throw new IllegalArgumentException("a scale from " + min + " to " + max);
        }
    }

    /** A dot of one person. */
    public record Dot(int across, int up) {}

    /**
     * Where the dots lie.
     *
     * @param dots in the order of their places, which tells nothing about who came first
     * @param middleAcross the median; half lie there or left of it
     * @param middleUp the median
     */
    public record Cloud(List<Dot> dots, double middleAcross, double middleUp) {}

    @Override
    public String kind() {
        return "dots";
    }

    @Override
    public Optional<String> refuses(String answer) {
        return dot(answer).isPresent()
                ? Optional.empty()
                : Optional.of("Place your dot on both scales, from " + min + " to " + max + ".");
    }

    /** Empty for a text that is no dot on these scales. */
    public Optional<Dot> dot(String answer) {
        List<String> lines = answer.lines().map(String::strip).toList();
        if (lines.size() != 2 || !lines.stream().allMatch(line -> line.matches("-?\\d{1,6}"))) {
            return Optional.empty();
        }
        Dot dot = new Dot(Integer.parseInt(lines.getFirst()), Integer.parseInt(lines.getLast()));
        return Optional.of(dot).filter(known -> isOn(known.across) && isOn(known.up));
    }

    private boolean isOn(int number) {
        return number >= min && number <= max;
    }

    /** Empty as long as there is no dot. */
    public Optional<Cloud> cloud(List<String> answers) {
        List<Dot> dots = answers.stream()
                .flatMap(answer -> dot(answer).stream())
                .sorted(java.util.Comparator.comparingInt(Dot::across).thenComparingInt(Dot::up))
                .toList();
        return dots.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cloud(
                        dots,
                        median(dots.stream().mapToInt(Dot::across)),
                        median(dots.stream().mapToInt(Dot::up))));
    }

    private static double median(IntStream numbers) {
        int[] sorted = numbers.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }
}
