package org.wheelhouse.quiz.gift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.text.Problem;

/**
 * Questions of a module as GIFT.
 *
 * @param text the file for Moodle
 * @param problems what GIFT cannot carry, at the question's line in its module
 */
public record GiftExport(String text, List<Problem> problems) {

    /** Moodle knows no weight smaller than a tenth for a right option. */
    private static final int MOST_TO_CHOOSE = 10;

    private static final Pattern SLIDE_LINK = Pattern.compile("\\]\\(\\s*<?(#[^)>\\s]+)");

    public GiftExport {
        problems = List.copyOf(problems);
    }

    /** The id becomes the name, the recall paragraph the general feedback; a wrong option takes what a right one gives. */
    public static GiftExport of(List<Question> questions) {
        List<GiftItem> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Question question : questions) {
            items.add(item(question));
            problems.addAll(lost(question));
        }
        return new GiftExport(GiftWriter.writeMarkdown(items), problems);
    }

    private static GiftItem.Question item(Question question) {
        double part = BigDecimal.valueOf(100)
                .divide(BigDecimal.valueOf(Math.max(1, question.choose())), 5, RoundingMode.HALF_EVEN)
                .doubleValue();
        boolean single = question.choose() == 1;
        List<GiftOption> options = question.options().stream()
                .map(option -> new GiftOption(option.text(), weight(option, part, single), option.guidance()))
                .toList();
        return new GiftItem.Question(
                question.line(),
                Optional.of(question.id()),
                question.text(),
                single,
                options,
                question.recall().isEmpty() ? Optional.empty() : Optional.of(question.recall()));
    }

    private static double weight(Option option, double part, boolean single) {
        if (option.right()) {
            return part;
        }
        // a single wrong choice scores nothing anyway, and Moodle would take points away
        return single ? 0 : -part;
    }

    private static List<Problem> lost(Question question) {
        List<Problem> lost = new ArrayList<>();
        int choose = question.choose();
        if (choose > 1) {
            lost.add(Problem.warning(
                    question.line(),
                    1,
                    "GIFT cannot hold people to " + choose + " options: Moodle lets them tick more in `" + question.id()
                            + "`",
                    "say in the question how many to choose; each wrong option takes points there too"));
        }
        if (choose > MOST_TO_CHOOSE) {
            lost.add(Problem.warning(
                    question.line(),
                    1,
                    "Moodle has no weight for " + choose + " right options in `" + question.id() + "`",
                    "ask for at most " + MOST_TO_CHOOSE));
        }
        Set<String> links = slideLinks(question);
        if (!links.isEmpty()) {
            lost.add(Problem.warning(
                    question.line(),
                    1,
                    "the link to the slide " + String.join(", ", links) + " leads nowhere in Moodle",
                    "replace it by an address there"));
        }
        return lost;
    }

    private static Set<String> slideLinks(Question question) {
        Set<String> links = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(question.recall(), question.text()),
                        question.options().stream().flatMap(option -> Stream.of(option.text(), option.guidance())))
                .forEach(text -> {
                    Matcher link = SLIDE_LINK.matcher(text);
                    while (link.find()) {
                        links.add(link.group(1));
                    }
                });
        return links;
    }
}
