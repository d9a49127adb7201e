package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.live.Doorbell;

/** At the desk only, for names stand here: what the cohort has open, owner by owner, each closed by one press. */
final class OpenActions extends Section {

    private final ActionListService lists;
    private final ActionService actions;
    private final ActionFilter open;
    private final Div says = new Div();
    private final UnorderedList list = new UnorderedList();

    OpenActions(ActionListService lists, ActionService actions, Doorbell doorbell, CohortId cohort) {
        this.lists = lists;
        this.actions = actions;
        this.open = new ActionFilter(ActionFilter.Scope.PROGRAM, Optional.of(cohort), ActionFilter.TO_DO, false, "");
        setId("recap-actions");
        says.getElement().setAttribute("role", "status");
        list.addClassName("wh-list");
        add(new H3("Open actions, on your screen only"), says, list);
        LiveRefresh.of(doorbell, ActionService.topic(cohort), this, this::draw);
        draw();
    }

    private void draw() {
        list.removeAll();
        List<ActionLine> lines = lists.list(open);
        if (lines.isEmpty()) {
            list.add(new ListItem("Nothing is open."));
        }
        lines.stream().sorted(Comparator.comparing(ActionLine::owner)).forEach(line -> list.add(item(line)));
    }

    private ListItem item(ActionLine line) {
        Span about = new Span((line.owner().isEmpty() ? "Nobody yet" : line.owner())
                + line.action().due().map(day -> ", until " + Words.day(day)).orElse("")
                + (line.late() ? ", late" : ""));
        about.addClassNames("wh-soft", "wh-small");
        Button done = new Button("Done", click -> close(line));
        done.setId("recap-done-" + line.action().id());
        done.setAriaLabel("Done: " + line.action().title());
        ListItem item = new ListItem(new Div(new Div(line.action().title()), about), done);
        item.addClassNames("wh-row", "wh-recap-action");
        return item;
    }

    private void close(ActionLine line) {
        actions.move(line.action().id(), ActionState.DONE, "");
        says.setText("Done: " + line.action().title());
        draw();
    }
}
