package org.wheelhouse.ama;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVisitorStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Plans AMAs, leads them through their phases, and plans the next one, which takes the open questions along. */
@Service
@Transactional
public class PlanningService {

    /** So long can a closed AMA be opened again; then votes and guests go. */
    public static final Duration REOPENED = Duration.ofDays(1);

    private final Meetings meetings;
    private final AmaMeetingStore store;
    private final AmaSeriesStore series;
    private final AmaQuestionStore questions;
    private final AmaVisitorStore visitors;
    private final PeopleService people;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    PlanningService(
            Meetings meetings,
            AmaMeetingStore store,
            AmaSeriesStore series,
            AmaQuestionStore questions,
            AmaVisitorStore visitors,
            PeopleService people,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.series = series;
        this.questions = questions;
        this.visitors = visitors;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Plans a new AMA, which the asking person leads from then on.
     *
     * @param cohort whose people see it; empty: those who come by the link
     * @throws AccessDeniedException for guests, and for a cohort that the person does not see
     */
    public PlanOutcome plan(Plan plan, Optional<CohortId> cohort) {
        Person me = meetings.me();
        boolean allowed = me.role() != Role.GUEST
                && cohort.stream().allMatch(wanted -> people.cohortsOf(me).stream()
                        .anyMatch(own -> own.id().equals(wanted)));
        if (!allowed) {
            throw new AccessDeniedException("may not plan an AMA there");
        }
        List<String> problems = plan.problems();
        if (!problems.isEmpty()) {
            return new PlanOutcome.Refused(problems);
        }
        AmaSeriesStore.Series fresh = new AmaSeriesStore.Series(
                UUID.randomUUID(), BoardCode.fresh().text(), Optional.of(VoterMark.freshSeal(luck)));
        series.insert(fresh);
        Meeting meeting = fresh(fresh.id(), plan, cohort, Optional.of(me.id()));
        store.insert(meeting, now());
        meetings.ringLists();
        return new PlanOutcome.Planned(meeting.id());
    }

    static Meeting fresh(
            UUID series, Plan plan, Optional<CohortId> cohort, Optional<org.wheelhouse.id.PersonId> maker) {
        return new Meeting(
                BoardId.fresh(),
                series,
                plan.topic(),
                plan.leaders(),
                plan.begins(),
                plan.zone(),
                plan.minutes(),
                cohort,
                maker,
                plan.moderated(),
                plan.rhythm(),
                Phase.BEFORE,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /**
     * Changes topic, those who answer, time, moderation, rhythm. Somebody who answered already cannot be taken out.
     *
     * @param version that the person looked at
     */
    public PlanOutcome change(BoardId id, int version, Plan plan) {
        Meeting meeting = meetings.lead(id);
        List<String> problems = plan.problems();
        boolean gone = questions.of(id).stream()
                .flatMap(question -> question.answeredPlace().stream())
                .anyMatch(place -> plan.leaders().stream().noneMatch(one -> one.place() == place));
        if (meeting.version() != version && !meeting.plan().equals(plan)) {
            return new PlanOutcome.Refused(List.of("Somebody changed the plan in the meantime. Look at it anew."));
        }
        if (gone) {
            return new PlanOutcome.Refused(List.of("Somebody who has answered already stays among those who answer."));
        }
        if (!problems.isEmpty()) {
            return new PlanOutcome.Refused(problems);
        }
        Meeting after = meeting.planned(plan);
        store.putLeaders(after);
        meetings.save(after);
        meetings.ringLists();
        return new PlanOutcome.Planned(id);
    }

    /**
     * Leads the AMA to another phase, back too: nothing is lost by it.
     *
     * @param from the phase that the person looked at
     */
    public AmaOutcome move(BoardId id, Phase from, Phase to) {
        Meeting meeting = meetings.lead(id);
        if (meeting.phase() != from) {
            return new AmaOutcome.Overtaken(
                    "Somebody was faster: " + meeting.phase().words() + ".");
        }
        if (meeting.next().isPresent() && to.isOpen()) {
            return new AmaOutcome.Refused("The next AMA has begun with its open questions. Go on there.");
        }
        boolean late = meeting.closedAt()
                .filter(closed -> closed.isBefore(clock.instant().minus(REOPENED)))
                .isPresent();
        if (late) {
            return new AmaOutcome.Refused(
                    "It was closed more than a day ago, and its guests are gone. Plan another one.");
        }
        meetings.save(meeting.at(to, now()));
        store.untidied(id);
        meetings.ringLists();
        return AmaOutcome.DONE;
    }

    /**
     * Plans the next AMA of the series, at the day that its rhythm gives, and closes this one. Questions without an answer, and
     * promises, go along with their votes.
     */
    public PlanOutcome next(BoardId id) {
        Meeting meeting = meetings.lead(id);
        if (meeting.next().isPresent()) {
            return new PlanOutcome.Planned(meeting.next().get());
        }
        if (meeting.nextDay().isEmpty()) {
            return new PlanOutcome.Refused(List.of("Say first how often it comes, and its day."));
        }
        Plan before = meeting.plan();
        Plan plan = new Plan(
                before.topic(),
                before.leaders(),
                meeting.nextDay().map(day -> day.toInstant()),
                before.zone(),
                before.minutes(),
                before.moderated(),
                before.rhythm());
        Meeting next = fresh(meeting.series(), plan, meeting.cohort(), meeting.madeBy());
        store.insert(next, now());
        visitors.copy(meeting.id(), next.id());
        int carried = carry(meeting, next);
        for (int i = 0; i < carried; i++) {
            next = next.withOneMore();
        }
        meetings.save(next);
        meetings.save(meeting.at(Phase.CLOSED, now()).followedBy(next.id()));
        meetings.ringLists();
        return new PlanOutcome.Planned(next.id());
    }

    private int carry(Meeting from, Meeting to) {
        List<Question> all = questions.of(from.id());
        List<Question> open =
                all.stream().filter(question -> question.stage().isUnanswered()).toList();
        List<Question> going = all.stream()
                .filter(question -> open.contains(question)
                        || question.mergedInto()
                                .filter(main ->
                                        open.stream().anyMatch(one -> one.id().equals(main)))
                                .isPresent())
                .toList();
        for (int i = 0; i < going.size(); i++) {
            questions.carry(going.get(i).id(), from.id(), to.id(), i + 1);
        }
        return going.size();
    }

    /** As exactly as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
