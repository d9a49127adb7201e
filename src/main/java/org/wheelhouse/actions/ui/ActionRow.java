package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionLine;

/** One line of a list: what, how it stands, who, until when, from where. Changes in place, so that a choice in it stays. */
final class ActionRow extends ListItem {

    private final Checkbox chosen = new Checkbox();
    private final Anchor title = new Anchor();
    private final Div about = new Div();
    private final Button done = new Button("Done");
    private Action action;

    /** @param whenDone the button "Done" was pressed */
    ActionRow(ActionLine line, Consumer<Action> whenDone, Runnable whenChosen) {
        action = line.action();
        String id = action.id().toString();
        addClassName("wh-action");
        chosen.setId("choose-" + id);
        chosen.addValueChangeListener(change -> whenChosen.run());
        title.setId("action-" + id);
        title.setHref("/actions/" + id);
        title.addClassName("wh-action-title");
        about.addClassName("wh-action-about");
        done.setId("done-" + id);
        done.addThemeVariants(ButtonVariant.SMALL);
        done.addClickListener(click -> whenDone.accept(action));
        Div words = new Div(title, about);
        words.addClassName("wh-action-words");
        add(chosen, words, done);
    }

    void show(ActionLine line, LocalDate today) {
        action = line.action();
        title.setText(action.title());
        chosen.setAriaLabel("Choose: " + action.title());
        chosen.setEnabled(line.mayChange());
        done.setAriaLabel("Done: " + action.title());
        done.setVisible(line.mayChange() && !action.state().isOver());
        about.removeAll();
        about.add(
                Words.state(action, line.late()),
                new Span(Words.owner(line.owner())),
                new Span(Words.due(action, today)));
        if (!action.reason().isEmpty()) {
            about.add(new Span("because: " + action.reason()));
        }
        if (!action.origin().label().isEmpty()) {
            about.add(new Span("from " + action.origin().label()));
        }
    }

    Action action() {
        return action;
    }

    boolean isChosen() {
        return chosen.isEnabled() && chosen.getValue();
    }

    void choose(boolean yes) {
        if (chosen.isEnabled()) {
            chosen.setValue(yes);
        }
    }
}
