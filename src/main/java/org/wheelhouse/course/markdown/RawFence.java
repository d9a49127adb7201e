package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/**
 * A fence as the scanner found it.
 *
 * @param opening the signs that open it
 * @param info the rest of that line
 * @param body its lines without the blanks that the opening line has in front
 * @param lastLine of its end
 * @param closed false if the file ended before it did
 */
record RawFence(Written opening, Written info, List<Written> body, int lastLine, boolean closed) {

    private static final Set<String> OURS = Set.of("widget", "poll", "question");

    List<Written> words() {
        List<Written> words = new ArrayList<>();
        String text = info.text();
        for (int at = 0; at < text.length(); at++) {
            int begin = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at > begin) {
                words.add(info.between(begin, at));
            }
        }
        return words;
    }

    /** The machine reads it; a fence that never ends is shown as code, whatever it is called. */
    boolean isOurs() {
        return closed
                && words().stream()
                        .findFirst()
                        .filter(word -> OURS.contains(word.text()))
                        .isPresent();
    }

    /** The first word of code; empty if there is none. */
    String language() {
        return words().stream().findFirst().map(Written::text).orElse("");
    }

    /** The code, each line ended by {@code \n}. */
    String code() {
        return body.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /** A first word that is nearly one of ours. */
    Optional<Problem> nearMiss() {
        return words().stream()
                .findFirst()
                .filter(word -> !OURS.contains(word.text()))
                .flatMap(RawFence::nearMiss);
    }

    private static Optional<Problem> nearMiss(Written word) {
        Optional<String> meant =
                Arrays.asList("quiz", "quizzes").contains(word.text().toLowerCase())
                        ? Optional.of("question")
                        : Nearest.of(word.text(), OURS);
        return meant.map(ours -> word.warning(
                "`" + word + "` is no fence of ours and is shown as code", "did you mean `" + ours + "`?"));
    }
}
