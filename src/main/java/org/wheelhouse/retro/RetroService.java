package org.wheelhouse.retro;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final OncePerRing<String, Optional<Snapshot>> snapshots;
    private final OncePerRing<ViewerKind, Optional<BoardSight>> shared;
    private final OncePerRing<String, Integer> turnouts;
    private final SecureRandom luck = new SecureRandom();

    RetroService(Boards boards, BoardStore store, Sights sights, PeopleService people, Doorbell doorbell, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.sights = sights;
        this.people = people;
        this.clock = clock;
        this.snapshots = new OncePerRing<>(doorbell);
        this.shared = new OncePerRing<>(doorbell);
        this.turnouts = new OncePerRing<>(doorbell);
    }

    /** What rings when something changes that others may see. */
    public static String topic(BoardId board) {
        return Boards.topic(board);
    }

    /** What rings when one more person has voted, or one fewer, while sums are hidden. */
    public static String turnoutTopic(BoardId board) {
        return Boards.turnoutTopic(board);
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
                Optional.empty(),
                clock.instant()));
        return id;
    }

    /** The boards that the person may see, the newest first; those of slides are found on their slides. Empty for guests. */
    public List<BoardLine> boards() {
        Person me = boards.me();
        if (me.role() == Role.GUEST) {
            return List.of();
        }
        List<BoardRow> rows = me.leads()
                ? store.all()
                : Stream.of(me.cohort().map(store::of).orElse(List.of()), store.ledBy(me.id()), store.joinedBy(me.id()))
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Comparator.comparing(BoardRow::createdAt).reversed())
                        .toList();
        return rows.stream().map(row -> line(row, me)).toList();
    }

    private BoardLine line(BoardRow row, Person me) {
        return new BoardLine(row.id(), row.title(), row.board(), row.cohort(), boards.leads(row, me), row.createdAt());
    }

    /** What the person may see of a board that all others of this kind see too; empty if it is none for this person. */
    @Transactional(readOnly = true)
    public Optional<BoardSight> find(BoardId id) {
        return boards.find(id).map(row -> Sights.shared(sights.read(row), kind(row)));
    }

    private ViewerKind kind(BoardRow row) {
        return boards.leads(row, boards.me()) ? ViewerKind.LEAD : ViewerKind.MEMBER;
    }

    /** As what the person looks at the board; empty if it is none for this person. */
    public Optional<ViewerKind> viewer(BoardId id) {
        return boards.find(id).map(this::kind);
    }

    /**
     * What all viewers of a kind see since the last ring, read once for all of them. Only for screens that were opened by {@link
     * #find}: nobody is asked for rights here, which are those of that moment.
     */
    public Optional<BoardSight> sinceLastRing(BoardId id, ViewerKind kind) {
        return shared.get(topic(id), kind, () -> snapshot(id).map(all -> Sights.shared(all, kind)));
    }

    /** What only this person sees, of the same moment as {@link #sinceLastRing} and without another look at the board. */
    public Optional<OwnSight> ownSinceLastRing(BoardId id) {
        Person me = boards.me();
        return snapshot(id).map(all -> sights.own(all, me));
    }

    /** The person's own vote on the board; empty if it is none for this person, or takes no votes any more. */
    public Optional<Voter> voter(BoardId id) {
        Person me = boards.me();
        return boards.find(id).flatMap(row -> Marks.voter(row, me.id())).map(mark -> new Voter(id, mark));
    }

    /** The votes of whom this screen was opened for, as they are now; empty if the board is gone. */
    public Optional<OwnSight.OwnVotes> votes(Voter voter) {
        return snapshot(voter.board()).map(all -> sights.votes(all.row(), voter.mark()));
    }

    /** How many people have voted since the last ring of {@link #turnoutTopic}; only for screens that were opened by {@link #find}. */
    public int turnout(BoardId id) {
        return turnouts.get(turnoutTopic(id), "all", () -> sights.voters(id));
    }

    private Optional<Snapshot> snapshot(BoardId id) {
        return snapshots.get(topic(id), "all", () -> store.find(id).map(sights::read));
    }

    /** What only this person sees, as it is now: for the answer to a click of one's own. */
    @Transactional(readOnly = true)
    public Optional<OwnSight> own(BoardId id) {
        Person me = boards.me();
        return boards.find(id).map(row -> sights.own(sights.read(row, me), me));
    }
}
