package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.RoomAnswer;
import org.wheelhouse.rollout.RoomAnswer.Vote;

/** "Promote or abort?", for somebody in the room; one answer, which may be changed until it is closed. */
final class VoteBox extends Div {

    private final RolloutParts parts;
    private final RadioButtonGroup<Vote> choice = new RadioButtonGroup<>();
    private final Button send = new Button("Send my answer", click -> send());
    private final Div says = new Div();
    private Optional<Ask> ask = Optional.empty();
    private Optional<UUID> shown = Optional.empty();

    VoteBox(RolloutParts parts) {
        this.parts = parts;
        setId("rollout-vote");
        addClassName("wh-stack");
        choice.setId("rollout-choice");
        choice.setAriaLabel("Promote or abort?");
        choice.setItems(Vote.values());
        choice.setItemLabelGenerator(Vote::sentence);
        send.setId("rollout-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        says.getElement().setAttribute("role", "status");
        Paragraph who = Charts.soft("Anonymous: nobody can see who chose what, the facilitator neither.");
        who.addClassName("wh-small");
        add(new H3("Promote or abort?"), who, choice, send, says);
    }

    /** What was chosen stays while the same is asked. */
    void show(Ask open) {
        ask = Optional.of(open);
        if (shown.equals(Optional.of(open.id()))) {
            return;
        }
        shown = Optional.of(open.id());
        says.removeAll();
        Optional<Vote> own = parts.answers
                .own(open, parts.current.get().id())
                .flatMap(RoomAnswer::read)
                .filter(Vote.class::isInstance)
                .map(Vote.class::cast);
        choice.setValue(own.orElse(null));
        send.setText(own.isPresent() ? "Change my answer" : "Send my answer");
    }

    private void send() {
        says.removeAll();
        if (choice.getValue() == null) {
            says.add(Notice.warning("Choose one of the three first."));
            return;
        }
        ask.map(open -> parts.answers.answer(
                        open.id(), parts.current.get(), choice.getValue().text()))
                .ifPresent(outcome -> {
                    switch (outcome) {
                        case AnswerOutcome.Counted counted -> {
                            send.setText("Change my answer");
                            says.add(Notice.done("Your answer is in. You can change it until the facilitator closes."));
                        }
                        case AnswerOutcome.Refused refused -> says.add(Notice.warning(refused.sentence()));
                    }
                });
    }
}
