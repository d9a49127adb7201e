package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Role;

/** Opens the form for a new action wherever another room's view asks for it. */
@org.springframework.stereotype.Component
class OfferedAction implements ActionOffer {

    private final ActionService actions;
    private final ActionListService lists;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    OfferedAction(
            ActionService actions, ActionListService lists, PeopleService people, CurrentPerson current, Clock clock) {
        this.actions = actions;
        this.lists = lists;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Button button(String id, String words, Supplier<Start> start, Consumer<ActionId> made) {
        Button button = new Button(words, VaadinIcon.PLUS.create(), click -> open(start.get(), made));
        button.setId(id);
        button.addClassName("wh-no-print");
        button.setVisible(mayMake());
        return button;
    }

    @Override
    public void open(Start start, Consumer<ActionId> made) {
        if (mayMake()) {
            new ActionDialog(actions, lists, people, current.get(), clock, start, made).open();
        }
    }

    private boolean mayMake() {
        return current.find().filter(person -> person.role() != Role.GUEST).isPresent();
    }
}
