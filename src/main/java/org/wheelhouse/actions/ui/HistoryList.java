package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionChange;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PeopleService;

/** Every change of an action, who made it and when; the newest first. */
final class HistoryList extends OrderedList {

    private final ActionListService lists;
    private final PeopleService people;
    private final Action action;
    private final ZoneId zone;
    private int shown;

    HistoryList(ActionListService lists, PeopleService people, Action action, ZoneId zone) {
        this.lists = lists;
        this.people = people;
        this.action = action;
        this.zone = zone;
        setId("action-history");
        addClassName("wh-list");
    }

    void show() {
        List<ActionChange> changes = lists.history(action.id());
        if (changes.size() == shown) {
            return;
        }
        shown = changes.size();
        Map<PersonId, String> names =
                people.names(changes.stream().map(ActionChange::by).toList());
        Map<Owner, String> owners = lists.names(
                changes.stream().flatMap(change -> change.owner().stream()).toList(), action.cohort());
        removeAll();
        for (ActionChange change : changes.reversed()) {
            Span when = new Span(names.get(change.by()) + ", " + Words.moment(change.at(), zone));
            when.addClassNames("wh-soft", "wh-small");
            ListItem item = new ListItem(new Span(says(change, owners)), when);
            item.addClassName("wh-action-change");
            add(item);
        }
    }

    private static String says(ActionChange change, Map<Owner, String> owners) {
        String owner =
                change.owner().map(one -> owners.getOrDefault(one, "nobody")).orElse("nobody");
        return switch (change.what()) {
            case MADE -> "Made: \"" + change.says() + "\", for " + owner;
            case TITLE -> "Reworded: \"" + change.says() + "\"";
            case NOTE -> change.says().isEmpty() ? "The note was taken out" : "Note: " + change.says();
            case OWNER -> "Given to " + owner;
            case DUE ->
                change.says().isEmpty()
                        ? "The day was taken out"
                        : "Until " + Words.day(LocalDate.parse(change.says()));
            case STATE -> change.says();
        };
    }
}
