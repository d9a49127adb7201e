package org.wheelhouse.quiz.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples: marks made up, values computed from the formulas by hand, to four digits. */
class ItemStatisticsTest {

    private static final ItemStatistics E1 = digits("1111", "1111 1110 1100 1010 1000 0000");
    private static final ItemStatistics E2 = digits("111", "110 110 101 001 011");
    private static final ItemStatistics E3 = ItemStatistics.of(
            new double[] {1, 1, 1},
            List.of(new double[] {1, 1, 1}, new double[] {1, 1, 0.5}, new double[] {1, 0, 0.5}, new double[] {1, 0, 0
            }));
    private static final ItemStatistics E4 = digits("21111", "21111 21101 11010 10101 01000 00010 21110 00100");

    @ParameterizedTest
    @CsvSource({
        "E1, 1, 83.3333, 40.8248, 48.8901, 100.0000, 22.4745, 0.5000",
        "E1, 2, 50.0000, 54.7723, 52.2233, 60.0000, 27.5255, 1.0000",
        "E1, 3, 50.0000, 54.7723, 52.2233, 60.0000, 27.5255, 1.0000",
        "E1, 4, 16.6667, 40.8248, 48.8901, 100.0000, 22.4745, 0.5000",
        "E2, 1, 60.0000, 54.7723, -61.2372, -150.0000, 50.0000, -",
        "E2, 2, 60.0000, 54.7723, -61.2372, -150.0000, 50.0000, -",
        "E2, 3, 60.0000, 54.7723, -87.2872, -114.2857, negative, -",
        "E3, 1, 100.0000, 0.0000, -, -, 0.0000, 0.0000",
        "E3, 2, 50.0000, 57.7350, 70.7107, 100.0000, 55.0510, 1.0000",
        "E3, 3, 50.0000, 40.8248, 70.7107, 100.0000, 44.9490, 1.0000",
        "E4, 1, 50.0000, 46.2910, 95.9264, 100.0000, 31.2966, -",
        "E4, 2, 62.5000, 51.7549, 38.9249, 45.4545, 18.1558, -",
        "E4, 3, 62.5000, 51.7549, 38.9249, 45.4545, 18.1558, -",
        "E4, 4, 50.0000, 53.4522, 6.9505, 7.6923, 13.7245, -",
        "E4, 5, 37.5000, 51.7549, 43.3125, 47.8261, 18.6673, -",
    })
    void theWorkedExamplesComeOutToFourDigits(
            String example,
            int item,
            String facility,
            String deviation,
            String discrimination,
            String efficiency,
            String weight,
            String upperLower) {
        ItemStatistics.Item found = example(example).items().get(item - 1);
        assertThat(four(found.facility())).isEqualTo(facility);
        assertThat(four(found.deviation())).isEqualTo(deviation);
        assertThat(four(found.discrimination())).isEqualTo(discrimination);
        assertThat(four(found.efficiency())).isEqualTo(efficiency);
        assertThat(found.negativeWeight() ? "negative" : four(found.weight())).isEqualTo(weight);
        assertThat(four(found.upperLower())).isEqualTo(upperLower);
    }

    @ParameterizedTest
    @CsvSource({"E1, 71.1111", "E2, -525.0000", "E3, 60.0000", "E4, 66.0173"})
    void theConsistencyOfTheWorkedExamplesComesOutToFourDigits(String example, String alpha) {
        assertThat(four(example(example).alpha())).isEqualTo(alpha);
    }

    @Test
    void effectiveWeightsThatAreNotNegativeAddUpToAHundred() {
        for (ItemStatistics statistics : List.of(E1, E2, E3, E4)) {
            double sum = statistics.items().stream()
                    .flatMapToDouble(item -> item.weight().stream())
                    .sum();
            assertThat(sum).isCloseTo(100, within(1e-9));
        }
    }

    @Test
    void nobodyHasAnsweredAndEveryNumberIsEmpty() {
        ItemStatistics none = ItemStatistics.of(new double[] {1, 1}, List.of());
        assertThat(none.people()).isZero();
        assertThat(none.alpha()).isEmpty();
        assertThat(none.items()).allSatisfy(item -> {
            assertThat(item.facility()).isEmpty();
            assertThat(item.deviation()).isEmpty();
            assertThat(item.discrimination()).isEmpty();
            assertThat(item.efficiency()).isEmpty();
            assertThat(item.weight()).isEmpty();
            assertThat(item.upperLower()).isEmpty();
        });
    }

    @Test
    void onePersonHasAFacilityAndNoSpread() {
        ItemStatistics.Item item = digits("11", "10").items().getFirst();
        assertThat(item.facility()).hasValue(100);
        assertThat(item.deviation()).isEmpty();
        assertThat(item.upperLower()).isEmpty();
    }

    @Test
    void equalThirdsHaveNoSpread() {
        double third = 1 / 3.0;
        ItemStatistics same = ItemStatistics.of(
                new double[] {1, 1},
                List.of(new double[] {third, 0}, new double[] {third, 1}, new double[] {third, 0}));
        assertThat(same.items().getFirst().discrimination()).isEmpty();
    }

    @Test
    void aQuestionWithoutPointsHasNoFacility() {
        assertThat(digits("01", "01 00").items().getFirst().facility()).isEmpty();
    }

    @Test
    void everyPersonNeedsAMarkForEveryQuestion() {
        assertThatIllegalArgumentException().isThrownBy(() -> digits("111", "11"));
    }

    private static ItemStatistics example(String name) {
        return switch (name) {
            case "E1" -> E1;
            case "E2" -> E2;
            case "E3" -> E3;
            default -> E4;
        };
    }

    /** Marks of one digit each, people parted by blanks. */
    private static ItemStatistics digits(String maxima, String people) {
        return ItemStatistics.of(
                marks(maxima),
                Arrays.stream(people.split(" ")).map(ItemStatisticsTest::marks).toList());
    }

    private static double[] marks(String digits) {
        return digits.chars().mapToDouble(digit -> digit - '0').toArray();
    }

    private static String four(OptionalDouble number) {
        return number.stream()
                .flatMap(DoubleStream::of)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                .findFirst()
                .orElse("-");
    }
}
