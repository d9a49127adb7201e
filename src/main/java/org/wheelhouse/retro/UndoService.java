package org.wheelhouse.retro;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.Move;
import org.wheelhouse.retro.engine.Step;
import org.wheelhouse.retro.engine.Undo;
import org.wheelhouse.retro.engine.Wall;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;
import org.wheelhouse.retro.store.StepStore.MadeStep;

/** Takes the last step back. */
@Service
public class UndoService {

    private final Boards boards;
    private final BoardStore store;
    private final CardStore cards;
    private final Steps steps;
    private final Clock clock;

    UndoService(Boards boards, BoardStore store, CardStore cards, Steps steps, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.cards = cards;
        this.steps = steps;
        this.clock = clock;
    }

    /** Takes back the person's own last step on the board, if that is less than ten minutes old and nobody has built on it. */
    @Transactional
    public RetroOutcome undo(BoardId id) {
        BoardRow row = boards.change(id);
        String mark = Marks.author(row, boards.me().id());
        Optional<MadeStep> last = steps.last(row, mark);
        if (last.isEmpty()) {
            return new RetroOutcome.Refused("There is nothing left to undo; that is possible for ten minutes.");
        }
        MadeStep made = last.get();
        Wall wall = new Wall(cards.of(id));
        Optional<String> refusal = Undo.refuses(made.step(), row.board(), wall, cards.deleted(id), cards.names(id));
        if (refusal.isPresent()) {
            steps.takenBack(made);
            return new RetroOutcome.Overtaken(refusal.get());
        }
        takeBack(row, made, wall);
        steps.takenBack(made);
        boards.ring(row);
        return new RetroOutcome.Done();
    }

    private void takeBack(BoardRow row, MadeStep made, Wall wall) {
        switch (made.step()) {
            case Step.PhaseMoved moved -> movedBack(row, made.number(), moved, wall);
            case Step.CardsMoved moved -> laidBack(wall, moved.moves());
            case Step.GroupNamed named -> cards.rename(named.group(), named.before());
            case Step.CardReworded reworded ->
                wall.find(reworded.card())
                        .map(card -> card.saying(reworded.before()))
                        .ifPresent(cards::save);
            case Step.CardDeleted deleted -> cards.delete(deleted.card(), false);
            case Step.LockTurned turned ->
                store.save(row.lockedAt(turned.locked() ? Optional.empty() : Optional.of(clock.instant())));
        }
    }

    /** What that step had revealed is hidden again. */
    private void movedBack(BoardRow row, int step, Step.PhaseMoved moved, Wall wall) {
        wall.cards().stream()
                .filter(card -> card.shown() == step)
                .map(card -> card.shownBy(Card.HIDDEN))
                .forEach(cards::save);
        Board back = row.board().in(moved.from());
        store.save(row.with(back).with(Optional.empty()));
    }

    private void laidBack(Wall wall, List<Move> moves) {
        List<Move> back = moves.stream().map(Move::back).toList();
        Wall laid = wall.with(back);
        back.forEach(move -> laid.find(move.card()).ifPresent(cards::save));
    }
}
