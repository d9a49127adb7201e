package org.wheelhouse.retro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void textIsKeptAsTypedExceptWhatNobodySees() {
        assertThat(Wording.clean("  one\r\ntwo\rthree\u0007 ")).isEqualTo("one\ntwo\nthree");
        assertThat(Wording.name(" slow \n tests ")).isEqualTo("slow tests");
    }

    @Test
    void aCardSaysSomethingAndNotTooMuch() {
        assertThat(Wording.refuses("")).isPresent();
        assertThat(Wording.refuses("é".repeat(Card.LONGEST))).isEmpty();
        assertThat(Wording.refuses("😀".repeat(Card.LONGEST))).isEmpty();
        assertThat(Wording.refuses("x".repeat(Card.LONGEST + 1))).isPresent();
    }

    @Test
    void aGroupIsCalledByTheBeginningOfItsCard() {
        assertThat(Wording.titleOf("Slow tests")).isEqualTo("Slow tests");
        assertThat(Wording.titleOf("x".repeat(80))).hasSize(60).endsWith("…");
    }
}
