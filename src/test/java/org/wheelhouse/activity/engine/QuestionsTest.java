package org.wheelhouse.activity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.engine.Matching.Pair;
import org.wheelhouse.activity.engine.SpotTheFault.Line;
import org.wheelhouse.activity.engine.TalkRound.Note;

class QuestionsTest {

    private final Matching matching = new Matching(
            "What belongs together?",
            false,
            List.of(new Pair("Canary", "a small share", "It sings first."), new Pair("Rings", "one circle more", "")),
            List.of("all at once"));
    private final SpotTheFault one = spot("| stages", "! deploy", "| test");
    private final SpotTheFault two = spot("! stages", "! deploy", "| test");

    private static SpotTheFault spot(String... lines) {
        return new SpotTheFault(
                "Which?",
                false,
                "",
                List.of(lines).stream()
                        .map(line ->
                                new Line(line.substring(2), line.startsWith("!"), line.startsWith("!") ? "So." : ""))
                        .toList());
    }

    @Test
    void everyLeftNeedsAPartnerAndEachPartnerFitsOnce() {
        assertThat(matching.refuses("a small share\none circle more")).isEmpty();
        assertThat(matching.refuses("all at once\na small share")).isEmpty();
        assertThat(matching.refuses("a small share\n")).contains("Choose a partner for each of the 2 first.");
        assertThat(matching.refuses("a small share")).isPresent();
        assertThat(matching.refuses("a small share\na small share"))
                .contains("Each partner fits once; one of yours stands twice.");
        assertThat(matching.refuses("a small share\nsomething else")).isPresent();
    }

    @Test
    void theOrderOfPartnersTellsNothing() {
        assertThat(matching.partners()).containsExactly("a small share", "all at once", "one circle more");
    }

    @Test
    void pairsAreCountedWithTheMistakeThatMostPeopleMade() {
        List<String> answers = List.of(
                "a small share\none circle more",
                "all at once\none circle more",
                "all at once\na small share",
                "an older\nanswer");
        assertThat(matching.right(answers.get(1))).isEqualTo(1);
        assertThat(matching.right("an older\nanswer")).isZero();
        assertThat(matching.found(answers))
                .extracting(Matching.Found::right, Matching.Found::mostTaken)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Optional.of("all at once")),
                        org.assertj.core.groups.Tuple.tuple(2, Optional.of("a small share")));
    }

    @Test
    void asManyLinesAreChosenAsThereAreFaults() {
        assertThat(one.refuses("2")).isEmpty();
        assertThat(one.refuses("")).contains("Choose one line.");
        assertThat(one.refuses("1\n2")).isPresent();
        assertThat(one.refuses("4")).isPresent();
        assertThat(two.refuses("1\n1")).contains("Choose 2 lines; you have 1.");
        assertThat(two.refuses("1\n3")).isEmpty();
        assertThat(two.found("1\n3")).isEqualTo(1);
    }

    @Test
    void linesAreCountedForThosePeopleWhoChoseThem() {
        assertThat(one.counts(List.of("2", "2", "3", "9"))).containsExactly(0, 2, 1);
    }

    @Test
    void fieldsComeBackAsTheyWereWritten() {
        Map<String, String> typed = Map.of("win", "Two\nlines: \\n is no line end", "question", "a: b");
        Fields fields = Fields.read(Fields.of(typed).write());
        assertThat(fields.get("win")).isEqualTo("Two\nlines: \\n is no line end");
        assertThat(fields.get("question")).isEqualTo("a: b");
        assertThat(fields.get("other")).isEmpty();
        assertThat(Fields.read("no colon\n: nothing\nkey: one\nkey: two").all("key"))
                .containsExactly("one", "two");
    }

    @Test
    void aRoundTakesWhatIsShortEnoughToBeReadOut() {
        TalkRound round = new TalkRound("One win, one question?", 60, Set.of(Note.WIN, Note.QUESTION));
        assertThat(round.refuses("win: A run under two minutes")).isEmpty();
        assertThat(round.refuses("win: ")).contains("Write a few words first.");
        assertThat(round.refuses("question: " + "x".repeat(301))).isPresent();
        assertThat(TalkRound.brought("question: Who\\nmay?\nname: yes"))
                .isEqualTo(new TalkRound.Brought("", "", "Who may?", true));
        assertThat(round.named()).isTrue();
    }
}
