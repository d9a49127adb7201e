package org.wheelhouse.activity.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.TextPoll;
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
    private final PollSettings settings;

    PollDraft(Fence fence) {
        this.fence = fence;
        this.settings = new PollSettings(fence, problems);
        fence.body().stream()
                .map(Written::trimmed)
                .filter(line -> !line.isBlank())
                .forEach(this::sort);
    }

    Reading<Poll> choice(boolean many) {
        checkQuestion();
        checkOptions();
        settings.refuseScale(many ? "several" : "choice");
        return done(new ChoicePoll(asked(), settings.named(), texts(), many));
    }

    Reading<Poll> slider() {
        checkQuestion();
        refuseOptions("slider");
        settings.refuseAxes("slider");
        boolean named = settings.named();
        Optional<PollSettings.Scale> scale = settings.scale();
        return scale.isEmpty()
                ? Reading.refused(problems)
                : done(new SliderPoll(
                        asked(),
                        named,
                        scale.get().min(),
                        scale.get().max(),
                        settings.text("left"),
                        settings.text("right")));
    }

    Reading<Poll> dots() {
        checkQuestion();
        refuseOptions("dots");
        settings.refuseEnds("dots");
        settings.refuseBefore("dots");
        boolean named = settings.named();
        String across = settings.axis("x", "Standards");
        String up = settings.axis("y", "Safety");
        Optional<PollSettings.Scale> scale = settings.scale();
        return scale.isEmpty()
                ? Reading.refused(problems)
                : done(new DotsPoll(
                        asked(), named, scale.get().min(), scale.get().max(), across, up));
    }

    Reading<Poll> words() {
        checkWritten("words");
        return done(new WordsPoll(asked(), settings.named()));
    }

    Reading<Poll> text() {
        checkWritten("text");
        return done(new TextPoll(asked(), settings.named()));
    }

    private void checkWritten(String kind) {
        checkQuestion();
        refuseOptions(kind);
        settings.refuseScale(kind);
        settings.refuseBefore(kind);
    }

    Reading<Poll> ranking() {
        checkQuestion();
        checkOptions();
        settings.refuseScale("ranking");
        settings.refuseBefore("ranking");
        return done(new RankingPoll(asked(), settings.named(), texts()));
    }

    private List<String> texts() {
        return options.stream().map(Written::text).toList();
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

    private Reading<Poll> done(Poll poll) {
        return Reading.of(poll, problems);
    }
}
