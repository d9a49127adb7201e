package org.wheelhouse.quiz.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34.99 | 25 | HARD",
                "35 | 25 | ''",
                "85 | 25 | ''",
                "85.01 | 25 | EASY",
                "60 | -0.01 | CHECK_THE_KEY",
                "60 | 0 | WEAK",
                "60 | 19.99 | WEAK",
                "60 | 20 | ''",
                "60 | 29.99 | ''",
                "60 | 30 | GOOD",
                "20 | -5 | HARD CHECK_THE_KEY",
            })
    void theBordersAreThoseOfTheTable(double facility, double discrimination, String words) {
        String remarks = String.join(
                " ",
                Remark.of(item(facility, discrimination), 10).stream()
                        .map(Enum::name)
                        .toList());
        assertThat(remarks).isEqualTo(words);
    }

    @Test
    void nothingIsSaidAboutFewerThanTenPeople() {
        assertThat(Remark.of(item(10, -50), 9)).isEmpty();
    }

    private static ItemStatistics.Item item(double facility, double discrimination) {
        OptionalDouble none = OptionalDouble.empty();
        return new ItemStatistics.Item(
                OptionalDouble.of(facility), none, OptionalDouble.of(discrimination), none, none, false, none);
    }
}
