package org.wheelhouse.ama.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.ama.OwnSight;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;

/**
 * Votes. A question that was put together with another one keeps its rows, so that they can be taken apart again; a person who
 * voted for both counts once.
 */
@Repository
public class AmaVoteStore {

    private final JdbcClient jdbc;

    public AmaVoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is a new vote; the table holds one a person and question, whoever is faster */
    public boolean insert(QuestionId question, String voterMark) {
        return jdbc.sql(
                                "insert into ama_vote (question_id, voter_mark) values (:question, :mark) on conflict do nothing")
                        .param("question", question.value())
                        .param("mark", voterMark)
                        .update()
                == 1;
    }

    /** Takes back the votes of one voter for a question and all that were put together with it. */
    public boolean delete(QuestionId question, String voterMark) {
        return jdbc.sql("delete from ama_vote where voter_mark = :mark and question_id in"
                                + " (select id from ama_question where id = :question or merged_into = :question)")
                        .param("question", question.value())
                        .param("mark", voterMark)
                        .update()
                > 0;
    }

    /** How many people voted for each question, votes of duplicates with it; frozen numbers where the votes are gone. */
    public Map<QuestionId, Integer> counts(BoardId meeting) {
        Map<QuestionId, Integer> counts = new HashMap<>();
        jdbc.sql("select id, votes from ama_question where meeting_id = :meeting and votes > 0")
                .param("meeting", meeting.value())
                .query((row, number) ->
                        counts.put(new QuestionId(row.getObject("id", UUID.class)), row.getInt("votes")))
                .list();
        jdbc.sql("""
                select coalesce(q.merged_into, q.id) as main, count(distinct v.voter_mark) as voters
                from ama_vote v join ama_question q on q.id = v.question_id
                where q.meeting_id = :meeting group by coalesce(q.merged_into, q.id)""")
                .param("meeting", meeting.value())
                .query((row, number) ->
                        counts.put(new QuestionId(row.getObject("main", UUID.class)), row.getInt("voters")))
                .list();
        return counts;
    }

    /** Throws the votes of a meeting away and keeps their number. */
    public void freeze(BoardId meeting) {
        counts(meeting)
                .forEach((question, votes) -> jdbc.sql("update ama_question set votes = :votes where id = :question")
                        .param("votes", votes)
                        .param("question", question.value())
                        .update());
        jdbc.sql("delete from ama_vote where question_id in (select id from ama_question where meeting_id = :meeting)")
                .param("meeting", meeting.value())
                .update();
    }

    /**
     * What somebody has to do with the questions of a meeting, in one read.
     *
     * @param receipts hashes of what the person's browser holds
     */
    public OwnSight own(BoardId meeting, UUID person, String voterMark, Collection<String> receipts) {
        Set<QuestionId> voted = new HashSet<>();
        List<Question> asked = new ArrayList<>();
        jdbc.sql("""
                select q.*, v.voter_mark
                from ama_question q left join ama_vote v on v.question_id = q.id and v.voter_mark = :mark
                where q.meeting_id = :meeting
                and (v.voter_mark is not null or q.asker_id = :person or q.receipt in (:receipts)) order by q.number""")
                .param("mark", voterMark)
                .param("meeting", meeting.value())
                .param("person", person)
                .param("receipts", receipts.isEmpty() ? List.of("none") : receipts)
                .query((row, number) -> {
                    Question question = AmaQuestionStore.row(row, number);
                    if (row.getString("voter_mark") != null) {
                        voted.add(question.mergedInto().orElse(question.id()));
                    }
                    if (question.asker().equals(Optional.of(new PersonId(person)))
                            || question.receipt().filter(receipts::contains).isPresent()) {
                        asked.add(question);
                    }
                    return question;
                })
                .list();
        return new OwnSight(voted, asked);
    }

    /** All votes under a mark, as texts of the questions. */
    public List<String> textsOf(String voterMark) {
        return jdbc.sql("select q.body from ama_vote v join ama_question q on q.id = v.question_id"
                        + " where v.voter_mark = :mark order by q.body")
                .param("mark", voterMark)
                .query(String.class)
                .list();
    }

    /** The votes stay and are nobody's. */
    public void unlink(String voterMark, String nobody) {
        jdbc.sql("update ama_vote set voter_mark = :nobody where voter_mark = :mark")
                .param("nobody", nobody)
                .param("mark", voterMark)
                .update();
    }
}
