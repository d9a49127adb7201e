package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.text.Written;

/**
 * A comment as the scanner found it.
 *
 * @param opening its {@code <!--}
 * @param lines what stands inside, the rest of the opening line first
 */
record RawComment(Written opening, List<Written> lines) {

    boolean isNotes() {
        return startsWith("notes");
    }

    boolean isTodo() {
        return startsWith("todo") || startsWith("TODO");
    }

    private boolean startsWith(String word) {
        String text = first().text();
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
    }

    private Written first() {
        return lines.stream()
                .map(Written::trimmed)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(opening);
    }

    /** The lines after the word {@code notes}. */
    List<Written> content() {
        List<Written> content = new ArrayList<>(lines);
        for (int at = 0; at < content.size(); at++) {
            Written line = content.get(at).trimmed();
            if (!line.isBlank()) {
                Written rest = line.from("notes".length());
                content.set(at, rest.text().startsWith(":") ? rest.from(1) : rest);
                return content;
            }
        }
        return content;
    }
}
