package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.kit.Notice;

/**
 * Changes what stands in an action. It follows the changes of others as long as nothing was typed in it; after that the later of
 * two editors is told and keeps the words.
 */
final class ChangeForm extends Section {

    private final ActionService actions;
    private final ActionListService lists;
    private final ActionFields fields;
    private final Div says = new Div();
    private final Runnable saved;
    private Action known;

    /** @param saved runs when the change is in */
    ChangeForm(ActionService actions, ActionListService lists, ActionLine line, LocalDate today, Runnable saved) {
        this.actions = actions;
        this.saved = saved;
        this.lists = lists;
        this.known = line.action();
        this.fields =
                new ActionFields(lists.choices(known.cohort()), today, "action/" + known.id() + "/" + known.version());
        setId("action-form");
        addClassNames("wh-section", "wh-no-print");
        says.setId("action-says");
        Button save = new Button("Save", click -> save());
        save.setId("action-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2("Change it"), says, fields, new Div(save));
        fields.show(known, line.owner());
    }

    /** Somebody changed the action, perhaps the viewer. */
    void follow(ActionLine now) {
        if (fields.text().equals(text(known))) {
            known = now.action();
            fields.show(known, now.owner());
        }
    }

    private static ActionText text(Action action) {
        return new ActionText(action.title(), action.note(), action.owner(), action.due());
    }

    private void save() {
        says.removeAll();
        switch (actions.edit(known.id(), known.version(), fields.text())) {
            case ActionOutcome.Done done -> {
                known = done.action();
                fields.forgetDrafts();
                says.add(Notice.done("Saved."));
                lists.line(known.id()).ifPresent(line -> fields.show(known, line.owner()));
                saved.run();
            }
            case ActionOutcome.Refused refused -> says.add(ActionDialog.problems(refused));
            case ActionOutcome.Stale stale -> tell(stale.now());
        }
    }

    private void tell(Action now) {
        known = now;
        String owner = lists.line(now.id()).map(ActionLine::owner).orElse("");
        says.add(Notice.warning("Somebody changed it in the meantime to: \"" + now.title() + "\", "
                + Words.owner(owner) + ", " + now.due().map(Words::day).orElse("no day")
                + ". What you typed still stands below; save again to put it in place of that."));
    }
}
