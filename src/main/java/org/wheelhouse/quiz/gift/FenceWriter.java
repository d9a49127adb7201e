package org.wheelhouse.quiz.gift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.text.Problem;

/**
 * Writes GIFT questions as {@code question} fences for a module. What a fence cannot carry, or still lacks, is named with the
 * line in the GIFT text.
 */
public final class FenceWriter {

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern LOOKS_LIKE_STRUCTURE = Pattern.compile("^([-*+>~`]|\\d+[.)])");
    private static final int LONGEST_ID = 40;

    private final StringBuilder fences = new StringBuilder();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FenceWriter() {}

    /**
     * @param text the fences, an empty line between two of them
     * @param problems beyond those of reading the GIFT text
     */
    public record Written(String text, List<Problem> problems) {

        public Written {
            problems = List.copyOf(problems);
        }
    }

    public static Written write(List<GiftItem> items) {
        FenceWriter writer = new FenceWriter();
        items.forEach(writer::add);
        return new Written(writer.fences.toString(), writer.problems);
    }

    private void add(GiftItem item) {
        switch (item) {
            case GiftItem.Question question -> add(question);
            case GiftItem.Category category ->
                warn(
                        category.line(),
                        "the category `" + category.name() + "` is left out: a module has sections instead",
                        "put its questions where they belong");
            case GiftItem.LeftOut leftOut -> {
                // the reader has said so
            }
        }
    }

    private void add(GiftItem.Question question) {
        StringBuilder body = new StringBuilder();
        body.append(("Recall: " + question.general().map(FenceWriter::oneLine).orElse("")).trim());
        body.append("\n\n").append(guarded(oneLine(question.text()))).append('\n');
        for (GiftOption option : question.options()) {
            body.append(option.counts() ? "- [x] " : "- [ ] ").append(oneLine(option.text()));
            if (!option.guidance().isEmpty()) {
                body.append("\n  > ").append(oneLine(option.guidance()));
            }
            body.append('\n');
        }
        String ticks = "`".repeat(Math.max(3, longestTicks(body) + 1));
        fences.append(fences.isEmpty() ? "" : "\n");
        fences.append(ticks).append("question ").append(id(question)).append('\n');
        fences.append(body).append(ticks).append('\n');
        nameLosses(question);
    }

    private void nameLosses(GiftItem.Question question) {
        if (question.general().isEmpty()) {
            warn(
                    question.line(),
                    "no general feedback, so `Recall:` is empty",
                    "write after `Recall:` what the lesson said, with a link to its slide");
        }
        boolean partly = question.single()
                && question.options().stream().anyMatch(option -> option.weight() != 0 && option.weight() != 100);
        if (partly) {
            warn(
                    question.line(),
                    "an option is worth a part of the points in GIFT; here every option is right or wrong",
                    "look which ones have `[x]`");
        }
        long right = question.options().stream().filter(GiftOption::counts).count();
        boolean unequal = !question.single()
                && question.options().stream()
                        .anyMatch(option -> Math.abs(Math.abs(option.weight()) - 100.0 / right) > 0.01);
        if (unequal) {
            warn(
                    question.line(),
                    "the weights differ from the rule here: of " + right + " right options each gives 1/" + right
                            + ", and each wrong one takes as much",
                    "nothing to do if that rule is meant");
        }
    }

    /** From the name, else from the text; letters, digits and hyphens, and never twice. */
    private String id(GiftItem.Question question) {
        String words = question.name().orElse(question.text()).toLowerCase(Locale.ROOT);
        String plain = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String cut = plain.length() <= LONGEST_ID ? plain : plain.substring(0, LONGEST_ID);
        String base = cut.replaceAll("-+$", "");
        String id = base.isEmpty() ? "question" : base;
        for (int n = 2; !ids.add(id); n++) {
            id = (base.isEmpty() ? "question" : base) + "-" + n;
        }
        return id;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    /** A question that begins like a list, a quote or a fence stays text. */
    private static String guarded(String text) {
        Matcher structure = LOOKS_LIKE_STRUCTURE.matcher(text);
        if (!structure.find()) {
            return text;
        }
        // a backslash before a digit would stay visible, so it goes before the point
        int sign = structure.end() - 1;
        return text.substring(0, sign) + "\\" + text.substring(sign);
    }

    private static int longestTicks(CharSequence text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    private void warn(int line, String says, String tryThis) {
        problems.add(Problem.warning(line, 1, says, tryThis));
    }
}
