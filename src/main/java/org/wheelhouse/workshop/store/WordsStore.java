package org.wheelhouse.workshop.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.SponsorWords;

/** Three sentences a workshop. */
@Repository
public class WordsStore {

    private final JdbcClient jdbc;

    WordsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SponsorWords> find(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_words where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query((row, number) -> new SponsorWords(
                        row.getString("achieved"),
                        row.getString("in_the_way"),
                        row.getString("asked_for"),
                        row.getInt("version")))
                .optional();
    }

    /** @return false if somebody was faster than {@code words.version()}; 0 is the first time */
    public boolean save(WorkshopId workshop, SponsorWords words) {
        String sql = words.version() == 0 ? """
                insert into workshop_words (workshop_id, achieved, in_the_way, asked_for, version)
                values (:workshop, :achieved, :way, :asked, 1) on conflict do nothing""" : """
                update workshop_words set achieved = :achieved, in_the_way = :way, asked_for = :asked, version = version + 1
                where workshop_id = :workshop and version = :version""";
        var bound = jdbc.sql(sql)
                .param("workshop", workshop.value())
                .param("achieved", words.achieved())
                .param("way", words.inTheWay())
                .param("asked", words.askedFor());
        return (words.version() == 0 ? bound : bound.param("version", words.version())).update() > 0;
    }
}
