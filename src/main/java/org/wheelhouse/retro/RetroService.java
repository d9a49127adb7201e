package org.wheelhouse.retro;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Wording;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;

/** Boards: begun, listed, seen. */
@Service
public class RetroService {

    private final Boards boards;
    private final BoardStore store;
    private final Sights sights;
    private final PeopleService people;
    private final Clock clock;
    private final OncePerRing<ViewerKind, Optional<BoardSight>> shared;
    private final SecureRandom luck = new SecureRandom();

    RetroService(Boards boards, BoardStore store, Sights sights, PeopleService people, Doorbell doorbell, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.sights = sights;
        this.people = people;
        this.clock = clock;
        this.shared = new OncePerRing<>(doorbell);
    }

    /** What rings when something changes that others may see. */
    public static String topic(BoardId board) {
        return Boards.topic(board);
    }

    /** What rings when something changes that only the person who asks sees, in another tab perhaps. */
    public String ownTopic(BoardId board) {
        return boards.find(board).map(row -> Boards.ownTopic(row, boards.me())).orElseGet(() -> Boards.topic(board));
    }

    /**
     * Begins a retro; who begins it leads it.
     *
     * @param title as it will stand above it; what is left of it after cleaning must not be empty
     * @param cohort whose people see it; the person must be of that cohort or lead
     * @param first {@link Phase#CHECK_IN} or {@link Phase#WRITE}
     * @param previous the one to compare with; the person must see it
     * @throws AccessDeniedException for guests
     */
    @Transactional
    public BoardId begin(
            String title, BoardForm form, Optional<CohortId> cohort, Phase first, Optional<BoardId> previous) {
        Person me = boards.me();
        boolean allowed = me.role() != Role.GUEST
                && cohort.stream().allMatch(wanted -> people.cohortsOf(me).stream()
                        .anyMatch(own -> own.id().equals(wanted)))
                && previous.stream().allMatch(board -> boards.find(board).isPresent());
        if (!allowed) {
            throw new AccessDeniedException("may not begin a retro there");
        }
        BoardId id = BoardId.fresh();
        store.insert(new BoardRow(
                id,
                Wording.name(title),
                cohort,
                Optional.empty(),
                Optional.empty(),
                Optional.of(me.id()),
                Board.fresh(form, first),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Marks.freshSeal(luck)),
                previous,
                clock.instant()));
        return id;
    }

    /** The boards that the person may see, the newest first; those of slides are found on their slides. */
    public List<BoardLine> boards() {
        Person me = boards.me();
        List<BoardRow> rows = new ArrayList<>();
        if (me.leads()) {
            rows.addAll(store.all());
        } else {
            me.cohort().map(store::of).ifPresent(rows::addAll);
            store.ledBy(me.id()).stream()
                    .filter(row -> rows.stream().noneMatch(known -> known.id().equals(row.id())))
                    .forEach(rows::add);
        }
        return rows.stream().map(row -> line(row, me)).toList();
    }

    private BoardLine line(BoardRow row, Person me) {
        return new BoardLine(row.id(), row.title(), row.board(), row.cohort(), boards.leads(row, me), row.createdAt());
    }

    /** What the person may see of a board that all others of this kind see too; empty if it is none for this person. */
    @Transactional(readOnly = true)
    public Optional<BoardSight> find(BoardId id) {
        return boards.find(id).map(row -> sights.shared(row, kind(row)));
    }

    private ViewerKind kind(BoardRow row) {
        return boards.leads(row, boards.me()) ? ViewerKind.LEAD : ViewerKind.MEMBER;
    }

    /** Whether the person leads the board. */
    public boolean leads(BoardId id) {
        return boards.find(id).map(row -> boards.leads(row, boards.me())).orElse(false);
    }

    /**
     * What all viewers of a kind see since the last ring, read once for all of them. Only for screens that were opened by {@link
     * #find}: nobody is asked for rights here, which are those of that moment.
     */
    public Optional<BoardSight> sinceLastRing(BoardId id, ViewerKind kind) {
        return shared.get(topic(id), kind, () -> store.find(id).map(row -> sights.shared(row, kind)));
    }

    /** What only this person sees. */
    @Transactional(readOnly = true)
    public Optional<OwnSight> own(BoardId id) {
        return boards.find(id).map(row -> sights.own(row, boards.me()));
    }
}
