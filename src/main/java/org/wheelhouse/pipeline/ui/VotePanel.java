package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.pipeline.RoomAnswer;
import org.wheelhouse.pipeline.engine.RunVerdict;

/** The question of the slide while it is open: an answer to choose, and what became of the change in the own run. */
class VotePanel extends Div {

    private final RoomParts parts;
    private final PipelineWish wish;
    private final Supplier<Optional<RunVerdict>> run;
    private final List<NativeButton> choices = new ArrayList<>();
    private final Button send = new Button("Send my answer");
    private final Div says = new Div();
    private Optional<UUID> shown = Optional.empty();
    private Optional<Integer> chosen = Optional.empty();

    /** @param run what became of the change in this person's own run; empty if it has none */
    VotePanel(RoomParts parts, PipelineWish wish, Supplier<Optional<RunVerdict>> run) {
        this.parts = parts;
        this.wish = wish;
        this.run = run;
        setId("pipeline-vote");
        addClassNames("wh-stack", "wh-request");
        send.setId("pipeline-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(event -> send(parts.slide.current.get()));
        says.getElement().setAttribute("role", "status");
    }

    /** @param unanswered nobody has answered yet, so that this person's answer need not be looked for */
    void show(Ask ask, boolean unanswered) {
        if (shown.equals(Optional.of(ask.id()))) {
            return;
        }
        shown = Optional.of(ask.id());
        removeAll();
        choices.clear();
        says.removeAll();
        Optional<RoomAnswer> own = unanswered
                ? Optional.empty()
                : parts.slide
                        .current
                        .id()
                        .flatMap(me -> parts.answers.own(ask, me))
                        .flatMap(RoomAnswer::read);
        chosen = own.flatMap(RoomAnswer::choice);
        add(new H3(wish.question()));
        for (int i = 0; i < wish.choices().size(); i++) {
            add(choice(i));
        }
        mark();
        Paragraph who = new Paragraph(
                "Anonymous: nobody can see who answered what, the facilitator neither. What became of the change in your own run is sent along.");
        who.addClassNames("wh-soft", "wh-small");
        send.setText(own.isPresent() ? "Change my answer" : "Send my answer");
        add(send, says, who);
    }

    private NativeButton choice(int place) {
        NativeButton button = new NativeButton(wish.choices().get(place).text(), event -> {
            chosen = Optional.of(place);
            mark();
        });
        button.setId("vote-choice-" + (place + 1));
        button.addClassName("wh-choice");
        choices.add(button);
        return button;
    }

    private void mark() {
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).getElement().setAttribute("aria-pressed", String.valueOf(chosen.equals(Optional.of(i))));
        }
    }

    private void send(Person me) {
        says.removeAll();
        RoomAnswer answer = new RoomAnswer(chosen, run.get());
        switch (parts.answers.answer(shown.orElseThrow(), me, answer.text())) {
            case AnswerOutcome.Counted counted -> {
                send.setText("Change my answer");
                says.add(Notice.done("Your answer is in. You can change it until the facilitator closes."));
            }
            case AnswerOutcome.Refused refused -> says.add(Notice.warning(refused.sentence()));
        }
    }
}
