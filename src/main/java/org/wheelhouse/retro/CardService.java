package org.wheelhouse.retro;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.engine.Move;
import org.wheelhouse.retro.engine.Spot;
import org.wheelhouse.retro.engine.Step;
import org.wheelhouse.retro.engine.Wall;
import org.wheelhouse.retro.engine.Wording;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;

/** Cards: written, reworded, deleted, moved, put together. */
@Service
public class CardService {

    private static final String GONE = "This card is not on the board any more.";

    private final Boards boards;
    private final BoardStore store;
    private final CardStore cards;
    private final Steps steps;

    CardService(Boards boards, BoardStore store, CardStore cards, Steps steps) {
        this.boards = boards;
        this.store = store;
        this.cards = cards;
        this.steps = steps;
    }

    /**
     * Adds a card at the end of a column. The same card sent twice, as after a lost connection, is there once.
     *
     * @param card its key, made by the writer's screen
     * @param squad one of the form's, or none
     */
    @Transactional
    public RetroOutcome write(BoardId id, CardId card, int column, String typed, Optional<String> squad) {
        BoardRow row = boards.change(id);
        Board board = row.board();
        String text = Wording.clean(typed);
        String mark = mark(row);
        if (cards.find(id, card).filter(known -> known.isBy(mark)).isPresent()) {
            return new RetroOutcome.Done();
        }
        Optional<String> refusal = board.refusesWriting().or(() -> Wording.refuses(text));
        if (refusal.isPresent()) {
            return new RetroOutcome.Refused(refusal.get());
        }
        if (!board.form().hasColumn(column)
                || squad.stream().anyMatch(name -> !board.form().squads().contains(name))) {
            throw new IllegalArgumentException("column " + column + ", squad " + squad);
        }
        Spot spot = Spot.alone(column, new Wall(cards.of(id)).end(column));
        int shown = board.hidesNewCards() ? Card.HIDDEN : Card.AT_ONCE;
        boolean added = cards.insert(id, new Card(card, spot, text, mark, squad, shown, false, false, 1));
        if (!added) {
            return new RetroOutcome.Refused("This card was deleted. Write it again if you want it back.");
        }
        return told(row);
    }

    /** @param version of the card on the writer's screen */
    @Transactional
    public RetroOutcome reword(BoardId id, CardId card, String typed, int version) {
        String text = Wording.clean(typed);
        return with(id, card, (row, found) -> {
            Optional<String> refusal =
                    row.board().refusesRewording(found, mark(row)).or(() -> Wording.refuses(text));
            if (refusal.isPresent()) {
                return new RetroOutcome.Refused(refusal.get());
            }
            if (text.equals(found.text())) {
                return new RetroOutcome.Done();
            }
            cards.save(found.saying(text));
            return stepped(row, new Step.CardReworded(card, found.text(), text));
        });
    }

    @Transactional
    public RetroOutcome delete(BoardId id, CardId card) {
        return with(id, card, (row, found) -> {
            Optional<String> refusal = row.board().refusesDeleting(found, mark(row));
            if (refusal.isPresent()) {
                return new RetroOutcome.Refused(refusal.get());
            }
            Wall wall = new Wall(cards.of(id));
            // out of its group first, so that nobody is left alone in one
            lay(wall, found.spot().group().isPresent() ? wall.takeOut(found) : List.of());
            cards.delete(card, true);
            return stepped(row, new Step.CardDeleted(card));
        });
    }

    /**
     * A card, or its whole group, to the end of a column.
     *
     * @param version of the card on the mover's screen; a card that somebody moved since stays where that put it
     */
    @Transactional
    public RetroOutcome moveToColumn(BoardId id, CardId card, int version, int column, boolean wholeGroup) {
        return moving(id, card, version, (wall, found) -> {
            if (wholeGroup && found.spot().group().isPresent()) {
                return wall.toColumn(wall.topic(card).orElseThrow(), column);
            }
            return wall.toColumn(found, column);
        });
    }

