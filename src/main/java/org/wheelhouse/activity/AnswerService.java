package org.wheelhouse.activity;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.store.AnswerStore;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** Takes answers and tells what may be told of them. */
@Service
public class AnswerService {

    /** The rule of five: outside a live reveal nothing is shown before so many have answered. */
    public static final int FEWEST = 5;

    private static final int MOST_BYTES = 4096;

    private final AskStore asks;
    private final AnswerStore answers;
    private final PeopleService people;
    private final Doorbell doorbell;
    private final ObjectProvider<AskPlaces> places;
    private final Map<String, Askable> kinds;
    private final ResultsNow results;

    AnswerService(
            AskStore asks,
            AnswerStore answers,
            PeopleService people,
            Doorbell doorbell,
            ObjectProvider<AskPlaces> places,
            List<Askable> kinds,
            ResultsNow results) {
        this.asks = asks;
        this.answers = answers;
        this.people = people;
        this.doorbell = doorbell;
        this.places = places;
        this.results = results;
        this.kinds = kinds.stream().collect(Collectors.toMap(Askable::kind, Function.identity()));
    }

    /**
     * Counts the person's answer, in place of an earlier one.
     *
     * @param body at most 4 KiB in UTF-8; its meaning is checked by the room of its kind
     * @throws AccessDeniedException if the person is not in the room where this is asked
     */
    @Transactional
    public AnswerOutcome answer(UUID id, Person person, String body) {
        Ask ask = asks.find(id).orElseThrow(() -> new IllegalArgumentException("no ask " + id));
        ask.key().workshop().ifPresent(workshop -> requireIn(workshop, person));
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new AnswerOutcome.Refused("That is too long: about 4000 characters fit.");
        }
        Optional<Askable> kind = Optional.ofNullable(kinds.get(ask.form().kind()));
        if (body.isBlank() && kind.filter(Askable::mayBeTakenBack).isPresent()) {
            return takeBack(ask, person);
        }
        Optional<String> refusal = kind.flatMap(known -> known.refuses(ask.form(), body));
        return refusal.<AnswerOutcome>map(AnswerOutcome.Refused::new).orElseGet(() -> store(ask, person, body));
    }

    private AnswerOutcome takeBack(Ask ask, Person person) {
        if (ask.phase() != Phase.OPEN) {
            return closed(ask);
        }
        mark(ask, person.id()).ifPresent(mark -> answers.delete(ask.id(), mark));
        doorbell.ring(AskService.topic(ask.id()));
        return new AnswerOutcome.Counted();
    }

    private static AnswerOutcome closed(Ask ask) {
        return new AnswerOutcome.Refused("\"" + ask.form().title() + "\" is closed; your answer was not counted.");
    }

    private AnswerOutcome store(Ask ask, Person person, String body) {
        Optional<CohortId> cohort = ask.key().workshop().isPresent() ? Optional.empty() : person.cohort();
        boolean stored = mark(ask, person.id())
                .filter(mark -> answers.put(ask.id(), mark, cohort, body))
                .isPresent();
        if (!stored) {
            return closed(ask);
        }
        doorbell.ring(AskService.topic(ask.id()));
        return new AnswerOutcome.Counted();
    }

    /**
     * Tells a browser's waiting answer from that of somebody else who signs in there later. Says nothing to who does not know
     * both keys.
     */
    public String stamp(Ask ask, PersonId person) {
        return VoterMark.stamp(ask.id(), person);
    }

    /** What the person answered; empty also when nobody can tell any more. */
    public Optional<String> own(Ask ask, PersonId person) {
        return mark(ask, person).flatMap(mark -> answers.find(ask.id(), mark));
    }

    /** As {@link #own}, for an ask whose result is shown to a whole room in this second: then the answers are read once for all. */
    public Optional<String> ownInRoom(Ask ask, PersonId person) {
        return ask.phase() == Phase.REVEALED ? results.of(ask).own(person) : own(ask, person);
    }

    /** What a room sees of an ask: all at any number once it is revealed, nothing of it before. */
    public Result live(Ask ask) {
        return ask.phase() == Phase.REVEALED
                ? new Result.Shown(results.of(ask).bodies())
                : new Result.Hidden(ask.answered(), "Hidden until the facilitator shows it.");
    }

    /**
     * What each of these people answered to asks that were revealed, without saying who: for counts over several asks, such as
     * points. Who answered none of them has no sheet; the sheets stand in the order of their text.
     */
    public List<Map<UUID, String>> sheets(List<Ask> asked, Collection<PersonId> people) {
        Map<PersonId, SortedMap<UUID, String>> sheets = new HashMap<>();
        asked.stream().filter(ask -> ask.phase() == Phase.REVEALED).forEach(ask -> {
            Map<String, String> given = answers.marked(ask.id()).stream()
                    .collect(Collectors.toMap(AnswerStore.Marked::mark, AnswerStore.Marked::body));
            Function<PersonId, Optional<String>> marks = marks(ask);
            people.forEach(person -> marks.apply(person).map(given::get).ifPresent(answer -> sheets.computeIfAbsent(
                            person, none -> new TreeMap<>())
                    .put(ask.id(), answer)));
        });
        return sheets.values().stream()
                .sorted(Comparator.comparing(SortedMap::toString))
                .map(sheet -> (Map<UUID, String>) sheet)
                .toList();
    }

    /** What those who lead see: from closing on all of it. */
    public Result forLead(Ask ask, PersonId person) {
        ask.key().workshop().ifPresent(workshop -> requireLead(workshop, person));
        return ask.phase() == Phase.OPEN
                ? new Result.Hidden(ask.answered(), "Hidden while people answer.")
                : new Result.Shown(answers.bodies(ask.id()));
    }

    /** What people of one cohort answered alone: from five answers on. */
    public Result ofCohort(Ask ask, Optional<CohortId> cohort) {
        List<String> given = cohort.map(id -> answers.bodies(ask.id(), id)).orElse(List.of());
        return fromFive(given);
    }

    /** For exports and statistics: from five answers on. */
    public Result forExport(Ask ask) {
        return fromFive(answers.bodies(ask.id()));
    }

    /** Who answered what, where the box said so; none for an anonymous ask. */
    public Map<PersonId, String> named(Ask ask, PersonId person) {
        ask.key().workshop().ifPresent(workshop -> requireLead(workshop, person));
        if (ask.form().anonymous()) {
            return Map.of();
        }
        return answers.marked(ask.id()).stream()
                .collect(Collectors.toMap(one -> PersonId.of(one.mark()), AnswerStore.Marked::body));
    }

    /** As {@link #named}, with the people's names, in their order. */
    public SortedMap<String, String> namedInWords(Ask ask, PersonId person) {
        Map<PersonId, String> given = named(ask, person);
        Map<PersonId, String> names = people.names(given.keySet());
        SortedMap<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((who, answer) -> words.merge(names.get(who), answer, (one, other) -> one + "; " + other));
        return words;
    }

    Optional<String> mark(Ask ask, PersonId person) {
        return marks(ask).apply(person);
    }

    private Function<PersonId, Optional<String>> marks(Ask ask) {
        if (!ask.form().anonymous()) {
            return person -> Optional.of(VoterMark.named(person));
        }
        Optional<String> seal = asks.seal(ask.id());
        return person -> VoterMark.anonymous(seal, person);
    }

    private static Result fromFive(List<String> given) {
        return given.size() < FEWEST
                ? new Result.Hidden(
                        given.size(),
                        "The numbers appear when five people have answered, so that nobody can be recognised.")
                : new Result.Shown(given);
    }

    private void requireIn(WorkshopId workshop, Person person) {
        if (places.stream().noneMatch(place -> place.mayAnswer(workshop, person.id()))) {
            throw new AccessDeniedException("not in workshop " + workshop);
        }
    }

    private void requireLead(WorkshopId workshop, PersonId person) {
        if (places.stream().noneMatch(place -> place.leads(workshop, person))) {
            throw new AccessDeniedException("does not lead workshop " + workshop);
        }
    }
}
