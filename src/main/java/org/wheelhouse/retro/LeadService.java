package org.wheelhouse.retro;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Step;
import org.wheelhouse.retro.engine.Timer;
import org.wheelhouse.retro.engine.Topic;
import org.wheelhouse.retro.engine.Wall;
import org.wheelhouse.retro.engine.Wording;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;

/**
 * What those who lead a board do with it: phases, the lock, the timer, what is talked about, covers. Every method is refused with
 * an {@code AccessDeniedException} for everybody else.
 */
@Service
public class LeadService {

    private final Boards boards;
    private final BoardStore store;
    private final CardStore cards;
    private final Sights sights;
    private final Steps steps;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    LeadService(
            Boards boards, BoardStore store, CardStore cards, Sights sights, Steps steps, Audit audit, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.cards = cards;
        this.sights = sights;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves everybody to another phase, on or back. Cards, groups and votes stay; what was hidden is shown when cards are.
     *
     * @param from the phase on the screen of who moves; two facilitators may press at once
     */
    @Transactional
    public RetroOutcome move(BoardId id, Phase from, Phase to) {
        BoardRow row = boards.lead(id);
        Board board = row.board();
        Optional<String> refusal = board.refusesPhase(to);
        if (refusal.isPresent()) {
            return new RetroOutcome.Refused(refusal.get());
        }
        if (board.phase() != from) {
            return new RetroOutcome.Overtaken("Somebody else has moved the board in the meantime.");
        }
        Board moved = board.in(to).stepped();
        if (to.showsCards()) {
            reveal(row, moved.step());
        }
        steps.made(row, moved, mark(row), new Step.PhaseMoved(from, to));
        save(row.with(moved).with(Optional.empty()));
        return new RetroOutcome.Done();
    }

    private void reveal(BoardRow row, int step) {
        Optional<RandomGenerator> mixing = row.board().form().anonymous() ? Optional.of(luck) : Optional.empty();
        List<Card> shown = new Wall(cards.of(row.id())).reveal(step, mixing);
        shown.forEach(cards::save);
        if (!shown.isEmpty()) {
            audit.write(Audit.What.REVEALED, boards.me().id(), "cards of retro " + row.id());
        }
    }

    /** Ends the retro: nothing changes until it is reopened. */
    @Transactional
    public RetroOutcome lock(BoardId id) {
        return turnLock(id, true);
    }

    /** Opens a locked board again, as it was. */
    @Transactional
    public RetroOutcome reopen(BoardId id) {
        return turnLock(id, false);
    }

    private RetroOutcome turnLock(BoardId id, boolean locked) {
        BoardRow row = boards.lead(id);
        if (row.board().locked() == locked) {
            return new RetroOutcome.Done();
        }
        BoardRow stepped = row.with(row.board().stepped());
        steps.made(row, stepped.board(), mark(row), new Step.LockTurned(locked));
        save(stepped.with(Optional.empty()).lockedAt(locked ? Optional.of(clock.instant()) : Optional.empty()));
        return new RetroOutcome.Done();
    }

    @Transactional
    public RetroOutcome rename(BoardId id, String title) {
        String clean = Wording.name(title);
        return changing(id, clean.isEmpty() ? Optional.of("Say a title.") : Optional.empty(), row -> row.titled(clean));
    }

    /**
     * Opens the board to guests by a link, or gives it a new link: then the old one leads nowhere. Who is in stays in. Boards of
     * slides have no link of their own.
     */
    @Transactional
    public RetroOutcome openDoor(BoardId id) {
        return changing(
                id,
                Optional.empty(),
                row -> row.slide().isPresent() ? row : row.opened(Optional.of(BoardCode.fresh())));
    }

    /** Nobody comes in by the link any more; who is in stays in. */
    @Transactional
    public RetroOutcome shutDoor(BoardId id) {
        return changing(id, Optional.empty(), row -> row.opened(Optional.empty()));
    }

    /** Starts a countdown that all screens show. */
    @Transactional
    public RetroOutcome startTimer(BoardId id, Duration length) {
        boolean fits = length.isPositive() && length.compareTo(Timer.LONGEST) <= 0;
        return changing(
                id,
                fits ? Optional.empty() : Optional.of("A timer runs between a second and two hours."),
                row -> row.with(Optional.of(Timer.of(length, clock.instant()))));
    }

    /** Adds to the countdown; one that has run out begins again with so much. */
    @Transactional
    public RetroOutcome lengthenTimer(BoardId id, Duration more) {
        return changing(
                id, Optional.empty(), row -> row.with(row.timer().map(timer -> timer.longer(more, clock.instant()))));
    }

    @Transactional
    public RetroOutcome stopTimer(BoardId id) {
        return changing(id, Optional.empty(), row -> row.with(Optional.<Timer>empty()));
    }

    /**
     * Shows one topic to everybody; the one before counts as discussed.
     *
     * @param card of the topic
     */
    @Transactional
    public RetroOutcome talkAbout(BoardId id, CardId card) {
        return changing(id, Optional.empty(), row -> talkAbout(row, Optional.of(card)));
    }

    /** Shows the topic with the most votes among those that were not discussed; none if there is none left. */
    @Transactional
    public RetroOutcome nextTopic(BoardId id) {
        return changing(id, Optional.empty(), row -> talkAbout(row, next(row)));
    }

    private Optional<CardId> next(BoardRow row) {
        Wall wall = shown(row);
        Optional<Topic> now = row.board().topic().flatMap(wall::topic);
        return wall.byVotes(sights.read(row).votes()).stream()
                .filter(topic -> !topic.discussed() && !now.equals(Optional.of(topic)))
                .map(topic -> topic.lead().id())
                .findFirst();
    }

    private Wall shown(BoardRow row) {
        return new Wall(cards.of(row.id()).stream().filter(Card::isShown).toList());
    }

    private BoardRow talkAbout(BoardRow row, Optional<CardId> card) {
        Wall wall = shown(row);
        Optional<CardId> known = card.filter(one -> wall.find(one).isPresent());
        row.board().topic().flatMap(wall::topic).stream()
                .flatMap(topic -> topic.cards().stream())
                .forEach(one -> cards.save(one.discussed(true)));
        known.flatMap(wall::topic).stream()
                .flatMap(topic -> topic.cards().stream())
                .filter(Card::discussed)
                .forEach(one -> cards.save(one.discussed(false)));
        return row.with(row.board().talkingAbout(known)).with(Optional.<Timer>empty());
    }

    /** Covers what a card says for everybody but those who lead, or shows it again. */
    @Transactional
    public RetroOutcome cover(BoardId id, CardId card, boolean covered) {
        return changing(id, Optional.empty(), row -> {
            cards.find(id, card)
                    .filter(Card::isShown)
                    .map(found -> found.covered(covered))
                    .ifPresent(cards::save);
            return row;
        });
    }

    private RetroOutcome changing(BoardId id, Optional<String> refusal, Function<BoardRow, BoardRow> change) {
        BoardRow row = boards.lead(id);
        Optional<String> why = refusal.or(() -> row.board().refusesChange());
        if (why.isPresent()) {
            return new RetroOutcome.Refused(why.get());
        }
        save(change.apply(row));
        return new RetroOutcome.Done();
    }

    private void save(BoardRow row) {
        store.save(row);
        boards.ring(row);
    }

    private String mark(BoardRow row) {
        return Marks.author(row, boards.me().id());
    }
}
