package org.wheelhouse.retro;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;

/**
 * The small boards of slides: one for each slide and workshop, and one for each slide and cohort, on which those write who read
 * alone. Made when the first one looks.
 */
@Service
public class SlideBoardService {

    private final Boards boards;
    private final BoardStore store;
    private final CardStore cards;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    SlideBoardService(Boards boards, BoardStore store, CardStore cards, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.cards = cards;
        this.clock = clock;
    }

    /** The board of a slide in a workshop; empty for those who are not in it. */
    @Transactional
    public Optional<BoardId> live(ModuleId module, SlideId slide, WorkshopId workshop, SlideForm asked) {
        return made(row(module, slide, Optional.of(workshop), Optional.empty(), asked));
    }

    /**
     * The board of a slide for those of the asking person's cohort who read alone; empty for those of no cohort. Nobody is there
     * to reveal cards, so they are seen at once, whatever the slide asks for.
     */
    @Transactional
    public Optional<BoardId> alone(ModuleId module, SlideId slide, SlideForm asked) {
        BoardForm form = asked.form();
        SlideForm seen = new SlideForm(
                asked.title(), new BoardForm(form.columns(), form.anonymous(), false, form.budget(), form.squads()));
        return boards.me()
                .cohort()
                .flatMap(cohort -> made(row(module, slide, Optional.empty(), Optional.of(cohort), seen)));
    }

    /** Which board stands on the wall of a workshop, whoever looks at it; it may not have been made yet. */
    public static BoardId onTheWall(ModuleId module, SlideId slide, WorkshopId workshop) {
        return key(workshop.toString(), module, slide);
    }

    private Optional<BoardId> made(BoardRow fresh) {
        Person me = boards.me();
        if (!boards.sees(fresh, me)) {
            return Optional.empty();
        }
        if (store.insert(fresh)) {
            // the wall of the room may be waiting for it
            boards.ring(fresh);
        }
        store.find(fresh.id())
                .filter(known -> !sameForm(known, fresh) && cards.of(known.id()).isEmpty())
                .ifPresent(known ->
                        store.reform(known.id(), fresh.title(), fresh.board().form()));
        return Optional.of(fresh.id());
    }

    /** The slide may have been reworded; a board on which somebody has written stays as it was. */
    private static boolean sameForm(BoardRow one, BoardRow other) {
        return one.board().form().equals(other.board().form()) && one.title().equals(other.title());
    }

    private BoardRow row(
            ModuleId module, SlideId slide, Optional<WorkshopId> workshop, Optional<CohortId> cohort, SlideForm asked) {
        String whose = workshop.map(WorkshopId::toString)
                .orElseGet(() -> cohort.orElseThrow().toString());
        return new BoardRow(
                key(whose, module, slide),
                asked.title(),
                cohort,
                workshop,
                Optional.of(module + "/" + slide),
                Optional.empty(),
                Board.fresh(asked.form(), Phase.WRITE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Marks.freshSeal(luck)),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    /** Always the same for a place, so that of two who look first both find one board. */
    private static BoardId key(String whose, ModuleId module, SlideId slide) {
        String place = "retro/" + whose + "/" + module + "/" + slide;
        return new BoardId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }
}
