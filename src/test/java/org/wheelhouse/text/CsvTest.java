package org.wheelhouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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

    /** By the rules of Excel, in somebody else's reader. */
    @Test
    void openedAgainEveryCellIsWhereItWasAndNoneIsAFormula() throws IOException {
        List<List<String>> rows = List.of(
                List.of("=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"),
                List.of("=HYPERLINK(\"https://evil.example\",\"a,b\")", "a;b", "\"", "", "one\r\ntwo", " =1"),
                List.of("-61.2372", "Ж 漢 🚀", "it's", "'quoted'", "a\tb", "\n=1"));

        try (CSVParser opened = CSVParser.parse(Csv.of(rows), CSVFormat.EXCEL)) {
            List<List<String>> read =
                    opened.stream().map(row -> row.stream().toList()).toList();
            assertThat(read).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                for (int cell = 0; cell < 6; cell++) {
                    String written = rows.get(row).get(cell);
                    String now = read.get(row).get(cell);
                    assertThat(now).isIn(written, "'" + written);
                    assertThat(now.strip())
                            .satisfiesAnyOf(
                                    text -> assertThat(text).doesNotContainPattern("^[=+\\-@]"),
                                    text -> assertThat(new java.math.BigDecimal(text))
                                            .isNotNull());
                }
            }
        }
    }

    @Test
    void quotationMarksAndLineEndsStayInTheirCell() {
        assertThat(Csv.of(List.of(List.of("a", "b"), List.of("say \"yes\"", "one\ntwo"))))
                .isEqualTo("\"a\",\"b\"\r\n\"say \"\"yes\"\"\",\"one\ntwo\"\r\n");
    }
}
