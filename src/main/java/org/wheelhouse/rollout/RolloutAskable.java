package org.wheelhouse.rollout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.Askable;

/** Lets a facilitator ask the room before the judge's verdict is shown. Always anonymous: nobody is judged with the version. */
@Component
class RolloutAskable implements Askable {

    static final String KIND = "rollout";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof RolloutWish wish
                ? Optional.of(new AskForm(KIND, "Promote or abort?", true, wish.scenario()))
                : Optional.empty();
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return form.kind().equals(KIND) && RoomAnswer.read(answer).isEmpty()
                ? Optional.of("Choose one of the answers, or send a run of this rollout.")
                : Optional.empty();
    }

    @Override
    public List<AskRecord.Line> told(AskForm form, List<String> answers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(RoomAnswer.Vote.values()).forEach(vote -> counts.put(vote.sentence(), 0));
        answers.forEach(answer -> counts.merge(inWords(form, answer), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new AskRecord.Line(count.getKey(), Optional.of(count.getValue())))
                .toList();
    }

    @Override
    public String inWords(AskForm form, String answer) {
        return RoomAnswer.read(answer)
                .map(known -> known instanceof RoomAnswer.Vote vote ? vote.sentence() : "A run of their own")
                .orElse("An answer of an older kind");
    }
}
