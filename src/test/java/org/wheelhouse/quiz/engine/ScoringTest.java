package org.wheelhouse.quiz.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wheelhouse.quiz.engine.MarkOutcome.Counted;
import org.wheelhouse.quiz.engine.MarkOutcome.Refused;

class ScoringTest {

    /** Two right, A and B; two wrong, C and D. */
    private static final Question CHOOSE_TWO = question(true, true, false, false);

    /** All sixteen combinations; -1 cannot be sent. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "A, 1",
        "B, 1",
        "C, 0",
        "D, 0",
        "AB, 2",
        "AC, 0",
        "AD, 0",
        "BC, 0",
        "BD, 0",
        "CD, 0",
        "ABC, -1",
        "ABD, -1",
        "ACD, -1",
        "BCD, -1",
        "ABCD, -1"
    })
    void chooseTwoGivesAHalfForEachRightOneAndTakesAHalfForEachWrongOne(String letters, int halves) {
        MarkOutcome outcome = Scoring.score(CHOOSE_TWO, chosen(letters));
        if (halves < 0) {
            assertThat(outcome).isInstanceOf(Refused.class);
        } else {
            assertThat(outcome).isEqualTo(new Counted(new Mark(halves, 2)));
        }
    }

    @Test
    void velocityAndLeadTimeScoreNothingAndVelocityAloneHalfAPoint() {
        Question measures = question(true, false, true, false);
        assertThat(Scoring.score(measures, Set.of(0, 1))).isEqualTo(new Counted(new Mark(0, 2)));
        assertThat(Scoring.score(measures, Set.of(0))).isEqualTo(new Counted(new Mark(1, 2)));
        assertThat(Scoring.score(measures, Set.of(0, 2))).isEqualTo(new Counted(new Mark(2, 2)));
    }

    @Test
    void everyAnswerToEveryQuestionOfUpToFiveOptionsFollowsTheRule() {
        for (int options = 2; options <= 5; options++) {
            for (int rights = 1; rights < 1 << options; rights++) {
                for (int ticks = 0; ticks < 1 << options; ticks++) {
                    follows(options, rights, ticks);
                }
            }
        }
    }

    private static void follows(int options, int rights, int ticks) {
        boolean[] right = new boolean[options];
        Set<Integer> chosen = new HashSet<>();
        for (int at = 0; at < options; at++) {
            right[at] = (rights >> at & 1) == 1;
            if ((ticks >> at & 1) == 1) {
                chosen.add(at);
            }
        }
        int n = Integer.bitCount(rights);
        int difference = Integer.bitCount(rights & ticks) - Integer.bitCount(~rights & ticks);
        MarkOutcome expected = chosen.size() > n
                ? new Refused("Choose " + n + " at most; you chose " + chosen.size() + ".")
                : new Counted(new Mark(difference > 0 ? difference : 0, n));
        assertThat(Scoring.score(question(right), chosen)).isEqualTo(expected);
    }

    @Test
    void anOptionThatTheQuestionDoesNotHaveIsRefused() {
        assertThat(Scoring.score(CHOOSE_TWO, Set.of(4))).isEqualTo(new Refused("This question has no such option."));
        assertThat(Scoring.score(CHOOSE_TWO, Set.of(-1))).isInstanceOf(Refused.class);
    }

    @Test
    void aQuestionWithoutARightOptionCannotBeScored() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scoring.score(question(false, false), Set.of()));
    }

    private static Set<Integer> chosen(String letters) {
        Set<Integer> chosen = new HashSet<>();
        letters.chars().forEach(letter -> chosen.add(letter - 'A'));
        return chosen;
    }

    private static Question question(boolean... right) {
        List<Option> options = new ArrayList<>();
        for (boolean isRight : right) {
            options.add(new Option("option", isRight, "because"));
        }
        return new Question("q", "Recall.", "Which?", options, 1);
    }
}
