package org.wheelhouse.insight;

import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.actions.ActionNumbers;

/**
 * What a cohort left behind in the week before: numbers and lines without names.
 *
 * @param week that is looked back on, from 1
 * @param title of that week
 * @param quiz one a question, in order
 * @param goals what came out of that week's slides
 * @param labs one a slide that the room played, in order
 */
public record Recap(
        int week,
        String title,
        Figure<Attendance> attendance,
        Figure<List<Share>> quiz,
        Figure<Marks> marks,
        Figure<ActionNumbers> goals,
        Figure<List<Lab>> labs) {

    /** @param came at least five people of the cohort; {@code invited} all of them */
    public record Attendance(int came, int invited, LocalDate day) {}

    /** @param question its words; {@code percent} the mean share of its points at the first try, from 0 to 100 */
    public record Share(String question, int percent) {}

    /**
     * @param people at least five, whose own runs these are
     * @param ends such as "6 stopped a fault before production", the most frequent first
     */
    public record Lab(String slide, int people, List<String> ends) {

        public Lab {
            ends = List.copyOf(ends);
        }
    }

    /**
     * What most people marked, the most first; one of the two may be empty.
     *
     * @param clear as an aha, at most three slides
     * @param unclear as confusing, at most three slides
     */
    public record Marks(List<Marked> clear, List<Marked> unclear) {

        public Marks {
            clear = List.copyOf(clear);
            unclear = List.copyOf(unclear);
        }
    }

    /** @param people at least five; {@code lines} what some of them wrote, at most three different ones */
    public record Marked(String slide, int people, List<String> lines) {

        public Marked {
            lines = List.copyOf(lines);
        }
    }
}
