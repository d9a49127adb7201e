package org.wheelhouse.retro.store;

import java.util.HashMap;
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

    /**
     * Saves what has changed from one ballot to the next.
     *
     * @param before as it is kept, read under the board's lock
     */
    public void save(BoardId board, String voter, Ballot before, Ballot after) {
        before.votes().keySet().stream()
                .filter(card -> !after.votes().containsKey(card))
                .forEach(card -> delete(board, voter, card));
        after.votes().forEach((card, votes) -> {
            if (!before.votes().containsKey(card)) {
                insert(board, voter, card, votes);
            } else if (!votes.equals(before.votes().get(card))) {
                update(board, voter, card, votes);
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

    private void update(BoardId board, String voter, CardId card, int votes) {
        at(
                        "update retro_vote set votes = :votes"
                                + " where board_id = :board and voter_mark = :voter and card_id = :card",
                        board,
                        voter,
                        card)
                .param("votes", votes)
                .update();
    }

    private void insert(BoardId board, String voter, CardId card, int votes) {
        at(
                        "insert into retro_vote (board_id, voter_mark, card_id, votes)"
                                + " values (:board, :voter, :card, :votes)",
                        board,
                        voter,
                        card)
                .param("votes", votes)
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, BoardId board, String voter, CardId card) {
        return jdbc.sql(sql).param("board", board.value()).param("voter", voter).param("card", card.value());
    }

    /** Every ballot of a board, by the voter's mark; votes on cards that were deleted count no more. */
    public Map<String, Ballot> all(BoardId board) {
        Map<String, Map<CardId, Integer>> votes = new HashMap<>();
        jdbc.sql("select v.voter_mark, v.card_id, v.votes from retro_vote v join retro_card c on c.id = v.card_id"
                        + " where v.board_id = :board and c.deleted = false")
                .param("board", board.value())
                .query(row -> {
                    votes.computeIfAbsent(row.getString("voter_mark"), none -> new HashMap<>())
                            .put(new CardId(row.getObject("card_id", UUID.class)), row.getInt("votes"));
                });
        return votes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Ballot(entry.getValue())));
    }

    /** How many people have a vote on a card that is on the board. */
    public int voters(BoardId board) {
        return jdbc.sql("select count(distinct v.voter_mark) from retro_vote v join retro_card c on c.id = v.card_id"
                        + " where v.board_id = :board and c.deleted = false")
                .param("board", board.value())
                .query(Integer.class)
                .single();
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
