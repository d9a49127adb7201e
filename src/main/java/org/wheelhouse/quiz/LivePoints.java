package org.wheelhouse.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskPlaces;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.engine.Mark;
import org.wheelhouse.quiz.engine.Score;
import org.wheelhouse.quiz.store.QuizPointsStore;
import org.wheelhouse.workshop.RehearsalOver;
import org.wheelhouse.workshop.Screens;

/**
 * Points in a room, if its facilitator wants them: by right answers only, never by speed. A person sees the own ones; the room
 * sees how many people have how many. Only questions count whose result was shown, each by its latest round.
 */
@Service
public class LivePoints {

    private final QuizPointsStore store;
    private final AskService asks;
    private final AnswerService answers;
    private final Screens screens;
    private final ObjectProvider<AskPlaces> places;
    private final CurrentPerson current;
    private final Doorbell doorbell;

    LivePoints(
            QuizPointsStore store,
            AskService asks,
            AnswerService answers,
            Screens screens,
            ObjectProvider<AskPlaces> places,
            CurrentPerson current,
            Doorbell doorbell) {
        this.store = store;
        this.asks = asks;
        this.answers = answers;
        this.screens = screens;
        this.places = places;
        this.current = current;
        this.doorbell = doorbell;
    }

    public boolean areCounted(WorkshopId workshop) {
        return store.counts(workshop);
    }

    /**
     * From now on points are shown in this workshop, or no more.
     *
     * @throws AccessDeniedException for who does not lead it
     */
    @Transactional
    public void count(WorkshopId workshop, boolean points) {
        Person me = current.get();
        if (places.stream().noneMatch(place -> place.leads(workshop, me.id()))) {
            throw new AccessDeniedException("does not lead workshop " + workshop);
        }
        store.count(workshop, points);
        doorbell.ring(AskService.topic(workshop));
    }

    @EventListener
    void on(RehearsalOver rehearsal) {
        store.count(rehearsal.workshop(), false);
    }

    /** The person's own points; empty when none are counted, or when the person answered nothing of what was shown. */
    @Transactional(readOnly = true)
    public Optional<Score> own(WorkshopId workshop, Person person) {
        if (!areCounted(workshop)) {
            return Optional.empty();
        }
        List<Ask> shown = shown(workshop);
        Map<UUID, String> given = new LinkedHashMap<>();
        shown.forEach(ask -> answers.own(ask, person.id()).ifPresent(answer -> given.put(ask.id(), answer)));
        return given.isEmpty() ? Optional.empty() : Optional.of(score(shown, given));
    }

    /** How the room stands, without names; empty when no points are counted. */
    @Transactional(readOnly = true)
    public Optional<RoomPoints> ofRoom(WorkshopId workshop) {
        return areCounted(workshop) ? Optional.of(points(workshop)) : Optional.empty();
    }

    private RoomPoints points(WorkshopId workshop) {
        List<Ask> shown = shown(workshop);
        Map<Score, Long> people = answers.sheets(shown, screens.people(workshop)).stream()
                .collect(Collectors.groupingBy(given -> score(shown, given), Collectors.counting()));
        return new RoomPoints(people.entrySet().stream()
                .map(one -> new RoomPoints.Line(one.getKey(), one.getValue().intValue()))
                .sorted(Comparator.comparing(RoomPoints.Line::points).reversed())
                .toList());
    }

    /** Of each question that was shown its latest round. */
    private List<Ask> shown(WorkshopId workshop) {
        Map<SlideId, Ask> latest = new LinkedHashMap<>();
        asks.of(workshop).stream()
                .filter(ask -> ask.form().kind().equals(QuestionAskable.KIND) && ask.phase() == Phase.REVEALED)
                .forEach(ask -> latest.put(ask.key().slide(), ask));
        return List.copyOf(latest.values());
    }

    /** What was not answered counts nothing. */
    private static Score score(List<Ask> shown, Map<UUID, String> given) {
        List<Score> scores = new ArrayList<>();
        shown.forEach(ask -> QuestionAskable.copy(ask.form())
                .ifPresent(copy -> scores.add(Score.of(Optional.ofNullable(given.get(ask.id()))
                        .map(copy::mark)
                        .orElseGet(() -> new Mark(0, copy.choose()))))));
        return Score.sum(scores);
    }
}
