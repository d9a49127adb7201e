package org.wheelhouse.retro.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.engine.Spot;

/** Cards and the names of their groups. */
@Repository
public class CardStore {

    private final JdbcClient jdbc;

    public CardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if a card with this key is there already, on any board */
    public boolean insert(BoardId board, Card card) {
        return jdbc.sql("""
                insert into retro_card (id, board_id, home, column_number, place, group_id, body, author_mark, squad, shown,
                covered, discussed, deleted, version)
                values (:id, :board, :home, :column, :place, cast(:group as uuid), :body, :author, :squad, :shown, :covered,
                :discussed, false, :version)
                on conflict do nothing""")
                        .param("board", board.value())
                        .param("author", card.author())
                        .param("squad", card.squad().orElse(null))
                        .params(changing(card))
                        .update()
                > 0;
    }

    private static Map<String, Object> changing(Card card) {
        Spot spot = card.spot();
        java.util.HashMap<String, Object> values = new java.util.HashMap<>();
        values.put("id", card.id().value());
        values.put("home", spot.home());
        values.put("column", spot.column());
        values.put("place", spot.place());
        values.put("group", spot.group().map(GroupId::toString).orElse(null));
        values.put("body", card.text());
        values.put("shown", card.shown());
        values.put("covered", card.covered());
        values.put("discussed", card.discussed());
        values.put("version", card.version());
        return values;
    }

    public void save(Card card) {
        jdbc.sql("""
                update retro_card set home = :home, column_number = :column, place = :place, group_id = cast(:group as uuid),
                body = :body, shown = :shown, covered = :covered, discussed = :discussed, version = :version
                where id = :id""").params(changing(card)).update();
    }

    /** All that are on the board, as they lie. */
    public List<Card> of(BoardId board) {
        return jdbc.sql("select * from retro_card where board_id = :board and deleted = false order by place, id")
                .param("board", board.value())
                .query(CardStore::card)
                .list();
    }

    /** Those of one author, as they lie. */
    public List<Card> of(BoardId board, String author) {
        return jdbc.sql("select * from retro_card where board_id = :board and author_mark = :author and deleted = false"
                        + " order by place, id")
                .param("board", board.value())
                .param("author", author)
                .query(CardStore::card)
                .list();
    }

    /** A card with those that lie in its group. */
    public List<Card> with(BoardId board, CardId card) {
        return jdbc.sql("select * from retro_card where board_id = :board and deleted = false and (id = :card"
                        + " or group_id = (select group_id from retro_card where id = :card)) order by place, id")
                .param("board", board.value())
                .param("card", card.value())
                .query(CardStore::card)
                .list();
    }

    public Optional<Card> find(BoardId board, CardId id) {
        return jdbc.sql("select * from retro_card where board_id = :board and id = :id and deleted = false")
                .param("board", board.value())
                .param("id", id.value())
                .query(CardStore::card)
                .optional();
    }

    /** Takes it off the board; it can come back until {@link #purge}. */
    public void delete(CardId id, boolean deleted) {
        jdbc.sql("update retro_card set deleted = :deleted, version = version + 1 where id = :id")
                .param("deleted", deleted)
                .param("id", id.value())
                .update();
    }

    public List<CardId> deleted(BoardId board) {
        return jdbc.sql("select id from retro_card where board_id = :board and deleted = true")
                .param("board", board.value())
                .query((row, number) -> new CardId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Removes a deleted card for good. */
    public void purge(CardId id) {
        jdbc.sql("delete from retro_card where id = :id and deleted = true")
                .param("id", id.value())
                .update();
    }

    /** What this author wrote stays, under a mark that nobody can make. */
    public void unlink(BoardId board, String author, String nobody) {
        jdbc.sql("update retro_card set author_mark = :nobody where board_id = :board and author_mark = :author")
                .param("nobody", nobody)
                .param("board", board.value())
                .param("author", author)
                .update();
    }

    public void insert(BoardId board, GroupId group, String name) {
        jdbc.sql("insert into retro_group (id, board_id, name) values (:id, :board, :name) on conflict do nothing")
                .param("id", group.value())
                .param("board", board.value())
                .param("name", name)
                .update();
    }

    public void rename(GroupId group, String name) {
        jdbc.sql("update retro_group set name = :name where id = :id")
                .param("id", group.value())
                .param("name", name)
                .update();
    }

    /** Those of all groups that ever were on the board. */
    public Map<GroupId, String> names(BoardId board) {
        return jdbc
                .sql("select id, name from retro_group where board_id = :board")
                .param("board", board.value())
                .query((row, number) -> Map.entry(new GroupId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        Spot spot = new Spot(
                row.getInt("home"),
                row.getInt("column_number"),
                row.getLong("place"),
                Optional.ofNullable(row.getObject("group_id", UUID.class)).map(GroupId::new));
        return new Card(
                new CardId(row.getObject("id", UUID.class)),
                spot,
                row.getString("body"),
                row.getString("author_mark"),
                Optional.ofNullable(row.getString("squad")),
                row.getInt("shown"),
                row.getBoolean("covered"),
                row.getBoolean("discussed"),
                row.getInt("version"));
    }
}
