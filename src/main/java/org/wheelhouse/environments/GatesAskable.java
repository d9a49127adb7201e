package org.wheelhouse.environments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.environments.engine.Gate;

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

    @Override
    public List<AskRecord.Line> told(AskForm form, List<String> answers) {
        List<GateChoice> choices = answers.stream()
                .flatMap(answer -> GateChoice.read(answer).stream())
                .toList();
        List<Gate> gates = Gate.usual();
        return IntStream.range(0, gates.size())
                .mapToObj(gate -> new AskRecord.Line(gates.get(gate).name(), Optional.of((int) choices.stream()
                        .filter(choice -> (choice.chosen() >> gate & 1) == 1)
                        .count())))
                .toList();
    }

    @Override
    public String inWords(AskForm form, String answer) {
        List<Gate> gates = Gate.usual();
        return GateChoice.read(answer)
                .map(choice -> IntStream.range(0, gates.size())
                        .filter(gate -> (choice.chosen() >> gate & 1) == 1)
                        .mapToObj(gate -> gates.get(gate).name())
                        .collect(Collectors.joining(", ")))
                .map(words -> words.isEmpty() ? "No gate at all" : words)
                .orElse("An answer of an older kind");
    }
}
