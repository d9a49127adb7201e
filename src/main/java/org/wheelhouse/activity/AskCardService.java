package org.wheelhouse.activity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.activity.store.FlagStore;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;

/** Answers one by one: shown before the others, marked to come back to, and whether the day kept what was marked. */
@Service
public class AskCardService {

    private static final Set<Flag> VERDICTS = EnumSet.of(Flag.KEPT, Flag.PARTLY, Flag.MISSED);

    private final AskStore asks;
    private final FlagStore flags;
    private final AnswerService answers;
    private final PlacesOfAsks places;
    private final CurrentPerson current;
    private final Doorbell doorbell;

    AskCardService(
            AskStore asks,
            FlagStore flags,
            AnswerService answers,
            PlacesOfAsks places,
            CurrentPerson current,
            Doorbell doorbell) {
        this.asks = asks;
        this.flags = flags;
        this.answers = answers;
        this.places = places;
        this.current = current;
        this.doorbell = doorbell;
    }

    /**
     * All cards of an ask from its closing on, for those who lead; none while people answer.
     *
     * @throws AccessDeniedException for everybody else
     */
    @Transactional(readOnly = true)
    public List<Card> cards(Ask ask) {
        places.requireLead(ask, current.get().id());
        return ask.phase() == Phase.OPEN ? List.of() : flags.cards(ask.id());
    }

    /** The cards that the room may see: all once the ask is revealed, before that those that were shown. */
    @Transactional(readOnly = true)
    public List<Card> seen(Ask ask) {
        return flags.cards(ask.id()).stream()
                .filter(card -> ask.phase() == Phase.REVEALED || ask.phase() == Phase.CLOSED && card.is(Flag.SHOWN))
                .toList();
    }

    /** What was marked, for the room: it was seen when it was marked. */
    @Transactional(readOnly = true)
    public List<Card> marked(Ask ask) {
        return flags.cards(ask.id()).stream()
                .filter(card -> card.is(Flag.MARKED))
                .toList();
    }

    /**
     * Puts a flag on a card or takes it off. A card is shown when it is marked, and has one verdict at most.
     *
     * @throws AccessDeniedException for who does not lead that room
     */
    @Transactional
    public void flag(UUID id, String key, Flag flag, boolean on) {
        Ask ask = asks.find(id).orElseThrow(() -> new IllegalArgumentException("no ask " + id));
        places.requireLead(ask, current.get().id());
        if (VERDICTS.contains(flag)) {
            flags.remove(id, key, VERDICTS);
        }
        if (on) {
            flags.add(id, key, flag);
        } else {
            flags.remove(id, key, EnumSet.of(flag));
        }
        if (on && flag == Flag.MARKED) {
            flags.add(id, key, Flag.SHOWN);
        }
        doorbell.ring(AskService.topic(id));
    }

    /** The person's own card of an ask that people answer alone; empty if there is none, or it cannot be found any more. */
    @Transactional(readOnly = true)
    public Optional<Card> own(Ask ask) {
        Optional<String> mark = answers.mark(ask, current.get().id());
        return flags.cards(ask.id()).stream()
                .filter(card -> mark.filter(card.key()::equals).isPresent())
                .findFirst();
    }

    /** Says of the own card, answered alone, whether it was kept; the same verdict again takes it back. */
    @Transactional
    public void verdict(UUID id, Flag verdict) {
        Ask ask = asks.find(id)
                .filter(known -> known.key().workshop().isEmpty() && VERDICTS.contains(verdict))
                .orElseThrow(() -> new IllegalArgumentException("no verdict " + verdict + " on ask " + id));
        own(ask).ifPresent(card -> {
            flags.remove(id, card.key(), VERDICTS);
            if (!card.is(verdict)) {
                flags.add(id, card.key(), verdict);
            }
        });
    }
}
