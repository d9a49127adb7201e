package org.wheelhouse.activity.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.WordsPoll;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/** One fence on its way to a poll: collects every problem before anything is refused. */
final class PollDraft {

    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 8;
    private static final int LONGEST_OPTION = 200;

    private final Fence fence;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> question = new ArrayList<>();
    private final List<Written> options = new ArrayList<>();

    PollDraft(Fence fence) {
        this.fence = fence;
        fence.body().stream()
                .map(Written::trimmed)
                .filter(line -> !line.isBlank())
                .forEach(this::sort);
    }

    Reading<Poll> choice(boolean many) {
        checkQuestion();
        checkOptions();
        refuseSettings(Set.of("min", "max", "left", "right"), many ? "several" : "choice");
        return done(new ChoicePoll(
                asked(), named(), options.stream().map(Written::text).toList(), many));
    }

    Reading<Poll> slider() {
        checkQuestion();
        refuseOptions("slider");
        int min = number("min", 0);
        int max = number("max", 10);
        if (min >= max) {
            Written at = fence.setting("max")
                    .or(() -> fence.setting("min"))
                    .orElse(fence.words().getFirst());
            problems.add(at.error("the scale goes from " + min + " to " + max, "`max` must be greater than `min`"));
            return Reading.refused(problems);
        }
        return done(new SliderPoll(asked(), named(), min, max, text("left"), text("right")));
    }

    Reading<Poll> words() {
        checkQuestion();
        refuseOptions("words");
        refuseSettings(Set.of("min", "max", "left", "right"), "words");
        return done(new WordsPoll(asked(), named()));
    }

    private void sort(Written line) {
        if (line.text().equals("-") || line.text().startsWith("- ")) {
            options.add(line.from(1));
        } else if (options.isEmpty()) {
            question.add(line.text());
        } else {
            problems.add(line.error(
                    "\"" + line + "\" stands after the options", "put it above them, or start it with `- `"));
        }
    }

    private String asked() {
        return String.join(" ", question);
    }

    private void checkQuestion() {
        if (question.isEmpty()) {
            problems.add(fence.error("the poll asks nothing", "write the question above the options"));
        }
    }

    private void checkOptions() {
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            problems.add(fence.error(
                    "the poll has " + options.size() + " options",
                    "write " + FEWEST_OPTIONS + " to " + MOST_OPTIONS + " lines that start with `- `"));
        }
        Set<String> seen = new HashSet<>();
        options.forEach(option -> checkOption(option, seen));
    }

    private void checkOption(Written option, Set<String> seen) {
        if (option.isBlank()) {
            problems.add(option.error("an option is empty", "write its words after `- `"));
        } else if (!seen.add(option.text())) {
            problems.add(option.error("the option \"" + option + "\" stands twice", "reword or remove one"));
        } else if (option.text().length() > LONGEST_OPTION) {
            problems.add(option.error(
                    "an option has " + option.text().length() + " characters",
                    "at most " + LONGEST_OPTION + " can be read on a phone"));
        }
    }

    private void refuseOptions(String kind) {
        options.stream()
                .findFirst()
                .ifPresent(first -> problems.add(first.error(
                        "a `" + kind + "` poll has no options", "remove them, or write `poll` for a choice")));
    }

    private void refuseSettings(Set<String> keys, String kind) {
        fence.settings().stream()
                .filter(setting -> keys.contains(setting.key().text()))
                .forEach(setting -> problems.add(setting.key()
                        .warning(
                                "`" + setting.key() + "` means nothing in a `" + kind + "` poll",
                                "remove it, or write `poll slider`")));
    }

    private boolean named() {
        Written value = fence.setting("answers").orElse(new Written("anonymous", fence.line(), fence.column()));
        if (!Set.of("anonymous", "named").contains(value.text())) {
            problems.add(value.error("`answers: " + value + "`", "write `anonymous` or `named`"));
        }
        return value.text().equals("named");
    }

    private int number(String key, int usual) {
        return fence.setting(key).map(value -> number(key, value, usual)).orElse(usual);
    }

    private int number(String key, Written value, int usual) {
        if (value.text().matches("-?\\d{1,6}")) {
            return Integer.parseInt(value.text());
        }
        problems.add(value.error("`" + key + ": " + value + "`", "write a whole number, such as " + usual));
        return usual;
    }

    private String text(String key) {
        return fence.setting(key).map(Written::text).orElse("");
    }

    private Reading<Poll> done(Poll poll) {
        return Reading.of(poll, problems);
    }
}
