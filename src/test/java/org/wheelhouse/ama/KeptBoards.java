package org.wheelhouse.ama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After the house was killed under {@link KilledBoards}: what was confirmed is there, each thing once. */
public final class KeptBoards {

    private KeptBoards() {}

    /** @param confirmed what the house said that was confirmed, without that word */
    public static void compare(List<String> confirmed, JdbcClient jdbc) {
        kept(said(confirmed, KilledBoards.ASKED), texts(jdbc, "ama_question", "Question % of %"));
        kept(said(confirmed, KilledBoards.WRITTEN), texts(jdbc, "retro_card", "Line % of %"));
        counted(jdbc, said(confirmed, KilledBoards.VOTED), "select count(*) from ama_vote where question_id = ?");
        counted(jdbc, said(confirmed, KilledBoards.BALLOT), "select sum(votes) from retro_vote where card_id = ?");
        assertThat(jdbc.sql("select count(*) from ama_question q join ama_meeting m on m.id = q.meeting_id"
                                + " where q.number > m.arrived")
                        .query(Integer.class)
                        .single())
                .as("a question and its number are one")
                .isZero();
    }

    private static List<String> texts(JdbcClient jdbc, String table, String like) {
        return jdbc.sql("select body from " + table + " where body like ?")
                .param(like)
                .query(String.class)
                .list();
    }

    private static void kept(List<String> said, List<String> kept) {
        assertThat(said).isNotEmpty();
        assertThat(kept).doesNotHaveDuplicates().containsAll(said);
        assertThat(kept.size() - said.size())
                .as("written and not yet confirmed")
                .isBetween(0, 1);
    }

    /** @param said the key of what was voted for, and how many votes it had then */
    private static void counted(JdbcClient jdbc, List<String> said, String sql) {
        String last = said.getLast();
        int votes = Integer.parseInt(last.substring(37));
        int counted = jdbc.sql(sql)
                .param(UUID.fromString(last.substring(0, 36)))
                .query(Integer.class)
                .single();
        assertThat(counted).as(sql).isBetween(votes, votes + 1);
    }

    private static List<String> said(List<String> confirmed, String what) {
        return confirmed.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }
}
