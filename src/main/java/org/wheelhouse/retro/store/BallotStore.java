package org.wheelhouse.retro.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.engine.Ballot;
import org.wheelhouse.retro.engine.CardId;

/** Votes, one row for each voter and card. */
@Repository
public class BallotStore {

    private final JdbcClient jdbc;

    public BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Ballot find(BoardId board, String voter) {
        Map<CardId, Integer> votes = jdbc
                .sql("select card_id, votes from retro_vote where board_id = :board and voter_mark = :voter")
                .param("board", board.value())
                .param("voter", voter)
                .query((row, number) ->
                        Map.entry(new CardId(row.getObject("card_id", UUID.class)), row.getInt("votes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Ballot(votes);
    }

    /** Saves what has changed from one ballot to the next. */
    public void save(BoardId board, String voter, Ballot before, Ballot after) {
        before.votes().keySet().stream()
                .filter(card -> !after.votes().containsKey(card))
                .forEach(card -> delete(board, voter, card));
        after.votes().forEach((card, votes) -> {
            if (!votes.equals(before.votes().get(card))) {
                put(board, voter, card, votes);
            }
        });
    }

    private void delete(BoardId board, String voter, CardId card) {
        at(
                        "delete from retro_vote where board_id = :board and voter_mark = :voter and card_id = :card",
                        board,
                        voter,
                        card)
                .update();
    }

    private void put(BoardId board, String voter, CardId card, int votes) {
        int changed = at(
                        "update retro_vote set votes = :votes"
                                + " where board_id = :board and voter_mark = :voter and card_id = :card",
                        board,
                        voter,
                        card)
                .param("votes", votes)
                .update();
        if (changed == 0) {
            at(
                            "insert into retro_vote (board_id, voter_mark, card_id, votes)"
                                    + " values (:board, :voter, :card, :votes)",
                            board,
                            voter,
                            card)
                    .param("votes", votes)
                    .update();
        }
    }

    private JdbcClient.StatementSpec at(String sql, BoardId board, String voter, CardId card) {
        return jdbc.sql(sql).param("board", board.value()).param("voter", voter).param("card", card.value());
    }

    /** Votes on each card that has any. */
    public Map<CardId, Integer> counts(BoardId board) {
        return jdbc
                .sql("select card_id, sum(votes) as votes from retro_vote where board_id = :board group by card_id")
                .param("board", board.value())
                .query((row, number) ->
                        Map.entry(new CardId(row.getObject("card_id", UUID.class)), row.getInt("votes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many votes each voter has spent, in no order. */
    public List<Integer> spent(BoardId board) {
        return jdbc.sql("select sum(votes) from retro_vote where board_id = :board group by voter_mark order by 1")
                .param("board", board.value())
                .query(Integer.class)
                .list();
    }

    /** The votes stay, under a mark that nobody can make. */
    public void unlink(BoardId board, String voter, String nobody) {
        jdbc.sql("update retro_vote set voter_mark = :nobody where board_id = :board and voter_mark = :voter")
                .param("nobody", nobody)
                .param("board", board.value())
                .param("voter", voter)
                .update();
    }
}
