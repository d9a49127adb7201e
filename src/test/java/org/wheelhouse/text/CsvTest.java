package org.wheelhouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\uFF1D1+1",
                "=cmd|' /C calc'!A0",
                "\uFEFF=1"
            })
    void aCellThatBeginsLikeAFormulaStaysText(String text) {
        assertThat(Csv.of(List.of(List.of(text)))).startsWith("\"'" + text.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-61.2372", "50", "a=b", "", "A few users"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(Csv.of(List.of(List.of(text)))).isEqualTo("\"" + text + "\"\r\n");
    }

    @Test
    void quotationMarksAndLineEndsStayInTheirCell() {
        assertThat(Csv.of(List.of(List.of("a", "b"), List.of("say \"yes\"", "one\ntwo"))))
                .isEqualTo("\"a\",\"b\"\r\n\"say \"\"yes\"\"\",\"one\ntwo\"\r\n");
    }
}
