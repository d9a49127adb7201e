package org.wheelhouse.retro;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

/** Reads what viewers may see; the one place where a card or a vote leaves this room. */
@Component
class Sights {

    private final CardStore cards;
    private final BallotStore ballots;
    private final Steps steps;
    private final PeopleService people;

    Sights(CardStore cards, BallotStore ballots, Steps steps, PeopleService people) {
        this.cards = cards;
        this.ballots = ballots;
        this.steps = steps;
        this.people = people;
    }

    BoardSight shared(BoardRow row, ViewerKind kind) {
        Board board = row.board();
        List<Card> all = cards.of(row.id());
        List<Card> shown = all.stream().filter(Card::isShown).toList();
        Map<CardId, Integer> votes = board.phase().showsVotes() ? ballots.counts(row.id()) : Map.of();
        Map<String, String> authors = authors(row, shown);
        return new BoardSight(
                row.id(),
                row.title(),
                board,
                shown.stream()
                        .map(card -> sight(card, kind, board, votes, authors))
                        .toList(),
                hiddenIn(all),
                names(row, shown),
                ballots.spent(row.id()).stream().mapToInt(Integer::intValue).sum(),
                row.timer(),
                row.workshop(),
                row.previous(),
                row.ledBy().map(lead -> people.names(List.of(lead)).get(lead)).orElse(""));
    }

    private static BoardSight.CardSight sight(
            Card card, ViewerKind kind, Board board, Map<CardId, Integer> votes, Map<String, String> authors) {
        return new BoardSight.CardSight(
                card.id(),
                card.spot(),
                card.covered() && kind == ViewerKind.MEMBER ? "" : card.text(),
                Optional.ofNullable(authors.get(card.author())),
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

    private Map<String, String> authors(BoardRow row, List<Card> shown) {
        if (row.board().form().anonymous()) {
            return Map.of();
        }
        Set<PersonId> ids = shown.stream()
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

    private Map<GroupId, String> names(BoardRow row, List<Card> shown) {
        Set<GroupId> there =
                shown.stream().flatMap(card -> card.spot().group().stream()).collect(Collectors.toSet());
        if (there.isEmpty()) {
            return Map.of();
        }
        Map<GroupId, String> names = cards.names(row.id());
        return there.stream().collect(Collectors.toMap(id -> id, id -> names.getOrDefault(id, "")));
    }

    OwnSight own(BoardRow row, Person person) {
        String mark = Marks.author(row, person.id());
        Ballot ballot = Marks.voter(row, person.id())
                .map(voter -> ballots.find(row.id(), voter))
                .orElse(Ballot.EMPTY);
        return new OwnSight(
                cards.of(row.id(), mark).stream()
                        .map(card -> new OwnSight.OwnCard(
                                card.id(), card.spot(), card.text(), card.squad(), card.isShown(), card.version()))
                        .toList(),
                ballot.votes(),
                ballot.left(row.board().form().budget()),
                steps.last(row, mark)
                        .map(made -> new OwnSight.UndoSight(
                                made.step().says(), made.at().plus(Undo.FOR))));
    }
}
