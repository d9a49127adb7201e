package org.wheelhouse.retro.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;

/** People with an account who came to a board by its link. */
@Repository
public class RetroMemberStore {

    private final JdbcClient jdbc;

    public RetroMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(BoardId board, PersonId person) {
        jdbc.sql("insert into retro_member (board_id, person_id) values (:board, :person) on conflict do nothing")
                .param("board", board.value())
                .param("person", person.value())
                .update();
    }

    public boolean has(BoardId board, PersonId person) {
        return jdbc.sql("select count(*) from retro_member where board_id = :board and person_id = :person")
                        .param("board", board.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from retro_member where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
