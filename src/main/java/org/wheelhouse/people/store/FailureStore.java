package org.wheelhouse.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed sign-ins, so that a restart does not make anybody forget them. */
@Repository
public class FailureStore {

    private final JdbcClient jdbc;

    public FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the row, to leave one's own out or take it back */
    public record Failure(UUID id, String accountHash, String address, Instant at) {}

    public void insert(Failure failure) {
        jdbc.sql("insert into sign_in_failure (id, account_hash, address, failed_at) values (?, ?, ?, ?)")
                .params(failure.id(), failure.accountHash(), failure.address(), Utc.of(failure.at()))
                .update();
    }

    public List<Failure> ofAccount(String accountHash, Instant since) {
        return jdbc.sql("select * from sign_in_failure where account_hash = ? and failed_at > ?"
                        + " order by failed_at desc fetch first 200 rows only")
                .params(accountHash, Utc.of(since))
                .query((row, number) -> failure(row))
                .list();
    }

    public List<Failure> ofAddress(String address, Instant since) {
        return jdbc.sql("select * from sign_in_failure where address = ? and failed_at > ?"
                        + " order by failed_at desc fetch first 200 rows only")
                .params(address, Utc.of(since))
                .query((row, number) -> failure(row))
                .list();
    }

    private static Failure failure(ResultSet row) throws SQLException {
        return new Failure(
                row.getObject("id", UUID.class),
                row.getString("account_hash"),
                row.getString("address"),
                Utc.read(row, "failed_at"));
    }

    public void delete(UUID id) {
        jdbc.sql("delete from sign_in_failure where id = ?").param(id).update();
    }

    public void deletePair(String accountHash, String address) {
        jdbc.sql("delete from sign_in_failure where account_hash = ? and address = ?")
                .params(accountHash, address)
                .update();
    }

    public void deleteBefore(Instant time) {
        jdbc.sql("delete from sign_in_failure where failed_at < ?")
                .param(Utc.of(time))
                .update();
    }
}
