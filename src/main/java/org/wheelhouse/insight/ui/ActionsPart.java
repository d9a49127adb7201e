package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.insight.LeadersPage.Actions;

/** Actions done, late and on the way. */
final class ActionsPart extends Div {

    /** More than these are better looked up in the list of actions. */
    private static final int MOST = 30;

    private final List<ActionLine> lines;

    ActionsPart(Actions actions) {
        this.lines = actions.lines();
        addClassName("wh-in-sums");
        ActionNumbers numbers = actions.numbers();
        add(
                new Sum(
                        "sum-done",
                        String.valueOf(numbers.done()),
                        "done" + (numbers.doneWithDay() == 0 ? "" : ", " + numbers.doneInTime() + " of them in time"),
                        list(line -> line.action().state() == ActionState.DONE, "done")),
                new Sum(
                        "sum-late",
                        String.valueOf(numbers.late()),
                        "late",
                        list(line -> !line.action().state().isOver() && line.late(), "late")),
                new Sum(
                        "sum-open",
                        String.valueOf(numbers.toDo() - numbers.late()),
                        "on the way",
                        list(line -> !line.action().state().isOver() && !line.late(), "open")));
    }

    private Component list(Predicate<ActionLine> which, String name) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        List<ActionLine> some = lines.stream().filter(which).toList();
        some.stream().limit(MOST).forEach(line -> list.add(item(line, name)));
        if (some.isEmpty()) {
            return Words.soft("None.");
        }
        if (some.size() > MOST) {
            list.add(new ListItem("and " + (some.size() - MOST) + " more in the list of actions"));
        }
        return list;
    }

    /** @param part of the page, so that an action can stand in two of them */
    static ListItem item(ActionLine line, String part) {
        Action action = line.action();
        Anchor link = new Anchor("/actions/" + action.id(), action.title());
        link.setId(part + "-" + action.id());
        Span about = new Span((line.owner().isEmpty() ? "nobody yet" : line.owner())
                + action.due().map(day -> ", until " + Words.day(day)).orElse("")
                + (line.late() ? ", late" : ""));
        about.addClassNames("wh-soft", "wh-small");
        return new ListItem(new Div(link), about);
    }
}
