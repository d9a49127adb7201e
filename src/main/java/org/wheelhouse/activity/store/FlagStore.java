package org.wheelhouse.activity.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.activity.Card;
import org.wheelhouse.activity.Flag;

/** Flags of answers. */
@Repository
public class FlagStore {

    private final JdbcClient jdbc;

    FlagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing for a flag that is there, and none for an answer that is not. */
    public void add(UUID ask, String mark, Flag flag) {
        jdbc.sql("""
                insert into ask_answer_flag (ask_id, voter_mark, flag)
                select ask_id, voter_mark, :flag from ask_answer where ask_id = :ask and voter_mark = :mark
                on conflict do nothing""")
                .param("ask", ask)
                .param("mark", mark)
                .param("flag", flag.name())
                .update();
    }

    public void remove(UUID ask, String mark, Set<Flag> flags) {
        jdbc.sql("delete from ask_answer_flag where ask_id = :ask and voter_mark = :mark and flag in (:flags)")
                .param("ask", ask)
                .param("mark", mark)
                .param("flags", flags.stream().map(Flag::name).toList())
                .update();
    }

    /** All answers in the order of their text, which tells nothing about who came first. */
    public List<Card> cards(UUID ask) {
        Map<String, String> bodies = new LinkedHashMap<>();
        Map<String, Set<Flag>> flags = new LinkedHashMap<>();
        jdbc.sql("""
                select w.voter_mark, w.body, f.flag from ask_answer w
                left join ask_answer_flag f on f.ask_id = w.ask_id and f.voter_mark = w.voter_mark
                where w.ask_id = :ask order by w.body, w.voter_mark""").param("ask", ask).query(row -> {
            String mark = row.getString("voter_mark");
            bodies.put(mark, row.getString("body"));
            Set<Flag> known = flags.computeIfAbsent(mark, none -> EnumSet.noneOf(Flag.class));
            String flag = row.getString("flag");
            if (flag != null) {
                known.add(Flag.valueOf(flag));
            }
        });
        List<Card> cards = new ArrayList<>();
        bodies.forEach((mark, body) -> cards.add(new Card(mark, body, flags.get(mark))));
        return cards;
    }
}
