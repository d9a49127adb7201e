package org.wheelhouse.retro.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.engine.Step;
import tools.jackson.databind.json.JsonMapper;

/** Steps that can be taken back. */
@Repository
public class StepStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    public StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number the board's count of steps at that moment */
    public record MadeStep(BoardId board, int number, String maker, Instant at, Step step) {}

    public void insert(MadeStep made) {
        jdbc.sql("""
                insert into retro_step (board_id, number, maker_mark, made_at, kind, body)
                values (:board, :number, :maker, :at, :kind, :body)""")
                .param("board", made.board().value())
                .param("number", made.number())
                .param("maker", made.maker())
                .param("at", BoardStore.utc(made.at()))
                .param("kind", made.step().getClass().getSimpleName())
                .param("body", JSON.writeValueAsString(made.step()))
                .update();
    }

    /** The last step of this maker that was not taken back. */
    public Optional<MadeStep> last(BoardId board, String maker) {
        return jdbc.sql("select * from retro_step where board_id = :board and maker_mark = :maker order by number desc"
                        + " fetch first 1 rows only")
                .param("board", board.value())
                .param("maker", maker)
                .query(StepStore::made)
                .optional();
    }

    /** The last step of each maker that was not taken back, by the maker's mark. */
    public Map<String, MadeStep> lastOfEach(BoardId board) {
        return jdbc.sql("""
                select s.* from retro_step s
                join (select maker_mark, max(number) as latest from retro_step where board_id = :board group by maker_mark) l
                on l.maker_mark = s.maker_mark and l.latest = s.number
                where s.board_id = :board""").param("board", board.value()).query(StepStore::made).list().stream()
                .collect(Collectors.toMap(MadeStep::maker, Function.identity()));
    }

    public List<MadeStep> before(Instant time) {
        return jdbc.sql("select * from retro_step where made_at < :time")
                .param("time", BoardStore.utc(time))
                .query(StepStore::made)
                .list();
    }

    public void delete(BoardId board, int number) {
        jdbc.sql("delete from retro_step where board_id = :board and number = :number")
                .param("board", board.value())
                .param("number", number)
                .update();
    }

    public void deleteAll(BoardId board, String maker) {
        jdbc.sql("delete from retro_step where board_id = :board and maker_mark = :maker")
                .param("board", board.value())
                .param("maker", maker)
                .update();
    }

    private static MadeStep made(ResultSet row, int number) throws SQLException {
        return new MadeStep(
                new BoardId(row.getObject("board_id", UUID.class)),
                row.getInt("number"),
                row.getString("maker_mark"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("body"), kind(row.getString("kind"))));
    }

    /** Found among the steps that there are, so that a new one touches no list. */
    private static Class<? extends Step> kind(String name) {
        return Arrays.stream(Step.class.getPermittedSubclasses())
                .filter(kind -> kind.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a step of no known kind: " + name))
                .asSubclass(Step.class);
    }
}
