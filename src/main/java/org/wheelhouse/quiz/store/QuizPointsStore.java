package org.wheelhouse.quiz.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.WorkshopId;

/** Which workshops count points. */
@Repository
public class QuizPointsStore {

    private final JdbcClient jdbc;

    public QuizPointsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean counts(WorkshopId workshop) {
        return jdbc.sql("select count(*) from quiz_points where workshop_id = :workshop")
                        .param("workshop", workshop.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void count(WorkshopId workshop, boolean points) {
        String sql = points
                ? "insert into quiz_points (workshop_id) values (:workshop) on conflict do nothing"
                : "delete from quiz_points where workshop_id = :workshop";
        jdbc.sql(sql).param("workshop", workshop.value()).update();
    }
}
