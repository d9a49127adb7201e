package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.Result;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.rollout.LiveRollout.Mode;
import org.wheelhouse.rollout.LiveRolloutService.Shown;
import org.wheelhouse.rollout.RolloutPlace;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.workshop.RoomOutcome;

/** A rollout as the facilitator sees it: drives one for all, or lets each group drive, and asks the room before the judge speaks. */
@StyleSheet("context://frontend/rollout.css")
final class DeskPanel extends Div implements PlayBar.Player {

    private final RolloutParts parts;
    private final RolloutPlace place;
    private final Design design;
    private final Mode first;
    private final Select<Mode> mode = new Select<>();
    private final PlayBar bar = new PlayBar(this, this::look);
    private final CommandRow commands = new CommandRow(this::give);
    private final Div says = new Div();
    private final Button ask = new Button("Ask the room: promote or abort?", click -> ask());
    private final RoomRollout room = new RoomRollout(RoomRollout.On.DESK);
    private final Div driving = new Div();
    private final Div result = new Div();
    private Shown shown;

    DeskPanel(RolloutParts parts, Seat seat, Design design, Mode first) {
        this.parts = parts;
        this.place = RolloutParts.place(seat);
        this.design = design;
        this.first = first;
        this.shown = parts.live.shown(place, design, first);
        addClassNames("wh-stack", "wh-ro-slide", "wh-ro-player");
        mode.setId("rollout-mode");
        mode.setAriaLabel("Who drives?");
        mode.setWidth("18em");
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(
                one -> one == Mode.TOGETHER ? "I drive one rollout for all" : "Each group drives its own");
        mode.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                bar.pause();
                parts.live.mode(place, first, change.getValue());
                look();
            }
        });
        ask.setId("rollout-ask");
        says.setId("rollout-desk-says");
        says.getElement().setAttribute("role", "status");
        driving.addClassName("wh-stack");
        driving.add(bar, commands, room);
        result.addClassName("wh-stack");
        Div row = new Div(mode, ask);
        row.addClassName("wh-row");
        add(row, says, result, driving);
        LiveRefresh.of(parts.doorbell, place.topic(), this, this::look);
        LiveRefresh.of(parts.doorbell, AskService.topic(place.workshop()), this, this::look);
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look());
    }

    private void look() {
        draw(parts.live.now(place, design, first));
    }

    private void draw(Shown now) {
        shown = now;
        Optional<Ask> asked = parts.ask(place, now.live());
        Optional<Phase> phase = asked.map(Ask::phase);
        boolean told = RolloutParts.isTold(asked);
        boolean together = now.live().mode() == Mode.TOGETHER;
        mode.setValue(now.live().mode());
        mode.setEnabled(!phase.equals(Optional.of(Phase.OPEN)));
        driving.setVisible(together);
        ask.setVisible(phase.isEmpty());
        bar.show();
        commands.show(now.playing().run(), now.playing().simulation().isOver());
        room.draw(now.playing(), now.decision(), told);
        hint(together, phase);
        result.removeAll();
        asked.map(known -> parts.answers.forLead(known, parts.current.get().id()))
                .filter(Result.Shown.class::isInstance)
                .ifPresent(answers -> result.add(new RoomResult(design, ((Result.Shown) answers).answers())));
    }

    private void hint(boolean together, Optional<Phase> phase) {
        says.removeAll();
        if (phase.equals(Optional.of(Phase.OPEN))) {
            says.add(Notice.info(
                    "The room answers. Close the question, then show the result: the judge's verdict is shown with"
                            + " it."));
        } else if (phase.equals(Optional.of(Phase.CLOSED))) {
            says.add(Notice.info("Only you see the result. Show it, and the judge's verdict is shown with it."));
        } else if (phase.isEmpty() && together && atTheJudge()) {
            says.add(Notice.info(
                    "Here the judge decides. Ask the room first: its verdict is shown with the room's answer."));
        } else if (phase.isEmpty() && !together) {
            says.add(Notice.info("Each group drives on its own screen. Ask the room, and runs that are over come in."));
        }
    }

    private boolean atTheJudge() {
        return shown.playing().simulation().now() >= shown.decision().second();
    }

    private void ask() {
        bar.pause();
        switch (parts.roomAsks.open(place.workshop())) {
            case RoomOutcome.Taken taken -> look();
            case RoomOutcome.Refused refused -> {
                says.removeAll();
                says.add(Notice.warning(refused.sentence()));
            }
            case RoomOutcome.Overtaken overtaken -> look();
        }
    }

    private void give(Command command) {
        took(parts.live.give(place, design, first, command));
    }

    private void took(Playing playing) {
        draw(new Shown(shown.live(), playing, shown.decision()));
    }

    @Override
    public void playOn(int seconds) {
        shown = new Shown(shown.live(), parts.live.playOn(place, design, first, seconds), shown.decision());
    }

    @Override
    public void next() {
        took(parts.live.next(place, design, first));
    }

    @Override
    public void goOn(int seconds) {
        took(parts.live.goOn(place, design, first, seconds));
    }

    @Override
    public void restart() {
        parts.live.restart(place, first);
    }

    @Override
    public boolean canPlay() {
        return !shown.playing().simulation().isOver();
    }

    @Override
    public String moment() {
        return shown.playing().moment() + " " + atTheJudge();
    }
}
