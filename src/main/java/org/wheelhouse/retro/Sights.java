package org.wheelhouse.retro;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.Ballot;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.engine.Undo;
import org.wheelhouse.retro.store.BallotStore;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.CardStore;
import org.wheelhouse.retro.store.StepStore;
import org.wheelhouse.retro.store.StepStore.MadeStep;

/** Reads what viewers may see; the one place where a card or a vote leaves this room. */
@Component
class Sights {

    private final CardStore cards;
    private final BallotStore ballots;
    private final StepStore steps;
    private final PeopleService people;
    private final RetroAsks asks;
    private final Clock clock;

    Sights(CardStore cards, BallotStore ballots, StepStore steps, PeopleService people, RetroAsks asks, Clock clock) {
        this.asks = asks;
        this.cards = cards;
        this.ballots = ballots;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    Snapshot read(BoardRow row) {
        long now = System.nanoTime();
        List<Card> all = cards.of(row.id());
        return new Snapshot(
                row,
                all,
                ballots.all(row.id()),
                steps.lastOfEach(row.id()),
                cards.names(row.id()),
                authors(row, all),
                asks.sight(row),
                row.ledBy().map(lead -> people.names(List.of(lead)).get(lead)).orElse(""),
                now);
    }

    /** Only what one person has on the board: enough for {@link #own}, and little to read. */
    Snapshot read(BoardRow row, Person person) {
        long now = System.nanoTime();
        String mark = Marks.author(row, person.id());
        Map<String, Ballot> ballot = Marks.voter(row, person.id())
                .map(voter -> Map.of(voter, ballots.find(row.id(), voter)))
                .orElse(Map.of());
        Map<String, MadeStep> last =
                steps.last(row.id(), mark).map(made -> Map.of(mark, made)).orElse(Map.of());
        return new Snapshot(row, cards.of(row.id(), mark), ballot, last, Map.of(), Map.of(), Optional.empty(), "", now);
    }

    private Map<String, String> authors(BoardRow row, List<Card> all) {
        if (row.board().form().anonymous()) {
            return Map.of();
        }
        Set<PersonId> ids = all.stream()
                .map(Card::author)
                .flatMap(mark -> person(mark).stream())
                .collect(Collectors.toSet());
        return people.names(ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    /** A writer who was forgotten has left a mark that is nobody's key. */
    private static Optional<PersonId> person(String mark) {
        return mark.length() == 36 ? Optional.of(PersonId.of(mark)) : Optional.empty();
    }

    static BoardSight shared(Snapshot all, ViewerKind kind) {
        BoardRow row = all.row();
        List<Card> shown = all.shown();
        Map<CardId, Integer> votes = row.board().phase().showsVotes() ? all.votes() : Map.of();
        return new BoardSight(
                row.id(),
                row.title(),
                row.board(),
                shown.stream().map(card -> sight(card, kind, all, votes)).toList(),
                hiddenIn(all.cards()),
                names(all, shown),
                all.votesGiven(),
                row.timer(),
                row.workshop(),
                row.cohort(),
                row.previous(),
                row.code(),
                all.ask(),
                all.ledBy(),
                row.createdAt());
    }

    private static BoardSight.CardSight sight(Card card, ViewerKind kind, Snapshot all, Map<CardId, Integer> votes) {
        Board board = all.row().board();
        return new BoardSight.CardSight(
                card.id(),
                card.spot(),
                card.covered() && kind == ViewerKind.MEMBER ? "" : card.text(),
                Optional.ofNullable(all.authors().get(card.author())),
                card.squad(),
                card.covered(),
                card.discussed(),
                card.version(),
                board.phase().showsVotes() ? Optional.of(votes.getOrDefault(card.id(), 0)) : Optional.empty());
    }

    private static Map<Integer, Integer> hiddenIn(List<Card> all) {
        Map<Integer, Integer> hidden = new TreeMap<>();
        all.stream()
                .filter(card -> !card.isShown())
                .forEach(card -> hidden.merge(card.spot().column(), 1, Integer::sum));
        return hidden;
    }

    private static Map<GroupId, String> names(Snapshot all, List<Card> shown) {
        return shown.stream()
                .flatMap(card -> card.spot().group().stream())
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> all.names().getOrDefault(id, "")));
    }

    OwnSight own(Snapshot all, Person person) {
        BoardRow row = all.row();
        String mark = Marks.author(row, person.id());
        Ballot ballot = Marks.voter(row, person.id())
                .map(voter -> all.ballots().getOrDefault(voter, Ballot.EMPTY))
                .orElse(Ballot.EMPTY);
        return new OwnSight(
                all.cards().stream()
                        .filter(card -> card.isBy(mark))
                        .map(Sights::own)
                        .toList(),
                votes(ballot, row, all.readAt()),
                Optional.ofNullable(all.lastSteps().get(mark))
                        .filter(made -> Undo.isOpen(made.at(), clock.instant()))
                        .map(made -> new OwnSight.UndoSight(
                                made.step().says(), made.at().plus(Undo.FOR))),
                all.readAt());
    }

    /** How many people have voted; says nothing about who, or for what. */
    int voters(BoardId board) {
        return ballots.voters(board);
    }

    /** Only the votes under one mark. */
    OwnSight.OwnVotes votes(BoardRow row, String voter) {
        long now = System.nanoTime();
        return votes(ballots.find(row.id(), voter), row, now);
    }

    private static OwnSight.OwnVotes votes(Ballot ballot, BoardRow row, long readAt) {
        return new OwnSight.OwnVotes(
                ballot.votes(), ballot.left(row.board().form().budget()), readAt);
    }

    private static OwnSight.OwnCard own(Card card) {
        return new OwnSight.OwnCard(card.id(), card.spot(), card.text(), card.squad(), card.isShown(), card.version());
    }
}
