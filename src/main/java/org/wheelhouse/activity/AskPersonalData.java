package org.wheelhouse.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.store.AnswerStore;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.activity.store.SpeakerStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;

/** A person's answers, as long as anybody can tell that they are that person's. */
@Component
class AskPersonalData implements PersonalData {

    private final AskStore asks;
    private final AnswerStore answers;
    private final SpeakerStore speakers;
    private final AnswerService service;

    AskPersonalData(AskStore asks, AnswerStore answers, SpeakerStore speakers, AnswerService service) {
        this.asks = asks;
        this.answers = answers;
        this.speakers = speakers;
        this.service = service;
    }

    @Override
    public Set<String> columns() {
        return Set.of("ask_answer.voter_mark", "ask_answer_flag.voter_mark", "ask_speaker.person_id");
    }

    @Override
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        List<Map<String, String>> rows = asks.all().stream()
                .flatMap(ask -> service.own(ask, person).stream().map(answer -> row(ask, answer)))
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of("Answers to polls and questions", rows);
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        speakers.forget(person);
        for (Ask ask : asks.all()) {
            Optional<String> mark = service.mark(ask, person);
            mark.ifPresent(known -> forget(ask, known));
        }
    }

    /** What a room was shown together keeps its counts, without a way back to the person. */
    private void forget(Ask ask, String mark) {
        if (ask.key().workshop().isPresent()) {
            answers.unlink(ask.id(), mark);
        } else {
            answers.delete(ask.id(), mark);
        }
    }

    private static Map<String, String> row(Ask ask, String answer) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(
                "Where",
                ask.key().module() + ", " + ask.key().slide() + ", round "
                        + ask.key().round());
        row.put("Question", ask.form().title());
        row.put("Your answer", answer.replace("\n", "; "));
        row.put("Who could see it", ask.form().anonymous() ? "nobody" : "the facilitator");
        return row;
    }
}
