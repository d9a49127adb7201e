package org.wheelhouse.quiz.gift;

import java.util.List;
import java.util.stream.Collectors;

/** Writes GIFT so that {@link GiftReader} and Moodle read the same again. */
public final class GiftWriter {

    private GiftWriter() {}

    /** Questions and categories in order; what was left out on reading is left out here too. */
    public static String write(List<? extends GiftItem> items) {
        return write(items, "");
    }

    /** The same for texts that are Markdown, so that Moodle shows them as such. */
    public static String writeMarkdown(List<? extends GiftItem> items) {
        return write(items, "[markdown]");
    }

    private static String write(List<? extends GiftItem> items, String format) {
        return items.stream()
                .filter(item -> !(item instanceof GiftItem.LeftOut))
                .map(item -> written(item, format))
                .collect(Collectors.joining("\n"));
    }

    private static String written(GiftItem item, String format) {
        return switch (item) {
            case GiftItem.Category category -> "$CATEGORY: " + category.name() + "\n";
            case GiftItem.Question question -> written(question, format);
            case GiftItem.LeftOut leftOut -> "";
        };
    }

    private static String written(GiftItem.Question question, String format) {
        StringBuilder gift = new StringBuilder();
        question.name()
                .ifPresent(
                        name -> gift.append("::").append(GiftText.escaped(name)).append("::"));
        // the options take the format of the question
        gift.append(
                format.isEmpty()
                        ? GiftText.escapedAtStart(question.text())
                        : format + GiftText.escaped(question.text()));
        gift.append("{\n");
        question.options().forEach(option -> gift.append(written(option, question.single()))
                .append('\n'));
        question.general().ifPresent(text -> gift.append("####")
                .append(GiftText.escapedAtStart(text))
                .append('\n'));
        return gift.append("}\n").toString();
    }

    private static String written(GiftOption option, boolean single) {
        String guidance = option.guidance().isEmpty() ? "" : "#" + GiftText.escapedAtStart(option.guidance());
        return sign(option, single) + GiftText.escapedAtStart(option.text()) + guidance;
    }

    private static String sign(GiftOption option, boolean single) {
        if (single && option.weight() == 100) {
            return "=";
        }
        // a text such as "%50% of users" would else be read as a weight
        boolean needsWeight = option.weight() != 0 || option.text().startsWith("%");
        return needsWeight ? "~%" + Choice.percent(option.weight()) + "%" : "~";
    }
}
