package org.wheelhouse.ama.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @Test
    void textIsCleanedWithoutLosingItsLines() {
        assertThat(Wording.clean("  one\r\ntwo\u0007\tthree \n")).isEqualTo("one\ntwo  three");
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "flaw, lawn, 2", "same, same, 0"})
    void distanceCountsSignsPutInTakenOutOrExchanged(String one, String other, int distance) {
        assertThat(Wording.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void aTypingErrorIsMendedAndAnotherQuestionIsNone() {
        assertThat(Wording.refusesMending("Wil it be neded?", "Will it be needed?"))
                .isEmpty();
        assertThat(Wording.refusesMending("Why?", "Who?")).isEmpty();
        assertThat(Wording.refusesMending("Shall we keep the gate?", "Shall we drop every gate?"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("here up to 4 signs"));
        String eighty = "x".repeat(80);
        assertThat(Wording.refusesMending(eighty, eighty + "y".repeat(10))).isEmpty();
        assertThat(Wording.refusesMending(eighty, eighty + "y".repeat(11))).isPresent();
    }
}
