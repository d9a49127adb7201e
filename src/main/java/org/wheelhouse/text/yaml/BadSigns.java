package org.wheelhouse.text.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.wheelhouse.text.Problem;

/** Signs that no YAML text may hold: what could not be decoded, halves of pairs, control characters. One problem a line. */
final class BadSigns {

    private static final int MOST = 20;

    private BadSigns() {}

    static List<Problem> in(Lines lines) {
        List<Problem> problems = new ArrayList<>();
        String text = lines.text;
        int lastLine = 0;
        for (int i = 0; i < text.length() && problems.size() < MOST; ) {
            int sign = text.codePointAt(i);
            if (isBad(sign)) {
                int line = lines.lineAt(i);
                if (line != lastLine) {
                    problems.add(problem(sign, line, i - lines.start(line) + 1));
                    lastLine = line;
                }
            }
            i += Character.charCount(sign);
        }
        return problems;
    }

    private static boolean isBad(int sign) {
        return (sign < ' ' || sign > '~') && (sign == 0xFFFD || !StreamReader.isPrintable(sign));
    }

    private static Problem problem(int sign, int line, int column) {
        if (sign == 0xFFFD || sign >= 0xD800 && sign <= 0xDFFF) {
            return Problem.error(line, column, "This line is not UTF-8.", "save the file as UTF-8");
        }
        return Problem.error(
                line, column, "This line holds a sign that nobody can see (U+%04X).".formatted(sign), "delete it");
    }
}
