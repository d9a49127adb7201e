package org.wheelhouse.quiz.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/**
 * An option as written.
 *
 * @param line that it begins at
 * @param boxed it has a box, right or wrong
 */
record WrittenOption(Written line, boolean boxed, boolean right, List<Written> text, List<Written> guidance) {

    private static final Pattern BOX = Pattern.compile("\\s*[-*+](?:\\s+(\\[[ xX]?])(?=\\s|$)|\\s|$)");

    /** Whether an option begins on this line. */
    static boolean starts(Written line) {
        return BOX.matcher(line.text()).lookingAt();
    }

    /** All options; a line that belongs to none is a problem. */
    static List<WrittenOption> read(List<Written> lines, List<Problem> problems) {
        List<WrittenOption> options = new ArrayList<>();
        boolean blankAbove = false;
        for (Written line : lines) {
            if (starts(line)) {
                options.add(of(line));
            } else if (!line.isBlank()) {
                options.getLast().add(line, blankAbove, problems);
            }
            blankAbove = line.isBlank();
        }
        return options;
    }

    private static WrittenOption of(Written line) {
        Matcher box = BOX.matcher(line.text());
        box.lookingAt();
        Optional<String> sign = Optional.ofNullable(box.group(1));
        boolean right = sign.filter(found -> found.equalsIgnoreCase("[x]")).isPresent();
        return new WrittenOption(
                line.trimmed(),
                sign.isPresent(),
                right,
                new ArrayList<>(List.of(line.from(box.end()))),
                new ArrayList<>());
    }

    private void add(Written line, boolean blankAbove, List<Problem> problems) {
        Written trimmed = line.trimmed();
        if (trimmed.text().startsWith(">")) {
            guidance.add(trimmed.from(1));
        } else if (!blankAbove) {
            (guidance.isEmpty() ? text : guidance).add(trimmed);
        } else {
            problems.add(trimmed.error(
                    "this text below the options belongs to none of them",
                    "put it above the options, or behind a `>` as guidance"));
        }
    }

    void check(List<Problem> problems) {
        if (!boxed) {
            problems.add(line.error(
                    "the option " + brief() + " has no box", "write `- [x]` if it is right, `- [ ]` if not"));
        }
        if (QuestionReader.text(text).isEmpty()) {
            problems.add(line.error("this option has no text", "write it behind the box"));
        }
        if (QuestionReader.text(guidance).isEmpty()) {
            problems.add(line.error(
                    "the option " + brief() + " has no guidance", "add a line `> why it is right or wrong` below it"));
        }
    }

    /** Its text in quotation marks, for a sentence. */
    String brief() {
        String words = QuestionReader.text(text);
        return "\""
                + (words.codePointCount(0, words.length()) <= 60
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, 60)) + "...")
                + "\"";
    }

    Stream<List<Written>> passages() {
        return Stream.of(text, guidance);
    }

    Option option() {
        return new Option(QuestionReader.text(text), right, QuestionReader.text(guidance));
    }
}