    /** A card, or its whole group, put together with another card. */
    @Transactional
    public RetroOutcome putTogether(BoardId id, CardId card, int version, CardId onto, boolean wholeGroup) {
        GroupId fresh = new GroupId(UUID.randomUUID());
        return moving(id, card, version, (wall, found) -> {
            Optional<Card> target = wall.find(onto);
            if (target.isEmpty()) {
                return List.of();
            }
            if (target.get().spot().group().isEmpty()) {
                cards.insert(id, fresh, Wording.titleOf(target.get().text()));
            }
            List<Card> moved = wholeGroup ? wall.topic(card).orElseThrow().cards() : List.of(found);
            return wall.together(moved, target.get(), fresh);
        });
    }

    /** A card out of its group, back into the column it came from. */
    @Transactional
    public RetroOutcome takeOut(BoardId id, CardId card, int version) {
        return moving(
                id, card, version, (wall, found) -> found.spot().group().isPresent() ? wall.takeOut(found) : List.of());
    }

    private RetroOutcome moving(BoardId id, CardId card, int version, BiFunction<Wall, Card, List<Move>> moves) {
        return with(id, card, (row, found) -> {
            Optional<String> refusal = row.board().refusesMoving(found, mark(row));
            if (refusal.isPresent()) {
                return new RetroOutcome.Refused(refusal.get());
            }
            Wall wall = visible(row, new Wall(cards.of(id)));
            if (found.version() != version) {
                return new RetroOutcome.Overtaken(overtaken(row, wall, found));
            }
            List<Move> made = moves.apply(wall, found);
            if (made.isEmpty()) {
                return new RetroOutcome.Done();
            }
            lay(wall, made);
            return stepped(row, new Step.CardsMoved(made));
        });
    }

    /** What the person can see, so that nobody can put a card together with one that is hidden. */
    private Wall visible(BoardRow row, Wall all) {
        String mark = mark(row);
        return new Wall(all.cards().stream()
                .filter(card -> card.isShown() || card.isBy(mark))
                .toList());
    }

    private String overtaken(BoardRow row, Wall wall, Card card) {
        String column = row.board().form().columns().stream()
                .filter(one -> one.number() == card.spot().column())
                .findFirst()
                .orElseThrow()
                .title();
        String where = wall.topic(card.id()).orElseThrow().group().isPresent()
                ? "in a group under \"" + column + "\""
                : "under \"" + column + "\"";
        return "Somebody was faster with this card: it lies " + where + " now, and stays there.";
    }

    private void lay(Wall wall, List<Move> moves) {
        Wall laid = wall.with(moves);
        moves.forEach(move -> laid.find(move.card()).ifPresent(cards::save));
    }

    /** Names a group that a card lies in. */
    @Transactional
    public RetroOutcome nameGroup(BoardId id, GroupId group, String typed) {
        BoardRow row = boards.change(id);
        String name = Wording.name(typed);
        String before = cards.names(id).get(group);
        if (before == null) {
            return new RetroOutcome.Overtaken("This group is not there any more.");
        }
        Optional<String> refusal = row.board()
                .refusesChange()
                .or(() -> name.isEmpty() ? Optional.of("Say a name for the group.") : Optional.empty());
        if (refusal.isPresent()) {
            return new RetroOutcome.Refused(refusal.get());
        }
        if (name.equals(before)) {
            return new RetroOutcome.Done();
        }
        cards.rename(group, name);
        return stepped(row, new Step.GroupNamed(group, before, name));
    }

    /** Nobody learns whether a hidden card of somebody else is there. */
    private RetroOutcome with(BoardId id, CardId card, BiFunction<BoardRow, Card, RetroOutcome> change) {
        BoardRow row = boards.change(id);
        String mark = mark(row);
        return cards.find(id, card)
                .filter(found -> found.isShown() || found.isBy(mark))
                .map(found -> change.apply(row, found))
                .orElseGet(() -> new RetroOutcome.Overtaken(GONE));
    }

    private RetroOutcome stepped(BoardRow row, Step step) {
        BoardRow after = row.with(row.board().stepped());
        steps.made(row, after.board(), mark(row), step);
        store.save(after);
        return told(after);
    }

    private RetroOutcome told(BoardRow row) {
        boards.ring(row);
        return new RetroOutcome.Done();
    }

    private String mark(BoardRow row) {
        return Marks.author(row, boards.me().id());
    }
}
