package org.wheelhouse.quiz.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.text.Problem;

/** Reads one question whose braces are in order: name, text, kind, answers, general feedback. */
final class BlockReader {

    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    private final int line;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> general = Optional.empty();
    private String before;
    private String answers;
    private final String after;

    BlockReader(Block block, int open, int close) {
        line = block.firstLine();
        before = block.text().substring(0, open);
        answers = block.text().substring(open + 1, close).trim();
        after = block.text().substring(close + 1).stripTrailing();
    }

    List<Problem> problems() {
        return problems;
    }

    /** Empty after an error. */
    Optional<GiftItem> read() {
        takeName();
        takeGeneral();
        if (answers.isEmpty()) {
            return leaveOut(GiftItem.Kind.ESSAY);
        }
        if (answers.startsWith("#")) {
            return leaveOut(GiftItem.Kind.NUMERICAL);
        }
        if (GiftText.find(answers, '~', 0) >= 0) {
            return choice(Choice.of(answers));
        }
        if (GiftText.find(answers, '=', 0) >= 0) {
            return leaveOut(answers.contains("->") ? GiftItem.Kind.MATCHING : GiftItem.Kind.SHORT_ANSWER);
        }
        return trueOrFalse();
    }

    private void takeName() {
        String text = before.trim();
        if (!text.startsWith("::")) {
            return;
        }
        int end = GiftText.findPair(text, ':', 2);
        if (end < 0) {
            warn(
                    "the name of this question is never closed, so all of it counts as text",
                    "end the name with `::`, as in `::Name::Text`");
            before = text.substring(2);
            return;
        }
        name = filled(GiftText.unescaped(text.substring(2, end)).trim());
        before = text.substring(end + 2);
    }

    private void takeGeneral() {
        int at = GiftText.findGeneral(answers);
        if (at >= 0) {
            general = filled(GiftText.plain(answers.substring(at + 4)));
            answers = answers.substring(0, at).trim();
        }
    }

    private Optional<GiftItem> trueOrFalse() {
        String[] parts = parts(answers);
        String word = parts[0];
        boolean isTrue = TRUE.contains(word);
        if (!isTrue && !FALSE.contains(word)) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (TRUE.contains(upper) || FALSE.contains(upper)) {
                return error(
                        "`{" + word
                                + "}` is a typed answer to Moodle, for only `TRUE`, `T`, `FALSE` and `F` make a true/false question",
                        "write `{" + upper + "}`");
            }
            return leaveOut(GiftItem.Kind.SHORT_ANSWER);
        }
        GiftOption yes = new GiftOption("True", isTrue ? 100 : 0, isTrue ? parts[2] : parts[1]);
        GiftOption no = new GiftOption("False", isTrue ? 0 : 100, isTrue ? parts[1] : parts[2]);
        return question(true, List.of(yes, no));
    }

    /** The word, the feedback for a wrong answer, the feedback for the right one. */
    private static String[] parts(String answers) {
        String[] parts = {"", "", ""};
        List<String> cut = GiftText.cutBefore(answers, "#");
        parts[0] = GiftText.plain(cut.getFirst());
        parts[1] = cut.size() > 1 ? GiftText.plain(cut.get(1).substring(1)) : "";
        if (cut.size() > 2) {
            String right = String.join("", cut.subList(2, cut.size()));
            parts[2] = GiftText.plain(right.substring(1));
        }
        return parts;
    }

    private Optional<GiftItem> choice(Choice choice) {
        Optional<Problem> error = choice.error(line);
        if (error.isPresent()) {
            problems.add(error.get());
            return Optional.empty();
        }
        problems.addAll(choice.warnings(line));
        return question(choice.single(), choice.options());
    }

    private Optional<GiftItem> question(boolean single, List<GiftOption> options) {
        String text = text();
        if (text.isEmpty()) {
            return error("the question has no text, only answers", "write the question before `{`");
        }
        List<String> silent = options.stream()
                .filter(option -> option.guidance().isEmpty())
                .map(option -> "`" + shortened(option.text()) + "`")
                .toList();
        if (!silent.isEmpty()) {
            warn(
                    "no guidance says why " + String.join(", ", silent) + (silent.size() == 1 ? " is" : " are")
                            + " right or wrong",
                    "add it after `#`, as in `=Text#Why`");
        }
        return Optional.of(new GiftItem.Question(line, name, text, single, options, general));
    }

    private String text() {
        if (after.trim().isEmpty()) {
            return GiftText.plain(before);
        }
        return GiftText.plain(before + "_____" + after);
    }

    private Optional<GiftItem> leaveOut(GiftItem.Kind kind) {
        problems.add(leftOut(line, kind));
        return Optional.of(new GiftItem.LeftOut(line, kind));
    }

    static Problem leftOut(int line, GiftItem.Kind kind) {
        return Problem.warning(
                line, 1, "this is a question of the kind " + kind.words() + ", which is left out", kind.instead());
    }

    private Optional<GiftItem> error(String says, String tryThis) {
        problems.add(Problem.error(line, 1, says, tryThis));
        return Optional.empty();
    }

    private void warn(String says, String tryThis) {
        problems.add(Problem.warning(line, 1, says, tryThis));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
