package org.wheelhouse.activity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.TalkRound.Brought;
import org.wheelhouse.activity.engine.Turns;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.engine.Turns.State;
import org.wheelhouse.activity.fence.RoundFence;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.activity.store.FlagStore;
import org.wheelhouse.activity.store.SpeakerStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** Who speaks in a round, and what becomes of the questions that it leaves open. */
@Service
public class TalkService {

    private final AskStore asks;
    private final SpeakerStore speakers;
    private final FlagStore flags;
    private final PlacesOfAsks places;
    private final PeopleService people;
    private final CurrentPerson current;
    private final RoundFence fences;
    private final Doorbell doorbell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TalkService(
            AskStore asks,
            SpeakerStore speakers,
            FlagStore flags,
            PlacesOfAsks places,
            PeopleService people,
            CurrentPerson current,
            RoundFence fences,
            Doorbell doorbell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.asks = asks;
        this.speakers = speakers;
        this.flags = flags;
        this.places = places;
        this.people = people;
        this.current = current;
        this.fences = fences;
        this.doorbell = doorbell;
        this.events = events;
        this.clock = clock;
    }

    /** Who has spoken, who speaks, who is next; nobody before the first turn. Everybody in the room may see it. */
    public Turns turns(Ask ask) {
        return speakers.find(ask.id());
    }

    public Map<PersonId, String> names(Turns turns) {
        return people.names(turns.speakers().stream().map(Speaker::person).toList());
    }

    /**
     * The first begins, or the next: in the order in which they came into the room, who came late at the end.
     *
     * @throws AccessDeniedException for who does not lead that room
     */
    @Transactional
    public void next(UUID id) {
        change(id, true, turns -> turns.turn(State.SPOKEN, now()));
    }

    /** Somebody's turn begins now, whoever was next; also of one who has passed. */
    @Transactional
    public void give(UUID id, PersonId person) {
        change(id, true, turns -> turns.give(person, now()));
    }

    /** The one who speaks passes: the next begins. That one may say it, or who leads. */
    @Transactional
    public void pass(UUID id) {
        change(id, false, turns -> turns.turn(State.PASSED, now()));
    }

    /** The one who speaks is done: the next begins. That one may say it, or who leads. */
    @Transactional
    public void done(UUID id) {
        change(id, false, turns -> turns.turn(State.SPOKEN, now()));
    }

    private Instant now() {
        return clock.instant();
    }

    private void change(UUID id, boolean leadOnly, UnaryOperator<Turns> step) {
        Ask ask = find(id);
        WorkshopId room =
                ask.key().workshop().orElseThrow(() -> new IllegalArgumentException("nobody else is in " + id));
        speakers.lock(id);
        Turns before = speakers.find(id);
        PersonId me = current.get().id();
        boolean speaks =
                before.speaking().filter(one -> one.person().equals(me)).isPresent();
        if (!places.leads(room, me) && (leadOnly || !speaks)) {
            throw new AccessDeniedException("may not move the round " + id);
        }
        List<PersonId> inside = places.inside(room);
        Turns here = before.with(inside);
        for (Speaker one : before.speakers()) {
            here = inside.contains(one.person()) ? here : here.without(one.person());
        }
        speakers.save(id, step.apply(here));
        doorbell.ring(AskService.topic(id));
    }

    private Ask find(UUID id) {
        return asks.find(id).orElseThrow(() -> new IllegalArgumentException("no ask " + id));
    }

    /** Questions of a round that are neither answered nor sent on, in the order of their text. */
    @Transactional(readOnly = true)
    public List<Card> open(Ask ask) {
        return fences.question(ask.form()).isEmpty()
                ? List.of()
                : flags.cards(ask.id()).stream()
                        .filter(card -> !card.is(Flag.ANSWERED) && !card.is(Flag.SENT))
                        .filter(card ->
                                !TalkRound.brought(card.body()).question().isEmpty())
                        .toList();
    }

    /**
     * Sends all questions that are still open on to those who can answer them; each is told once, by {@link QuestionLeftOpen}.
     *
     * @return how many
     * @throws AccessDeniedException for who does not lead that room
     */
    @Transactional
    public int sendOn(UUID id) {
        Ask ask = find(id);
        places.requireLead(ask, current.get().id());
        List<Card> open = open(ask);
        open.forEach(
                card -> send(ask, card.key(), TalkRound.brought(card.body()), Optional.of(PersonId.of(card.key()))));
        return open.size();
    }

    /**
     * Sends the own question on, for a person who works alone.
     *
     * @return whether there was one that had not been sent yet
     */
    @Transactional
    public boolean sendOwn(UUID id) {
        Ask ask = find(id);
        Person me = current.get();
        Optional<Card> own = open(ask).stream()
                .filter(card -> card.key().equals(me.id().toString()))
                .findFirst();
        own.ifPresent(card -> send(ask, card.key(), TalkRound.brought(card.body()), Optional.of(me.id())));
        return own.isPresent();
    }

    /** Whether the person's question was sent on. */
    public boolean isSent(Ask ask, PersonId person) {
        return flags.cards(ask.id()).stream()
                .anyMatch(card -> card.key().equals(person.toString()) && card.is(Flag.SENT));
    }

    private void send(Ask ask, String mark, Brought brought, Optional<PersonId> writer) {
        flags.add(ask.id(), mark, Flag.SENT);
        flags.remove(ask.id(), mark, EnumSet.of(Flag.ANSWERED));
        events.publishEvent(new QuestionLeftOpen(
                UUID.nameUUIDFromBytes((ask.id() + "/" + mark).getBytes(StandardCharsets.UTF_8)),
                ask.key().module(),
                ask.key().slide(),
                ask.key().workshop(),
                ask.key().workshop().isPresent()
                        ? ask.key().workshop().flatMap(places::cohort)
                        : current.get().cohort(),
                writer.filter(person -> brought.withName())
                        .filter(person -> people.find(person).isPresent()),
                brought.question()));
        doorbell.ring(AskService.topic(ask.id()));
    }
}
