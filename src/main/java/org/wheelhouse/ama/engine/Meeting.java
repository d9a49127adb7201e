package org.wheelhouse.ama.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;

/**
 * One AMA.
 *
 * @param series the AMAs that follow one another
 * @param begins empty for a board without a day
 * @param minutes how long it takes
 * @param cohort whose people see it; empty: those who come by the link, and those who lead
 * @param madeBy empty if that person is not here any more
 * @param moderated questions wait for the moderator
 * @param now the question on the wall
 * @param arrived how many questions came
 * @param next the meeting that took the open questions along
 * @param version grows with every change
 */
public record Meeting(
        BoardId id,
        UUID series,
        String topic,
        List<Leader> leaders,
        Optional<Instant> begins,
        ZoneId zone,
        int minutes,
        Optional<CohortId> cohort,
        Optional<PersonId> madeBy,
        boolean moderated,
        Rhythm rhythm,
        Phase phase,
        Optional<QuestionId> now,
        int arrived,
        Optional<BoardId> next,
        Optional<Instant> closedAt,
        int version) {

    public static final int LONGEST_TOPIC = 200;
    public static final int SHORTEST = 5;
    public static final int LONGEST = 600;
    public static final int MOST_LEADERS = 12;

    /** Why nothing can be asked or voted for; empty if it can. */
    public Optional<String> refusesQuestions() {
        if (next.isPresent()) {
            return Optional.of("This AMA is over. Ask in the next one; open questions went there with their votes.");
        }
        return phase.isOpen() ? Optional.empty() : Optional.of("This AMA is closed.");
    }

    /** When the next one would be, in its zone; empty for one that is once or has no day. */
    public Optional<ZonedDateTime> nextDay() {
        return rhythm.comesAgain()
                ? begins.map(time ->
                        rhythm.after(time.atZone(zone).toLocalDateTime()).atZone(zone))
                : Optional.empty();
    }

    public Optional<ZonedDateTime> day() {
        return begins.map(time -> time.atZone(zone));
    }

    public Optional<Leader> leader(int place) {
        return leaders.stream().filter(one -> one.place() == place).findFirst();
    }

    public boolean isAnsweredBy(PersonId person) {
        return leaders.stream().anyMatch(one -> one.person().equals(Optional.of(person)));
    }

    public Meeting at(Phase other, Instant time) {
        boolean closes = other == Phase.CLOSED;
        Optional<QuestionId> shown = closes ? Optional.empty() : now;
        return next(plan(), other, shown, arrived, next, closes ? Optional.of(time) : Optional.empty());
    }

    public Meeting showing(Optional<QuestionId> question) {
        return next(plan(), phase, question, arrived, next, closedAt);
    }

    public Meeting withOneMore() {
        return next(plan(), phase, now, arrived + 1, next, closedAt);
    }

    public Meeting followedBy(BoardId other) {
        return next(plan(), phase, Optional.empty(), arrived, Optional.of(other), closedAt);
    }

    /** What its makers can change: topic, leaders, time, moderation, rhythm. */
    public Meeting planned(Plan plan) {
        return next(plan, phase, now, arrived, next, closedAt);
    }

    /** The next version; whose meeting it is never changes. */
    private Meeting next(
            Plan plan,
            Phase phase,
            Optional<QuestionId> now,
            int arrived,
            Optional<BoardId> next,
            Optional<Instant> closedAt) {
        return new Meeting(
                id,
                series,
                plan.topic(),
                plan.leaders(),
                plan.begins(),
                plan.zone(),
                plan.minutes(),
                cohort,
                madeBy,
                plan.moderated(),
                plan.rhythm(),
                phase,
                now,
                arrived,
                next,
                closedAt,
                version + 1);
    }

    public Plan plan() {
        return new Plan(topic, leaders, begins, zone, minutes, moderated, rhythm);
    }
}
