package org.wheelhouse.ama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVisitorStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;

/**
 * A person's questions with its name, and its votes. Anonymous questions cannot be found by anybody, so they are in no export and
 * stay. A question with a name stays for all who voted for it, under "a former participant".
 */
@Component
@Order(80)
class AmaPersonalData implements PersonalData {

    private final AmaMeetingStore meetings;
    private final AmaSeriesStore series;
    private final AmaQuestionStore questions;
    private final AmaVoteStore votes;
    private final AmaVisitorStore visitors;

    AmaPersonalData(
            AmaMeetingStore meetings,
            AmaSeriesStore series,
            AmaQuestionStore questions,
            AmaVoteStore votes,
            AmaVisitorStore visitors) {
        this.meetings = meetings;
        this.series = series;
        this.questions = questions;
        this.votes = votes;
        this.visitors = visitors;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "ama_meeting.made_by",
                "ama_leader.person_id",
                "ama_visitor.person_id",
                "ama_question.asker_id",
                "ama_question.promise_owner_id",
                "ama_vote.voter_mark");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        List<Map<String, String>> asked =
                questions.askedBy(person).stream().map(AmaPersonalData::row).toList();
        List<Map<String, String>> voted = new ArrayList<>();
        series.sealed().forEach(one -> votes.textsOf(VoterMark.of(one.seal(), person))
                .forEach(text -> voted.add(Map.of("Question", text))));
        List<Map<String, String>> led = meetings.concerning(person).stream()
                .map(meeting -> Map.of("AMA", meeting.topic()))
                .toList();
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put("AMAs: questions that you asked with your name", asked);
        all.put("AMAs: what you voted for", voted);
        all.put("AMAs that you planned, answer in or came to by a link", led);
        return all;
    }

    private static Map<String, String> row(Question question) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Question", question.text());
        row.put("State", question.stage().name().toLowerCase());
        row.put("Answer", question.answer());
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        series.sealed().forEach(one -> votes.unlink(VoterMark.of(one.seal(), person), nobody()));
        questions.forgetPromises(person);
        visitors.forget(person);
    }

    /** As long as a mark, so that nobody can tell from it that somebody has left. */
    private static String nobody() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
