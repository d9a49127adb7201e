package org.wheelhouse.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes tables that a spreadsheet opens (RFC 4180: commas, CRLF, quotation marks doubled). No cell can become a formula: one that
 * begins like a formula gets an apostrophe in front, as OWASP advises against CSV injection.
 */
public final class Csv {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile(
            "^[\\s\\u00A0\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20|%].*|^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");

    private Csv() {}

    /** @param rows the first one with the headings */
    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula =
                LIKE_A_FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
