package org.wheelhouse.insight;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.maturity.Standing;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.workshop.HeldSession;

/**
 * What a leadership meeting needs to know of a cohort's program, each number with what it was summed up from.
 *
 * @param asOf when it was read, in the cohort's zone
 * @param maturity of the whole organisation
 * @param told of the last session that the sponsor was told something of
 * @param asked empty lists and nothing else if nothing is asked of those who lead
 */
public record LeadersPage(
        Cohort cohort,
        ZonedDateTime asOf,
        Figure<Sessions> sessions,
        Figure<Standing> maturity,
        Figure<Actions> actions,
        Optional<Told> told,
        Asked asked) {

    /**
     * @param planned sessions of the whole program
     * @param over those that were held, the earliest first
     * @param on the one that is on now
     * @param labs that were played in the last one that is over, each by five people or more; empty if none
     */
    public record Sessions(int planned, List<HeldSession> over, Optional<HeldSession> on, List<Recap.Lab> labs) {

        public Sessions {
            labs = List.copyOf(labs);
            over = List.copyOf(over);
        }

        /** Those whose number of people may be told: at least five came. */
        public List<HeldSession> counted() {
            return over.stream().filter(one -> one.came() >= Figure.FEWEST).toList();
        }

        public int came() {
            return counted().stream().mapToInt(HeldSession::came).sum();
        }

        public int invited() {
            return counted().stream().mapToInt(HeldSession::invited).sum();
        }

        /** Of all who could have come, in percent; 0 if nothing may be told. */
        public int percent() {
            return invited() == 0 ? 0 : Math.round(100f * came() / invited());
        }
    }

    /** What who led the session of a week wrote for the sponsor: one to three sentences. */
    public record Told(int week, LocalDate day, List<String> sentences) {

        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param lines all of the cohort that the viewer sees, the most urgent first; {@code numbers} are theirs */
    public record Actions(ActionNumbers numbers, List<ActionLine> lines) {

        public Actions {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param questions what waits in the cohort's next AMA
     * @param actions to do and owned by an executive of the cohort
     */
    public record Asked(
            Optional<Standing.Lag> nextStep, Optional<AmaService.Waiting> questions, List<ActionLine> actions) {

        public Asked {
            actions = List.copyOf(actions);
        }
    }
}
