package org.wheelhouse.activity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;

/**
 * Opens, closes and reveals asks. Whoever calls has checked that the person may do that in this place: a workshop asks its
 * clicker, a person alone needs nobody.
 */
@Service
public class AskService {

    private static final int SEAL_BYTES = 32;

    private final AskStore asks;
    private final ResultsNow results;
    private final Doorbell doorbell;
    private final Clock clock;
    private final OncePerRing<Place, List<Ask>> seen;
    private final SecureRandom luck = new SecureRandom();

    AskService(AskStore asks, ResultsNow results, Doorbell doorbell, Clock clock) {
        this.asks = asks;
        this.results = results;
        this.doorbell = doorbell;
        this.clock = clock;
        this.seen = new OncePerRing<>(doorbell);
    }

    private record Place(ModuleId module, SlideId slide) {}

    /** What rings when answers to this ask come in or its phase changes. */
    public static String topic(UUID ask) {
        return "ask/" + ask;
    }

    /** What rings when something is asked, closed or revealed in a workshop; answers do not ring it. */
    public static String topic(WorkshopId workshop) {
        return "asks/" + workshop;
    }

    public Optional<Ask> find(UUID id) {
        return asks.find(id);
    }

    /** The newest round of a slide in a workshop. */
    public Optional<Ask> latest(ModuleId module, SlideId slide, WorkshopId workshop) {
        return asks.rounds(module, slide, Optional.of(workshop)).stream().reduce((earlier, later) -> later);
    }

    /** All rounds of a slide in a workshop, the first one first. */
    public List<Ask> rounds(ModuleId module, SlideId slide, WorkshopId workshop) {
        return asks.rounds(module, slide, Optional.of(workshop));
    }

    /**
     * The rounds of a slide, read once for all who heard the last ring; for screens that listen to {@link #topic(WorkshopId)}.
     */
    public List<Ask> seen(ModuleId module, SlideId slide, WorkshopId workshop) {
        return seen.get(topic(workshop), new Place(module, slide), () -> rounds(module, slide, workshop));
    }

    /** All asks of a workshop in the order in which they were opened. */
    public List<Ask> of(WorkshopId workshop) {
        return asks.of(workshop);
    }

    /** Asks a room: the first round, or the next one if this slide was asked there before. Earlier rounds keep their answers. */
    @Transactional
    public Ask open(ModuleId module, SlideId slide, WorkshopId workshop, AskForm form) {
        AskKey key = latest(module, slide, workshop)
                .map(ask -> ask.key().again())
                .orElse(AskKey.live(module, slide, workshop, 1));
        Ask ask = opened(key, form);
        ring(ask);
        return ask;
    }

    private void ring(Ask ask) {
        ask.key().workshop().ifPresent(this::ring);
    }

    /** The ask that people answer at their own pace in that place, if there is one: its newest round. */
    public Optional<Ask> alone(ModuleId module, SlideId slide) {
        return asks.rounds(module, slide, Optional.empty()).stream().reduce((earlier, later) -> later);
    }

    /**
     * The ask that people answer at their own pace; made when the first one comes. A question whose promise of anonymity has
     * changed begins a new round, for the answers under the old promise must keep it.
     */
    @Transactional
    public Ask alone(ModuleId module, SlideId slide, AskForm form) {
        Optional<Ask> latest = alone(module, slide);
        if (latest.isEmpty()) {
            return opened(AskKey.alone(module, slide), form);
        }
        Ask ask = latest.get();
        if (ask.form().anonymous() != form.anonymous() || !ask.form().kind().equals(form.kind())) {
            return opened(ask.key().again(), form);
        }
        if (!ask.form().equals(form)) {
            asks.reword(ask.id(), form);
        }
        return asks.find(ask.id()).orElseThrow();
    }

    /**
     * Moves an ask to a phase, back as well: a slip of the finger can be taken back.
     *
     * @throws IllegalArgumentException if there is no such ask
     */
    @Transactional
    public Ask move(UUID id, Phase phase) {
        asks.phase(id, phase);
        results.forget(id);
        Ask moved = asks.find(id).orElseThrow(() -> new IllegalArgumentException("no ask " + id));
        doorbell.ring(topic(id));
        ring(moved);
        return moved;
    }

    /** Throws the seals of a workshop away: from now on nobody can tell which anonymous answer was whose. */
    @Transactional
    public void seal(WorkshopId workshop) {
        asks.dropSeals(workshop);
        results.forgetAll();
    }

    /** As {@link #seal}, for what people of one place answered: all asks of that module whose slide begins so. */
    @Transactional
    public void sealAlone(ModuleId module, String slides) {
        asks.dropSeals(module, slides);
        results.forgetAll();
    }

    /** Deletes all that was asked, answered and written in a workshop that was only tried out. */
    @Transactional
    public void deleteAll(WorkshopId workshop) {
        asks.deleteAll(workshop);
        results.forgetAll();
        ring(workshop);
    }

    private void ring(WorkshopId workshop) {
        doorbell.ring(topic(workshop));
    }

    private Ask opened(AskKey key, AskForm form) {
        asks.insert(UUID.randomUUID(), key, form, freshSeal(), clock.instant());
        return asks.rounds(key.module(), key.slide(), key.workshop()).stream()
                .filter(ask -> ask.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String freshSeal() {
        byte[] seal = new byte[SEAL_BYTES];
        luck.nextBytes(seal);
        return HexFormat.of().formatHex(seal);
    }
}
