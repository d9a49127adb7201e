package org.wheelhouse.rollout;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
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
}
