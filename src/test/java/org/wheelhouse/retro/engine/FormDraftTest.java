package org.wheelhouse.retro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.text.Problem;

class FormDraftTest {

    @Test
    void columnsAreLinesAndAColonBeginsTheSentence() {
        BoardForm form = draft("Keep: what: stays?\n\n  Stop  \n", 5, "Payments\nClaims\nPayments")
                .read()
                .value()
                .orElseThrow();
        assertThat(form.columns()).containsExactly(new Column(1, "Keep", "what: stays?"), new Column(2, "Stop", ""));
        assertThat(form.squads()).containsExactly("Payments", "Claims");
        assertThat(form.budget()).isEqualTo(new Budget(5, 1));
    }

    @Test
    void everyProblemComesAtOnceWithItsLine() {
        List<Problem> problems =
                draft("Keep\n: nameless\nkeep\n" + "x".repeat(61), 0, "").read().problems();
        assertThat(problems).extracting(Problem::line).containsExactly(2, 3, 4, 1);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.tryThis()).isNotEmpty());
    }

    @Test
    void aBoardNeedsAColumnAndHasEightAtMost() {
        assertThat(draft(" \n", 5, "").read().hasErrors()).isTrue();
        assertThat(draft("a\nb\nc\nd\ne\nf\ng\nh", 5, "").read().hasErrors()).isFalse();
        assertThat(draft("a\nb\nc\nd\ne\nf\ng\nh\ni", 5, "").read().hasErrors()).isTrue();
    }

    private static FormDraft draft(String columns, int votes, String squads) {
        return new FormDraft(columns, true, true, votes, false, squads);
    }
}
