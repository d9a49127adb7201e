package org.wheelhouse.retro;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.Ballot;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Topic;
import org.wheelhouse.retro.engine.VoteOutcome;
import org.wheelhouse.retro.engine.Wall;
import org.wheelhouse.retro.store.BallotStore;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.CardStore;

/** Votes: the budget is kept here, whatever two tabs of one person send at the same instant. */
@Service
public class BallotService {

    private final Boards boards;
    private final CardStore cards;
    private final BallotStore ballots;

    BallotService(Boards boards, CardStore cards, BallotStore ballots) {
        this.boards = boards;
        this.cards = cards;
        this.ballots = ballots;
    }

    /**
     * One more vote for the topic that a card belongs to.
     *
     * @return {@code Refused} with a sentence when the budget is spent, or voting is closed
     */
    @Transactional
    public RetroOutcome vote(BoardId id, CardId card) {
        return voting(id, card, Ballot::cast);
    }

    /** One vote less for the topic; only one's own can be taken back. */
    @Transactional
    public RetroOutcome takeBack(BoardId id, CardId card) {
        return voting(id, card, (ballot, topic, budget) -> ballot.takeBack(topic));
    }

    @FunctionalInterface
    private interface Deciding {
        VoteOutcome decide(Ballot ballot, Topic topic, Budget budget);
    }

    private RetroOutcome voting(BoardId id, CardId card, Deciding deciding) {
        Person me = boards.me();
        BoardRow row = boards.change(id, me);
        Optional<String> refusal = row.board().refusesVoting();
        Optional<String> voter = Marks.voter(row, me.id());
        if (refusal.isPresent() || voter.isEmpty()) {
            return new RetroOutcome.Refused(refusal.orElse("This board takes no votes any more."));
        }
        Optional<Topic> topic = topic(id, card);
        if (topic.isEmpty()) {
            return new RetroOutcome.Overtaken("This card is not on the board any more.");
        }
        Ballot before = ballots.find(id, voter.get());
        return switch (deciding.decide(before, topic.get(), row.board().form().budget())) {
            case VoteOutcome.Refused refused -> new RetroOutcome.Refused(refused.sentence());
            case VoteOutcome.Counted counted -> {
                ballots.save(id, voter.get(), before, counted.ballot());
                boards.ringVoted(new Voter(id, voter.get()));
                yield new RetroOutcome.Done();
            }
        };
    }

    private Optional<Topic> topic(BoardId id, CardId card) {
        return new Wall(cards.with(id, card).stream().filter(Card::isShown).toList()).topic(card);
    }
}
