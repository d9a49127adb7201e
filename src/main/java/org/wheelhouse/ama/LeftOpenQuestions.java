package org.wheelhouse.ama;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.QuestionLeftOpen;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/**
 * What a round leaves open goes to the cohort's next AMA. If none is planned, one without a day collects it until somebody plans
 * it. In the round's own transaction: the question is in both places or in none.
 */
@Component
class LeftOpenQuestions {

    private static final int MINUTES = 60;

    private final AmaMeetingStore meetings;
    private final AmaSeriesStore series;
    private final AmaQuestionStore questions;
    private final PeopleService people;
    private final Content content;
    private final Meetings rings;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    LeftOpenQuestions(
            AmaMeetingStore meetings,
            AmaSeriesStore series,
            AmaQuestionStore questions,
            PeopleService people,
            Content content,
            Meetings rings,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.questions = questions;
        this.people = people;
        this.content = content;
        this.rings = rings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void take(QuestionLeftOpen left) {
        QuestionId id = new QuestionId(left.id());
        if (questions.isThere(id)) {
            return;
        }
        // one after the other, so that two of them never make two boards
        series.lock(collecting(left.cohort()).id());
        Meeting meeting = meetings.lock(planned(left.cohort())
                        .orElseGet(() -> collect(left.cohort()))
                        .id())
                .orElseThrow();
        Meeting after = meeting.withOneMore();
        Question question = Question.asked(
                id,
                after.arrived(),
                Wording.clean(left.text()),
                left.writer(),
                Optional.empty(),
                origin(left),
                meeting.moderated());
        questions.insert(meeting.id(), question);
        rings.save(after);
    }

    private String origin(QuestionLeftOpen left) {
        return content.modules().stream()
                .filter(module -> module.id().equals(left.module()))
                .findFirst()
                .map(module -> "Week " + module.week()
                        + module.slide(left.slide())
                                .map(slide -> ": " + slide.title())
                                .orElse(""))
                .orElse("A round");
    }

    /** The one with the nearest day; the one without a day last. */
    private Optional<Meeting> planned(Optional<CohortId> cohort) {
        List<Meeting> all = cohort.map(meetings::ofCohort)
                .orElseGet(() -> meetings.ofSeries(collecting(cohort).id()));
        return all.stream()
                .filter(meeting -> meeting.refusesQuestions().isEmpty())
                .min(Comparator.comparing(meeting -> meeting.begins().orElse(java.time.Instant.MAX)));
    }

    /** Always the same series for a cohort, so that it is found again. */
    private AmaSeriesStore.Series collecting(Optional<CohortId> cohort) {
        String name = "ama/left-open/" + cohort.map(CohortId::toString).orElse("");
        UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return series.find(key).orElseGet(() -> {
            AmaSeriesStore.Series fresh =
                    new AmaSeriesStore.Series(key, BoardCode.fresh().text(), Optional.of(VoterMark.freshSeal(luck)));
            series.insert(fresh);
            return fresh;
        });
    }

    private Meeting collect(Optional<CohortId> cohort) {
        ZoneId zone = cohort.flatMap(people::cohort).map(Cohort::zone).orElse(ZoneOffset.UTC);
        List<Leader> leaders = new ArrayList<>();
        for (Person person : cohort.map(people::facilitators).orElse(List.of())) {
            leaders.add(new Leader(leaders.size(), Optional.of(person.id()), ""));
        }
        if (leaders.isEmpty()) {
            leaders.add(new Leader(0, Optional.empty(), "Whoever leads"));
        }
        Plan plan =
                new Plan("Questions from our workshops", leaders, Optional.empty(), zone, MINUTES, true, Rhythm.ONCE);
        AmaSeriesStore.Series home = collecting(cohort);
        if (home.seal().isEmpty()) {
            series.putSeal(home.id(), Optional.of(VoterMark.freshSeal(luck)));
        }
        Meeting meeting = PlanningService.fresh(home.id(), plan, cohort, Optional.empty());
        meetings.insert(meeting, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rings.ringLists();
        return meeting;
    }
}
