package org.wheelhouse.environments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.Askable;

/** Lets a facilitator ask the room which gates it would keep. Always anonymous: nobody defends a gate alone. */
@Component
class GatesAskable implements Askable {

    static final String KIND = "gates";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof GatesWish
                ? Optional.of(new AskForm(KIND, "Which gates would you keep?", true, "the usual gates"))
                : Optional.empty();
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return form.kind().equals(KIND) && GateChoice.read(answer).isEmpty()
                ? Optional.of("Choose the gates that you would keep, and send them.")
                : Optional.empty();
    }
}
