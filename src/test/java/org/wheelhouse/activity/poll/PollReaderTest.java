package org.wheelhouse.activity.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.TextPoll;
import org.wheelhouse.activity.engine.WordsPoll;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.course.markdown.ModuleReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

class PollReaderTest {

    private final PollReader reader = new PollReader();

    @Test
    void aPollWithoutAKindIsAnAnonymousChoice() {
        Poll poll = good(fence("poll", List.of(), "Where does it stop?", "- Before the merge", "- In production"));
        assertThat(poll)
                .isEqualTo(new ChoicePoll(
                        "Where does it stop?", false, List.of("Before the merge", "In production"), false));
    }

    @Test
    void aQuestionMayTakeSeveralLines() {
        assertThat(good(fence("poll words", List.of(), "What comes", "to mind?"))
                        .question())
                .isEqualTo("What comes to mind?");
    }

    @Test
    void aSliderHasAScaleWithNamedEnds() {
        Poll poll = good(fence(
                "poll slider", List.of("answers: named", "min: 1", "max: 5", "left: no", "right: yes"), "How safe?"));
        assertThat(poll).isEqualTo(new SliderPoll("How safe?", true, 1, 5, "no", "yes"));
    }

    @Test
    void everyProblemComesAtOnceWithItsPlace() {
        Reading<Poll> reading =
                reader.read(fence("poll several", List.of("answers: secret"), "- One", "- One", "and then", "- "));
        assertThat(reading.problems())
                .extracting(Problem::line, Problem::says)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "`answers: secret`"),
                        org.assertj.core.groups.Tuple.tuple(1, "the poll asks nothing"),
                        org.assertj.core.groups.Tuple.tuple(5, "the option \"One\" stands twice"),
                        org.assertj.core.groups.Tuple.tuple(6, "\"and then\" stands after the options"),
                        org.assertj.core.groups.Tuple.tuple(7, "an option is empty"));
    }

    @Test
    void anUnknownKindNamesTheNearestOne() {
        Reading<Poll> reading = reader.read(fence("poll sevral", List.of(), "What?", "- a", "- b"));
        assertThat(reading.isUsable()).isFalse();
        assertThat(reading.problems().getFirst().tryThis()).contains("several");
    }

    @Test
    void oneOptionIsNoChoiceAndNineAreTooMany() {
        assertThat(reader.read(fence("poll", List.of(), "What?", "- a")).hasErrors())
                .isTrue();
        String[] nine = {"What?", "- 1", "- 2", "- 3", "- 4", "- 5", "- 6", "- 7", "- 8", "- 9"};
        assertThat(reader.read(fence("poll", List.of(), nine)).hasErrors()).isTrue();
    }

    @Test
    void aScaleThatRunsBackwardsIsRefused() {
        assertThat(reader.read(fence("poll slider", List.of("min: 5", "max: 5"), "What?"))
                        .hasErrors())
                .isTrue();
        assertThat(reader.read(fence("poll slider", List.of("min: five"), "What?"))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void dotsNeedBothAxes() {
        Poll poll = good(fence("poll dots", List.of("x: Standards", "y: Safety"), "Where is my team?"));
        assertThat(poll).isEqualTo(new DotsPoll("Where is my team?", false, 0, 10, "Standards", "Safety"));
        assertThat(reader.read(fence("poll dots", List.of("x: Standards"), "Where?", "- a"))
                        .problems())
                .extracting(Problem::says)
                .containsExactly("a `dots` poll has no options", "a `dots` poll needs `y`");
    }

    @Test
    void anOpenQuestionHasNoOptionsAndARankingHas() {
        assertThat(good(fence("poll text", List.of("answers: named"), "What do you expect?")))
                .isEqualTo(new TextPoll("What do you expect?", true));
        assertThat(good(fence("poll ranking", List.of(), "What first?", "- Cost", "- Speed")))
                .isEqualTo(new RankingPoll("What first?", false, List.of("Cost", "Speed")));
        assertThat(reader.read(fence("poll ranking", List.of("min: 1"), "What first?", "- Cost"))
                        .problems())
                .extracting(Problem::says)
                .containsExactly("the poll has 1 options", "`min` means nothing in a `ranking` poll");
        assertThat(reader.read(fence("poll text", List.of(), "What?", "- a")).hasErrors())
                .isTrue();
    }

    @Test
    void onlyWhatHasSharesCanShift() {
        assertThat(reader.read(fence("poll slider", List.of("before: start"), "Safe?"))
                        .problems())
                .isEmpty();
        assertThat(reader.read(fence("poll words", List.of("before: start"), "Safe?"))
                        .problems())
                .extracting(Problem::line, Problem::tryThis)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "`before` goes with choice, several, slider"));
    }

    @Test
    void theSlideBeforeMustBeOneOfTheModule() {
        String module = """
                ---
                id: m
                title: M
                week: 40
                minutes: 10
                ---
                # Start {#start}

                ```poll slider
                Safe?
                ```

                ---

                ## End {#end}

                ```poll slider
                before: strat

                Safe?
                ```
                """;
        ModuleReader modules = new ModuleReader(List.of(reader), new ContentFiles() {
            @Override
            public boolean has(String path) {
                return false;
            }

            @Override
            public List<String> in(String folder) {
                return List.of();
            }
        });
        assertThat(modules.read(module.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(Problem::toString)
                .containsExactly("18:9 error no slide of this module has the id `strat` (did you mean `start`?)");
        String mended = module.replace("strat", "start");
        assertThat(modules.read(mended.getBytes(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    @Test
    void theCopyThatAnAskKeepsReadsBackAsTheSamePoll() {
        List<Poll> polls = List.of(
                new ChoicePoll("A?", false, List.of("b", "c"), false),
                new ChoicePoll("A?", true, List.of("b", "c"), true),
                new SliderPoll("A?", false, -3, 3, "", "right"),
                new DotsPoll("A?", true, -3, 3, "across", "up: so"),
                new TextPoll("A?", false),
                new RankingPoll("A?", false, List.of("b", "c")),
                new WordsPoll("A?", true));
        for (Poll poll : polls) {
            assertThat(PollCopy.read(PollCopy.form(poll))).contains(poll);
        }
    }

    private Poll good(Fence fence) {
        Reading<Poll> reading = reader.read(fence);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }

    /** The fence as the module reader hands it over: settings from line 2 on, an empty line if there are any, the body. */
    private static Fence fence(String opening, List<String> settings, String... body) {
        List<Written> words = new ArrayList<>();
        for (String word : opening.split(" ")) {
            words.add(new Written(word, 1, 4));
        }
        List<Setting> set = new ArrayList<>();
        int line = 2;
        for (String setting : settings) {
            String[] parts = setting.split(": ");
            set.add(new Setting(new Written(parts[0], line, 1), new Written(parts[1], line, parts[0].length() + 3)));
            line++;
        }
        line += settings.isEmpty() ? 0 : 1;
        List<Written> lines = new ArrayList<>();
        for (String text : body) {
            lines.add(new Written(text, line++, 1));
        }
        return new Fence(words, set, lines, 1, 1, line);
    }
}
