package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.Result;
import org.wheelhouse.environments.GateChoice;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;

/** The gate-balance lab in a live room: everybody chooses, and the room's own choice is placed when the facilitator shows it. */
@StyleSheet("context://frontend/environments.css")
final class LiveGates extends Div {

    private final GatesParts parts;
    private final Seat seat;
    private final Div result = new Div();
    private final Paragraph count = new Paragraph();
    private final Button send = new Button("Send my choice to the room", click -> send());
    private final Paragraph who =
            new Paragraph("Anonymous: nobody can see who would keep what, the facilitator neither.");
    private final Div says = new Div();
    private final GatesPanel own = new GatesPanel();
    private final LiveRefresh counting;
    private Optional<Ask> shown = Optional.empty();

    LiveGates(GatesParts parts, Seat seat) {
        this.parts = parts;
        this.seat = seat;
        boolean wall = seat.role() == Seat.Role.PROJECTOR;
        addClassNames("wh-stack", "wh-env-slide");
        count.setId("gates-count");
        count.addClassName("wh-soft");
        who.addClassNames("wh-soft", "wh-small");
        send.setId("gates-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        says.setId("gates-sent");
        says.getElement().setAttribute("role", "status");
        result.addClassName("wh-stack");
        Div answer = new Div(who, send, says);
        answer.addClassName("wh-stack");
        add(new Paragraph("Which gates would you keep, if every change had to pass them?"), result, count);
        if (!wall) {
            add(answer, own);
        }
        String topic = AskService.topic(seat.workshop().orElseThrow());
        LiveRefresh.of(parts.doorbell, topic, this, this::look);
        counting = LiveRefresh.of(parts.doorbell, topic + "/gates", this, this::count);
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look());
    }

    private void look() {
        Optional<Ask> ask = parts.ask(seat);
        boolean other = !ask.map(Ask::id).equals(shown.map(Ask::id));
        shown = ask;
        if (other) {
            says.removeAll();
            ask.ifPresent(known -> counting.turnTo(AskService.topic(known.id())));
        }
        boolean leads = seat.role() == Seat.Role.PRESENTER;
        boolean open = ask.filter(known -> known.phase() == Phase.OPEN).isPresent();
        send.setVisible(open && !leads);
        who.setVisible(open && !leads);
        result.removeAll();
        ask.map(known ->
                        leads ? parts.answers.forLead(known, parts.current.get().id()) : parts.answers.live(known))
                .filter(Result.Shown.class::isInstance)
                .ifPresent(answers -> result.add(new RoomGates(((Result.Shown) answers).answers())));
        count();
    }

    /** How many have answered; never what. */
    private void count() {
        Optional<Ask> now = shown.flatMap(known -> parts.fresh(known.id()));
        count.setVisible(now.filter(known -> known.phase() != Phase.REVEALED).isPresent());
        count.setText(
                now.map(known -> known.answered() == 1 ? "One choice is in." : known.answered() + " choices are in.")
                        .orElse(""));
    }

    private void send() {
        says.removeAll();
        shown.map(ask -> parts.answers.answer(ask.id(), parts.current.get(), new GateChoice(own.chosen()).text()))
                .ifPresent(outcome -> says.add(
                        switch (outcome) {
                            case AnswerOutcome.Counted counted ->
                                Notice.done(
                                        "Your choice is in. You can change and send it until the facilitator closes.");
                            case AnswerOutcome.Refused refused -> Notice.warning(refused.sentence());
                        }));
    }
}
