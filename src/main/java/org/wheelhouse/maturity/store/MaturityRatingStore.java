package org.wheelhouse.maturity.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.maturity.OwnRating;

/** Ratings of people, as long as a round is being rated. */
@Repository
public class MaturityRatingStore {

    private final JdbcClient jdbc;

    MaturityRatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the level, in place of an earlier one. The round must be locked. */
    public void put(UUID round, PersonId person, String row, int level) {
        jdbc.sql("insert into maturity_rater (round_id, person_id, done, agrees) values (?, ?, false, false)"
                        + " on conflict do nothing")
                .params(round, person.value())
                .update();
        jdbc.sql("delete from maturity_rating where round_id = ? and person_id = ? and row_id = ?")
                .params(round, person.value(), row)
                .update();
        jdbc.sql("insert into maturity_rating (round_id, person_id, row_id, level) values (?, ?, ?, ?)")
                .params(round, person.value(), row, level)
                .update();
    }

    public void done(UUID round, PersonId person, boolean done) {
        jdbc.sql("update maturity_rater set done = ? where round_id = ? and person_id = ?")
                .params(done, round, person.value())
                .update();
    }

    public void agrees(UUID round, PersonId person, boolean agrees) {
        jdbc.sql("update maturity_rater set agrees = ? where round_id = ? and person_id = ?")
                .params(agrees, round, person.value())
                .update();
    }

    public OwnRating of(UUID round, PersonId person) {
        Map<String, Integer> levels = new TreeMap<>();
        jdbc.sql("select row_id, level from maturity_rating where round_id = ? and person_id = ?")
                .params(round, person.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(entry -> levels.put(entry.getKey(), entry.getValue()));
        return jdbc.sql("select done, agrees from maturity_rater where round_id = ? and person_id = ?")
                .params(round, person.value())
                .query((row, number) -> new OwnRating(levels, row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElse(OwnRating.NONE);
    }

    /** Begun, done, and of these who agree. */
    public record Heads(int begun, int done, int agree) {}

    public Heads heads(UUID round) {
        return jdbc.sql("""
                select count(*), coalesce(sum(case when done then 1 else 0 end), 0),
                coalesce(sum(case when done and agrees then 1 else 0 end), 0)
                from maturity_rater where round_id = ?""")
                .param(round)
                .query((row, number) -> new Heads(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** The levels of one row that count: those of people who are done, in the order of the levels. */
    public List<Integer> counting(UUID round, String row) {
        return jdbc.sql("""
                select g.level from maturity_rating g
                join maturity_rater r on r.round_id = g.round_id and r.person_id = g.person_id
                where g.round_id = ? and g.row_id = ? and r.done order by g.level""").params(round, row).query(Integer.class).list();
    }

    /** Nobody can tell any more who rated what in this round. */
    public void drop(UUID round) {
        jdbc.sql("delete from maturity_rating where round_id = ?").param(round).update();
        jdbc.sql("delete from maturity_rater where round_id = ?").param(round).update();
    }

    /** A person's ratings in all rounds that are still being rated. */
    public record Kept(UUID round, String row, int level) {}

    public List<Kept> of(PersonId person) {
        return jdbc.sql(
                        "select round_id, row_id, level from maturity_rating where person_id = ? order by round_id, row_id")
                .param(person.value())
                .query((row, number) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from maturity_rating where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from maturity_rater where person_id = ?")
                .param(person.value())
                .update();
    }
}
