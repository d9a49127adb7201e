package org.wheelhouse.quiz.gift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.text.Problem;

/**
 * The options of a multiple choice.
 *
 * @param rights how many begin with {@code =}
 * @param oddWeights what looks like a weight and is none, as typed
 */
record Choice(List<GiftOption> options, int rights, List<String> oddWeights) {

    /** What Moodle takes as the worth of an option (question/engine/bank.php, fraction_options_full), in percent. */
    private static final Set<Double> KNOWN_WEIGHTS = Set.of(
            0.0, 100.0, 90.0, 83.33333, 80.0, 75.0, 70.0, 66.66667, 60.0, 50.0, 40.0, 33.33333, 30.0, 25.0, 20.0,
            16.66667, 14.28571, 12.5, 11.11111, 10.0, 5.0);

    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,9}(?:\\.\\d{0,9})?)%");
    private static final Pattern NEARLY_A_WEIGHT = Pattern.compile("^%[-+.,0-9 ]{0,20}%");
    /** In percent: three times 33.33333 are 100. */
    private static final double TOLERANCE = 0.01;

    static Choice of(String answers) {
        List<GiftOption> options = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        int rights = 0;
        List<String> parts = GiftText.cutBefore(answers, "=~");
        // text before the first sign is an option too, and a wrong one: so Moodle reads it
        for (String part : parts.getFirst().isBlank() ? parts.subList(1, parts.size()) : parts) {
            boolean right = part.startsWith("=");
            rights += right ? 1 : 0;
            String rest = (right || part.startsWith("~") ? part.substring(1) : part).trim();
            options.add(right ? option(100, rest) : weighed(rest, odd));
        }
        return new Choice(List.copyOf(options), rights, List.copyOf(odd));
    }

    private static GiftOption weighed(String text, List<String> odd) {
        Matcher weight = WEIGHT.matcher(text);
        if (weight.find()) {
            // plus 0.0, for -0 is not the same number as 0
            return option(Double.parseDouble(weight.group(1)) + 0.0, text.substring(weight.end()));
        }
        Matcher nearly = NEARLY_A_WEIGHT.matcher(text);
        if (nearly.find()) {
            odd.add(nearly.group());
        }
        return option(0, text);
    }

    private static GiftOption option(double weight, String text) {
        int sharp = GiftText.find(text, '#', 0);
        return sharp < 0
                ? new GiftOption(GiftText.plain(text), weight, "")
                : new GiftOption(
                        GiftText.plain(text.substring(0, sharp)), weight, GiftText.plain(text.substring(sharp + 1)));
    }

    boolean single() {
        return rights == 1;
    }

    /** Why the question cannot be used, if so. */
    Optional<Problem> error(int line) {
        long fully = options.stream().filter(option -> option.weight() >= 100).count();
        if (rights > 0 && fully > 1) {
            return error(
                    line,
                    fully
                            + " options are marked fully right, as by `=`, and in GIFT that means that either of them is right",
                    "to have several chosen, give each a weight, as in `~%50%`; write `\\=` for an equal sign in a text");
        }
        if (options.stream().noneMatch(GiftOption::counts)) {
            return error(
                    line,
                    "no option is right",
                    "mark the right one with `=`, or several with a weight such as `~%50%`");
        }
        if (options.size() < 2) {
            return error(
                    line, "the question has one option, so there is nothing to choose", "add a wrong option with `~`");
        }
        if (options.stream().anyMatch(option -> option.text().isEmpty())) {
            return error(line, "an option has no text", "write it after its `=` or `~`, or take the sign out");
        }
        return Optional.empty();
    }

    List<Problem> warnings(int line) {
        List<Problem> warnings = new ArrayList<>();
        oddWeights.forEach(odd -> warnings.add(Problem.warning(
                line,
                1,
                "`" + odd + "` is read as text, not as a weight",
                "write a weight like `%50%` or `%33.33333%`")));
        double sum = options.stream()
                .filter(GiftOption::counts)
                .mapToDouble(GiftOption::weight)
                .sum();
        if (!single() && Math.abs(sum - 100) > TOLERANCE) {
            warnings.add(Problem.warning(
                    line,
                    1,
                    "the weights of the right options add up to " + rounded(sum) + ", not to 100",
                    "give each of "
                            + options.stream().filter(GiftOption::counts).count()
                            + " right options an equal weight of Moodle's list"));
        } else {
            offTheList()
                    .ifPresent(weight -> warnings.add(Problem.warning(
                            line,
                            1,
                            "the weight `%" + percent(weight)
                                    + "%` is not in Moodle's list, so Moodle refuses it or takes the nearest",
                            "take a weight like 100, 50, 33.33333, 25, 20 or their negatives")));
        }
        return warnings;
    }

    private Optional<Double> offTheList() {
        return options.stream()
                .map(GiftOption::weight)
                .filter(weight -> !KNOWN_WEIGHTS.contains(Math.abs(weight)))
                .findFirst();
    }

    private static Optional<Problem> error(int line, String says, String tryThis) {
        return Optional.of(Problem.error(line, 1, says, tryThis));
    }

    /** Every digit of the weight: 40, 33.33333. */
    static String percent(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }

    private static String rounded(double sum) {
        return BigDecimal.valueOf(sum)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
