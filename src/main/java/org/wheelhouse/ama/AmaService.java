package org.wheelhouse.ama;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** AMAs: listed, seen, searched. */
@Service
@Transactional(readOnly = true)
public class AmaService {

    /** Rings when any AMA begins, changes or ends. */
    public static final String ALL = "ama";

    private static final int LONGEST_WORDS = 100;

    private final Meetings meetings;
    private final AmaMeetingStore store;
    private final AmaSeriesStore series;
    private final AmaQuestionStore questions;
    private final AmaVoteStore votes;
    private final AmaSights sights;
    private final OncePerRing<ViewerKind, Optional<AmaSight>> shared;

    AmaService(
            Meetings meetings,
            AmaMeetingStore store,
            AmaSeriesStore series,
            AmaQuestionStore questions,
            AmaVoteStore votes,
            AmaSights sights,
            Doorbell doorbell) {
        this.meetings = meetings;
        this.store = store;
        this.series = series;
        this.questions = questions;
        this.votes = votes;
        this.sights = sights;
        this.shared = new OncePerRing<>(doorbell);
    }

    /** Rings when something changes in this AMA. */
    public static String topic(BoardId meeting) {
        return Meetings.topic(meeting);
    }

    /** The AMAs that the asking person may see, the latest day first; guests have no list. */
    public List<AmaLine> list() {
        Person me = meetings.me();
        return visible(me).stream()
                .map(meeting -> new AmaLine(
                        meeting,
                        AmaSight.inWords(List.copyOf(sights.leaders(meeting).values())),
                        meetings.kind(meeting, me) == ViewerKind.LEAD))
                .toList();
    }

    /** The AMA that concerns the asking person next: of the own cohort first, then the nearest day; empty for guests. */
    public Optional<AmaLine> nearest() {
        Person me = meetings.me();
        return nearest(visible(me), me.cohort())
                .map(meeting -> new AmaLine(
                        meeting,
                        AmaSight.inWords(List.copyOf(sights.leaders(meeting).values())),
                        meetings.kind(meeting, me) == ViewerKind.LEAD));
    }

    private static Optional<Meeting> nearest(List<Meeting> all, Optional<CohortId> cohort) {
        return all.stream()
                .filter(meeting -> meeting.refusesQuestions().isEmpty())
                .min(Comparator.<Meeting, Boolean>comparing(
                                meeting -> !meeting.cohort().equals(cohort))
                        .thenComparing(meeting -> meeting.begins().orElse(Instant.MAX)));
    }

    /**
     * What may stand on a wall: the topic and the door.
     *
     * @param open how many questions wait for an answer, of those that all see
     */
    public record Door(BoardId meeting, String topic, BoardCode code, long open) {}

    /** The door of a cohort's next AMA, for the wall of a room in which that cohort sits; asks for nobody's rights. */
    public Optional<Door> door(CohortId cohort) {
        return nearest(store.ofCohort(cohort), Optional.of(cohort))
                .map(meeting -> new Door(
                        meeting.id(),
                        meeting.topic(),
                        new BoardCode(
                                series.find(meeting.series()).orElseThrow().code()),
                        questions.of(meeting.id()).stream()
                                .filter(Question::canBeVoted)
                                .count()));
    }

    /**
     * What waits for those who lead.
     *
     * @param begins empty for an AMA without a day
     * @param questions without an answer, of those that all see, the most wanted first
     */
    public record Waiting(BoardId meeting, String topic, Optional<ZonedDateTime> begins, List<Wanted> questions) {}

    /** A question and how many want it answered. */
    public record Wanted(String text, int votes) {}

    /** What waits in a cohort's next AMA; for rooms above that decide themselves who may ask. */
    public Optional<Waiting> waiting(CohortId cohort) {
        return nearest(store.ofCohort(cohort), Optional.of(cohort))
                .map(meeting -> new Waiting(
                        meeting.id(),
                        meeting.topic(),
                        meeting.begins().map(begins -> begins.atZone(meeting.zone())),
                        sights.shared(meeting, ViewerKind.MEMBER).questions(Order.VOTES).stream()
                                .filter(QuestionSight::canBeVoted)
                                .map(question -> new Wanted(question.text(), question.votes()))
                                .toList()));
    }

    private List<Meeting> visible(Person person) {
        if (person.role() == Role.GUEST) {
            return List.of();
        }
        if (person.leads()) {
            return store.all();
        }
        Map<BoardId, Meeting> found = new LinkedHashMap<>();
        person.cohort().map(store::ofCohort).orElse(List.of()).forEach(one -> found.put(one.id(), one));
        store.concerning(person.id()).forEach(one -> found.putIfAbsent(one.id(), one));
        return new ArrayList<>(found.values());
    }

    /**
     * A seat for the asking person; empty if there is no such AMA for this person.
     *
     * @param receipts that the person's browser holds, as they are; only their hashes leave this method
     */
    public Optional<AmaSeat> open(BoardId id, Set<String> receipts) {
        Person me = meetings.me();
        return meetings.find(id)
                .map(meeting -> new AmaSeat(
                        id,
                        me.id(),
                        meetings.kind(meeting, me),
                        VoterMark.of(series.find(meeting.series()).flatMap(AmaSeriesStore.Series::seal), me.id()),
                        receipts.stream().map(Receipt::hash).collect(Collectors.toUnmodifiableSet())));
    }

    /** What the asking person may see of an AMA as all of its kind do. */
    public Optional<AmaSight> find(BoardId id) {
        return meetings.find(id).map(meeting -> sights.shared(meeting, meetings.kind(meeting, meetings.me())));
    }

    /**
     * What all viewers of the seat's kind see since the last ring, read once for all of them. Nobody is asked for rights here:
     * they are those of the moment in which the seat was taken.
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Optional<AmaSight> sinceLastRing(AmaSeat seat) {
        return shared.get(topic(seat.meeting()), seat.kind(), () -> store.find(seat.meeting())
                .map(meeting -> sights.shared(meeting, seat.kind())));
    }

    /** What only this seat sees: one read. */
    public OwnSight own(AmaSeat seat) {
        return votes.own(seat.meeting(), seat.person().value(), seat.voterMark(), seat.receipts());
    }

    /** An answered question that is kept for those who will believe the same. */
    public record Staying(BoardId meeting, String topic, QuestionSight question) {}

    /**
     * What stays answered, of all AMAs that the asking person may see, by the question's words.
     *
     * @param words in question or answer; empty for all
     */
    public List<Staying> staying(String words) {
        Map<BoardId, Meeting> visible =
                visible(meetings.me()).stream().collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        String low = words.strip().toLowerCase(Locale.ROOT);
        return questions
                .staying(visible.keySet(), low.length() > LONGEST_WORDS ? low.substring(0, LONGEST_WORDS) : low)
                .stream()
                .map(found -> staying(visible.get(found.meeting()), found.question()))
                .toList();
    }

    /** Without the asker's name: the question is the company's now. */
    private Staying staying(Meeting meeting, Question question) {
        String by = question.answeredPlace()
                .map(place -> sights.leaders(meeting).getOrDefault(place, ""))
                .orElse("");
        return new Staying(
                meeting.id(),
                meeting.topic(),
                QuestionSight.of(question, Optional.empty(), by, Optional.empty(), 0, List.of()));
    }
}
