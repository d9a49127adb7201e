package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.people.NoRoom;

class DiskRoomTest {

    private final AtomicLong free = new AtomicLong(100);
    private final DiskRoom room = new DiskRoom(free::get, 64);
    private JdbcClient jdbc;
    private NamedParameterJdbcTemplate named;
    private WritesWithRoom template;

    @BeforeEach
    void database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:room" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        template = new WritesWithRoom(source, room);
        named = new NamedParameterJdbcTemplate(template);
        jdbc = JdbcClient.create(named);
        jdbc.sql("create table t (a int)").update();
    }

    @Test
    void withoutRoomNoWayOfWritingWorksAndReadingGoesOn() {
        jdbc.sql("insert into t (a) values (?)").param(1).update();
        free.set(63);

        List<Runnable> writes = List.of(
                () -> jdbc.sql("insert into t (a) values (2)").update(),
                () -> jdbc.sql("insert into t (a) values (?)").param(2).update(),
                () -> jdbc.sql("insert into t (a) values (:a)").param("a", 2).update(),
                () -> template.update("insert into t (a) values (2)"),
                () -> template.update("insert into t (a) values (?)", 2),
                () -> template.batchUpdate("insert into t (a) values (2)"),
                () -> template.batchUpdate("insert into t (a) values (?)", List.of(new Object[] {2}, new Object[] {3})),
                () -> named.update("insert into t (a) values (:a)", java.util.Map.of("a", 2)),
                () -> named.batchUpdate(
                        "insert into t (a) values (:a)", new java.util.Map[] {java.util.Map.of("a", 2)}));
        for (Runnable write : writes) {
            assertThatThrownBy(write::run).isInstanceOf(NoRoom.class);
        }

        assertThat(count()).isEqualTo(1);
        free.set(64);
        writes.forEach(Runnable::run);
        assertThat(count()).isEqualTo(11);
    }

    private int count() {
        return jdbc.sql("select count(*) from t").query(Integer.class).single();
    }
}
