package org.wheelhouse.activity.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.CohortId;

/** Answers: one a mark and ask. */
@Repository
public class AnswerStore {

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores or replaces the answer if the ask is open at this moment. Two tabs of one person that answer at the same instant
     * leave one answer.
     *
     * @return whether it was stored
     */
    public boolean put(UUID ask, String mark, Optional<CohortId> cohort, String body) {
        int added = jdbc.sql("""
                insert into ask_answer (ask_id, voter_mark, cohort_id, body)
                select id, :mark, cast(:cohort as uuid), :body from ask where id = :ask and phase = 'OPEN'
                on conflict do nothing""")
                .param("ask", ask)
                .param("mark", mark)
                .param("cohort", cohort.map(CohortId::toString).orElse(null))
                .param("body", body)
                .update();
        return added > 0 || replace(ask, mark, body) > 0;
    }

    private int replace(UUID ask, String mark, String body) {
        return jdbc.sql("""
                update ask_answer set body = :body where ask_id = :ask and voter_mark = :mark
                and exists (select 1 from ask where id = :ask and phase = 'OPEN')""")
                .param("ask", ask)
                .param("mark", mark)
                .param("body", body)
                .update();
    }

    public Optional<String> find(UUID ask, String mark) {
        return jdbc.sql("select body from ask_answer where ask_id = :ask and voter_mark = :mark")
                .param("ask", ask)
                .param("mark", mark)
                .query(String.class)
                .optional();
    }

    /** In the order of their text, which tells nothing about who came first. */
    public List<String> bodies(UUID ask) {
        return jdbc.sql("select body from ask_answer where ask_id = :ask order by body")
                .param("ask", ask)
                .query(String.class)
                .list();
    }

    public List<String> bodies(UUID ask, CohortId cohort) {
        return jdbc.sql("select body from ask_answer where ask_id = :ask and cohort_id = :cohort order by body")
                .param("ask", ask)
                .param("cohort", cohort.value())
                .query(String.class)
                .list();
    }

    /** One answer with its voter's mark: the person's key where answers are named. */
    public record Marked(String mark, String body) {}

    public List<Marked> marked(UUID ask) {
        return jdbc.sql("select voter_mark, body from ask_answer where ask_id = :ask order by voter_mark")
                .param("ask", ask)
                .query((row, number) -> new Marked(row.getString("voter_mark"), row.getString("body")))
                .list();
    }

    public void delete(UUID ask, String mark) {
        jdbc.sql("delete from ask_answer where ask_id = :ask and voter_mark = :mark")
                .param("ask", ask)
                .param("mark", mark)
                .update();
    }

    /** The answer stays, under a mark that nobody can make. */
    public void unlink(UUID ask, String mark) {
        jdbc.sql("update ask_answer set voter_mark = :nobody where ask_id = :ask and voter_mark = :mark")
                .param("nobody", UUID.randomUUID().toString())
                .param("ask", ask)
                .param("mark", mark)
                .update();
    }
}
