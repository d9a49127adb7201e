package org.wheelhouse.ama.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Series: the code of their link, and the seal under which votes are kept. */
@Repository
public class AmaSeriesStore {

    private final JdbcClient jdbc;

    public AmaSeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seal empty after all meetings were closed for a day */
    public record Series(UUID id, String code, Optional<String> seal) {}

    public void insert(Series series) {
        jdbc.sql("insert into ama_series (id, code, seal) values (:id, :code, :seal)" + " on conflict do nothing")
                .param("id", series.id())
                .param("code", series.code())
                .param("seal", series.seal().orElse(null))
                .update();
    }

    public Optional<Series> find(UUID id) {
        return jdbc.sql("select * from ama_series where id = :id")
                .param("id", id)
                .query((row, number) -> new Series(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Optional.ofNullable(row.getString("seal"))))
                .optional();
    }

    /** Nobody else gets this series by this method until the transaction ends. */
    public void lock(UUID id) {
        jdbc.sql("select id from ama_series where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    public Optional<Series> findByCode(String code) {
        return jdbc.sql("select id from ama_series where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Those whose votes can still be told. */
    public List<Series> sealed() {
        return jdbc.sql("select * from ama_series where seal is not null")
                .query((row, number) -> new Series(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Optional.ofNullable(row.getString("seal"))))
                .list();
    }

    public void putSeal(UUID id, Optional<String> seal) {
        jdbc.sql("update ama_series set seal = :seal where id = :id")
                .param("seal", seal.orElse(null))
                .param("id", id)
                .update();
    }
}
