package org.wheelhouse.maturity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowingTest {

    @ParameterizedTest
    @CsvSource({"5, 0", "12, 3", "4, 4", "2, 2"})
    void fiveMayBeShownAndFewerIfAllOfThemAgree(int rated, int agree) {
        assertThat(Showing.of(rated, agree)).isEqualTo(new Showing.Allowed());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4, 3", "2, 0"})
    void fewerThanFiveAreHiddenWhenOneDoesNotAgree(int rated, int agree) {
        assertThat(Showing.of(rated, agree)).isInstanceOf(Showing.Refused.class);
    }

    @Test
    void theRefusalSaysHowManyAgree() {
        assertThat(Showing.of(4, 3))
                .isEqualTo(new Showing.Refused("Only 4 people are done, and 3 of them agree to be seen."
                        + " Below five the spread is shown only if all of them agree."));
    }
}
