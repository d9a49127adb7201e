package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.kit.Notice;

/** Moves an action to another state by one press; dropping it asks for the reason. */
final class StateButtons extends Div {

    /** The most likely next one first. */
    private static final List<ActionState> ORDER =
            List.of(ActionState.DONE, ActionState.DOING, ActionState.OPEN, ActionState.DROPPED);

    private final ActionService actions;
    private final ActionId id;
    private final Runnable afterwards;
    private final TextField reason = new TextField("Why is it dropped?");
    private final Div drop = new Div();
    private final Div says = new Div();
    private final Map<ActionState, Button> buttons = new EnumMap<>(ActionState.class);

    StateButtons(ActionService actions, ActionId id, Runnable afterwards) {
        this.actions = actions;
        this.id = id;
        this.afterwards = afterwards;
        addClassNames("wh-stack", "wh-no-print");
        reason.setId("drop-reason");
        reason.setMaxLength(ActionService.LONGEST_REASON);
        reason.setHelperText("Others read it.");
        drop.addClassNames("wh-row", "wh-action-drop");
        drop.add(reason, button("drop-send", "Drop it", () -> move(ActionState.DROPPED)));
        drop.setVisible(false);
        says.setId("state-says");
        buttons.put(ActionState.DONE, button("state-done", "It is done", () -> move(ActionState.DONE)));
        buttons.put(ActionState.DOING, button("state-doing", "It is being done", () -> move(ActionState.DOING)));
        buttons.put(ActionState.OPEN, button("state-open", "It is open again", () -> move(ActionState.OPEN)));
        buttons.put(ActionState.DROPPED, button("state-drop", "Drop it ...", this::askWhy));
        Div row = new Div();
        row.addClassName("wh-row");
        ORDER.forEach(state -> row.add(buttons.get(state)));
        add(row, drop, says);
    }

    /** There is no button for where it stands already. */
    void follow(ActionState now) {
        buttons.forEach((state, button) -> button.setVisible(state != now));
        drop.setVisible(drop.isVisible() && now != ActionState.DROPPED);
    }

    private void askWhy() {
        drop.setVisible(true);
        reason.focus();
    }

    private static Button button(String id, String words, Runnable pressed) {
        Button button = new Button(words, click -> pressed.run());
        button.setId(id);
        return button;
    }

    private void move(ActionState state) {
        says.removeAll();
        switch (actions.move(id, state, reason.getValue())) {
            case ActionOutcome.Done done -> {
                drop.setVisible(false);
                reason.clear();
                says.add(Notice.done("It is " + done.action().state().word().toLowerCase() + " now."));
            }
            case ActionOutcome.Refused refused -> says.add(ActionDialog.problems(refused));
            case ActionOutcome.Stale stale -> throw new IllegalStateException("a move names no version: " + stale);
        }
        afterwards.run();
    }
}
