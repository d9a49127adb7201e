package org.wheelhouse.people.backup;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.KeyHolder;
import org.wheelhouse.people.NoRoom;

/** All stores write through this one; it refuses while the disk has no room, before the database has seen the statement. */
final class WritesWithRoom extends JdbcTemplate {

    private final DiskRoom room;

    WritesWithRoom(DataSource database, DiskRoom room) {
        super(database);
        this.room = room;
    }

    private void require() {
        if (!room.isEnough()) {
            throw new NoRoom("The disk of the data is nearly full");
        }
    }

    @Override
    public int update(String sql) {
        require();
        return super.update(sql);
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values) {
        require();
        return super.update(statement, values);
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        require();
        return super.update(statement, keys);
    }

    @Override
    public int[] batchUpdate(String... sql) {
        require();
        return super.batchUpdate(sql);
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter values) {
        require();
        return super.batchUpdate(sql, values);
    }
}
