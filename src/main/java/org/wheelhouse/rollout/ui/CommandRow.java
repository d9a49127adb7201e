package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** What a person may do to a running rollout; what promoting will clear or skip is said before it is pressed. */
final class CommandRow extends Div {

    private final Map<Command, Button> buttons = new EnumMap<>(Command.class);
    private final Paragraph promote = Charts.soft("");
    private final Paragraph full = Charts.soft("");

    CommandRow(Consumer<Command> give) {
        addClassName("wh-stack");
        Div row = new Div();
        row.addClassName("wh-row");
        row.add(
                button(Command.PROMOTE, "Promote", give),
                button(Command.PROMOTE_FULL, "Promote fully", give),
                button(Command.PAUSE, "Pause", give),
                button(Command.RESUME, "Resume", give),
                button(Command.ABORT, "Abort", give),
                button(Command.RETRY, "Retry", give));
        promote.setId("rollout-promote-says");
        full.setId("rollout-promoteFull-says");
        says(Command.PROMOTE, promote);
        says(Command.PROMOTE_FULL, full);
        add(row, promote, full);
    }

    private Button button(Command command, String words, Consumer<Command> give) {
        Button button = new Button(words, click -> give.accept(command));
        button.setId("rollout-" + command.word());
        buttons.put(command, button);
        return button;
    }

    private void says(Command command, Paragraph words) {
        buttons.get(command)
                .getElement()
                .setAttribute("aria-describedby", words.getId().orElseThrow());
    }

    /** @param over the day is over, nothing can be done any more */
    void show(RolloutRun run, boolean over) {
        boolean settled = run.isFinished() || run.isAborted();
        enable(Command.PROMOTE, !settled && !over);
        enable(Command.PROMOTE_FULL, !run.isFinished() && !over);
        enable(Command.PAUSE, !settled && !over && !run.isHeldByPerson());
        enable(Command.RESUME, run.isHeldByPerson() && !over);
        enable(Command.ABORT, !settled && !over);
        enable(Command.RETRY, run.isAborted() && !over);
        promote.setText(over ? "" : Telling.promote(run));
        full.setText(over ? "" : Telling.promoteFull(run));
    }

    private void enable(Command command, boolean on) {
        buttons.get(command).setEnabled(on);
    }
}
