package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.kit.EmptyState;

/** The list. Lines that stay keep their components, so that what is chosen stays chosen when somebody changes another one. */
final class ActionRows extends Div {

    /** So many stand there at first; a long list is asked for. */
    private static final int PAGE = 100;

    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();
    private final Checkbox all = new Checkbox("Choose all");
    private final Button more = new Button();
    private final Map<ActionId, ActionRow> rows = new LinkedHashMap<>();
    private final Consumer<Action> whenDone;
    private final Runnable whenChosen;
    private List<ActionLine> lines = List.of();
    private LocalDate today = LocalDate.MIN;
    private int most = PAGE;

    ActionRows(Consumer<Action> whenDone, Runnable whenChosen) {
        this.whenDone = whenDone;
        this.whenChosen = whenChosen;
        addClassName("wh-stack");
        list.setId("actions");
        list.addClassName("wh-list");
        all.setId("choose-all");
        all.addClassName("wh-no-print");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rows.values().forEach(row -> row.choose(change.getValue()));
            }
        });
        more.setId("actions-more");
        more.addClassName("wh-no-print");
        more.addClickListener(click -> {
            most += PAGE;
            draw();
        });
        add(all, list, empty, more);
    }

    void show(ActionFilter filter, List<ActionLine> found, LocalDate day) {
        lines = found;
        today = day;
        empty.removeAll();
        if (found.isEmpty()) {
            empty.add(emptyState(filter));
        }
        draw();
    }

    private void draw() {
        List<ActionLine> shown = lines.subList(0, Math.min(most, lines.size()));
        List<ActionRow> wanted = new ArrayList<>();
        for (ActionLine line : shown) {
            ActionRow row =
                    rows.computeIfAbsent(line.action().id(), id -> new ActionRow(line, whenDone, this::chosenChanged));
            row.show(line, today);
            wanted.add(row);
        }
        rows.values().retainAll(wanted);
        if (!list.getChildren().toList().equals(wanted)) {
            list.removeAll();
            wanted.forEach(list::add);
        }
        all.setVisible(lines.stream().filter(ActionLine::mayChange).count() > 1);
        more.setText("Show more of the " + lines.size());
        more.setVisible(lines.size() > shown.size());
    }

    private void chosenChanged() {
        whenChosen.run();
    }

    List<Action> chosen() {
        return rows.values().stream()
                .filter(ActionRow::isChosen)
                .map(ActionRow::action)
                .toList();
    }

    void chooseNone() {
        all.setValue(false);
        rows.values().forEach(row -> row.choose(false));
    }

    private static EmptyState emptyState(ActionFilter filter) {
        if (!filter.words().isEmpty() || filter.lateOnly() || !filter.states().equals(ActionFilter.TO_DO)) {
            return new EmptyState("Nothing is like that", "No action fits what you chose above. Choose less.");
        }
        return switch (filter.scope()) {
            case MINE ->
                new EmptyState(
                        "Nothing is to be done by you",
                        "Actions come from slides, labs, retros and AMAs: each has a button for it.");
            case TEAM ->
                new EmptyState(
                        "Nothing is to be done by your team", "What belongs to the team or its people stands here.");
            case PROGRAM ->
                new EmptyState(
                        "Nothing is to be done in this program", "What its people mean to do stands here, late first.");
        };
    }
}
