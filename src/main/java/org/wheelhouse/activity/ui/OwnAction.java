package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Form.ActionKeys;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Person;

/** What a person wrote, as an action of that person: by one press, once. */
final class OwnAction extends Div {

    private final ActionKeys keys;
    private final Ask ask;
    private final AskParts parts;
    private final Person me;
    private final Origin origin;
    private final Div says = new Div();

    OwnAction(ActionKeys keys, Ask ask, AskParts parts) {
        this.keys = keys;
        this.ask = ask;
        this.parts = parts;
        this.me = parts.current.get();
        this.origin = parts.formActions.origin(ask);
        setId("own-action");
        addClassName("wh-stack");
        says.getElement().setAttribute("role", "status");
        LiveRefresh.of(parts.doorbell, AskService.topic(ask.id()), this, this::look);
        addAttachListener(attached -> look());
    }

    private void look() {
        Fields cells = Fields.read(parts.answers.own(ask, me.id()).orElse(""));
        removeAll();
        Optional<Action> made = parts.formActions.made(origin, true);
        if (made.isPresent()) {
            Anchor link = new Anchor("/actions/" + made.get().id(), "Open the action");
            link.setId("own-action-open");
            Div row = new Div(new Span("This is an action of yours."), link);
            row.addClassName("wh-row");
            add(row);
        } else if (!cells.get(keys.what()).isEmpty()) {
            add(
                    parts.formActions.mayMake()
                            ? button(cells)
                            : Words.soft("With an account you could make this an action."));
        }
        add(says);
    }

    private Button button(Fields cells) {
        Button make = new Button("Make it an action", click -> make(cells));
        make.setId("own-action-make");
        return make;
    }

    private void make(Fields cells) {
        says.removeAll();
        switch (parts.formActions.make(keys, cells::get, origin, me.cohort())) {
            case ActionOutcome.Done done -> look();
            case ActionOutcome.Refused refused -> says.add(Notice.warning(String.join(" ", refused.problems())));
            case ActionOutcome.Stale stale -> look();
        }
    }
}
