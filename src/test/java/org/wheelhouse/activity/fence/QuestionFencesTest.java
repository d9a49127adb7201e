package org.wheelhouse.activity.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.engine.Matching;
import org.wheelhouse.activity.engine.Matching.Pair;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.activity.engine.SpotTheFault;
import org.wheelhouse.activity.engine.SpotTheFault.Line;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.TalkRound.Note;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.markdown.ModuleReader;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** Fences as a trainer writes them, through the reader of modules. Their first line is line 9 of the file. */
class QuestionFencesTest {

    private static final List<QuestionFence> FENCES =
            List.of(new MatchingFence(), new SpotTheFaultFence(), new RoundFence());

    private final ModuleReader modules = new ModuleReader(List.copyOf(FENCES), new ContentFiles() {
        @Override
        public boolean has(String path) {
            return false;
        }

        @Override
        public List<String> in(String folder) {
            return List.of();
        }
    });

    private Reading<Module> read(String fence) {
        String module = "---\nid: m\ntitle: M\nweek: 40\nminutes: 10\n---\n# Start {#start}\n\n```" + fence + "\n```\n";
        return modules.read(module.getBytes(StandardCharsets.UTF_8));
    }

    private Question good(String fence) {
        Reading<Module> reading = read(fence);
        assertThat(reading.problems()).isEmpty();
        Posed posed = reading.value().orElseThrow().values(Posed.class).getFirst();
        FENCES.stream().filter(kind -> kind.kind().equals(posed.fence().kind())).forEach(kind -> {
            assertThat(kind.form((Object) posed)).isPresent();
            assertThat(kind.question(kind.form(posed))).as("the copy of an ask").contains(posed.question());
            assertThat(kind.fence(kind.form(posed))
                            .flatMap(copy -> kind.read(copy).value())
                            .map(Posed::question))
                    .as("the fence of the copy")
                    .contains(posed.question());
        });
        return posed.question();
    }

    private List<String> problems(String fence) {
        return read(fence).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aMatchingHasPairsReasonsAndPartnersThatBelongToNothing() {
        assertThat(good("""
                widget matching
                What belongs
                together?

                - Canary | a small share first
                  > The bird sang first,
                  > and warned the rest.
                - Rings | one circle more each time
                - | everybody at once"""))
                .isEqualTo(new Matching(
                        "What belongs together?",
                        false,
                        List.of(
                                new Pair("Canary", "a small share first", "The bird sang first, and warned the rest."),
                                new Pair("Rings", "one circle more each time", "")),
                        List.of("everybody at once")));
    }

    @Test
    void everyProblemOfAMatchingComesAtOnce() {
        assertThat(problems("""
                widget matching
                answers: secret

                > too early
                - Canary
                - Rings | a | b
                - Rings | a | b
                and so on"""))
                .containsExactly(
                        "9:1 error the matching asks nothing (write the question above all else)",
                        "10:10 error `answers: secret` (write `anonymous` or `named`)",
                        "12:1 error this explains no pair (put it below a line that starts with `- `)",
                        "13:3 error \"Canary\" has no partner (write both with a bar between: `- Canary | a small share first`)",
                        "15:3 error \"Rings\" stands twice (reword or remove one)",
                        "15:11 error the partner \"a | b\" stands twice (reword or remove one)",
                        "16:1 error \"and so on\" stands after the pairs (put it above them, or start it with `- ` or `> `)");
        assertThat(problems("widget matching\nWhat?\n\n- One | two"))
                .containsExactly(
                        "9:1 error the matching has 1 pairs (write 2 to 8 lines such as `- Canary | a small share first`)");
    }

    @Test
    void aFaultStandsInItsLineWithItsReason() {
        assertThat(good("""
                widget spot-the-fault
                name: azure-pipelines.yml

                Which line lets an untested build through?
                | stages:
                |   - stage: Build
                ! - stage: Deploy
                > It does not wait for the tests.
                |"""))
                .isEqualTo(new SpotTheFault(
                        "Which line lets an untested build through?",
                        false,
                        "azure-pipelines.yml",
                        List.of(
                                new Line("stages:", false, ""),
                                new Line("  - stage: Build", false, ""),
                                new Line("- stage: Deploy", true, "It does not wait for the tests."),
                                new Line("", false, ""))));
    }

    @Test
    void everyProblemOfAFileWithAFaultComesAtOnce() {
        assertThat(problems("widget spot-the-fault\nWhich?\n| a\n! b\n| c\n> of what?\nd"))
                .containsExactly(
                        "12:1 error nobody learns what is wrong here (add a line `> ` with the reason below it)",
                        "14:1 error this explains no fault (put it below a line that starts with `! `)",
                        "15:1 error \"d\" stands after the file (put it above, or start it with `| `, `! ` or `> `)");
        assertThat(problems("widget spot-the-fault\nWhich?\n| a\n| b"))
                .containsExactly(
                        "9:1 error the file has 2 lines (write 3 to 60 lines, each behind `| `)",
                        "9:1 error no line has a fault (mark 1 to 3 lines with `! ` in place of `| `)");
    }

    @Test
    void aRoundAsksForASentenceUnlessItSaysOtherwise() {
        assertThat(good("widget round\nWhat would you have said?"))
                .isEqualTo(new TalkRound("What would you have said?", 60, Set.of(Note.WORDS)));
        assertThat(good("widget round\nseconds: 45\ncollect: win, question\n\nOne win, one question?"))
                .isEqualTo(new TalkRound("One win, one question?", 45, Set.of(Note.WIN, Note.QUESTION)));
        assertThat(good("widget round\ncollect: nothing\n\nWho is called at night?"))
                .isEqualTo(new TalkRound("Who is called at night?", 60, Set.of()));
    }

    @Test
    void everyProblemOfARoundComesAtOnce() {
        assertThat(problems("widget round\nseconds: 5\ncollect: loss\n\n"))
                .containsExactly(
                        "9:1 error the round asks nothing (write the question above all else)",
                        "10:10 error `seconds: 5` (a whole number from 10 to 600, such as 60)",
                        "11:10 error `collect: loss` (write `words`, or `win, question`, or `nothing`)");
    }

    @Test
    void whatAnAskCannotKeepIsRefused() {
        StringBuilder file = new StringBuilder("widget spot-the-fault\nWhich?\n! a\n> So.");
        for (int i = 0; i < 58; i++) {
            file.append("\n| ").append("x".repeat(150));
        }
        assertThat(problems(file.toString()))
                .containsExactly("9:1 error this is too long to be asked (at most 8000 characters in all)");
    }
}
