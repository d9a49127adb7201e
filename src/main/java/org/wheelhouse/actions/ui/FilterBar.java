package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionFilter.Scope;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.Cohort;

/** Which actions the list shows. Only a picture of the address: what is chosen here changes the address, nothing else. */
final class FilterBar extends Div {

    /** The states as people ask for them. */
    private enum States {
        TO_DO("To do", ActionFilter.TO_DO),
        DONE("Done", Set.of(ActionState.DONE)),
        DROPPED("Dropped", Set.of(ActionState.DROPPED)),
        ALL("All", EnumSet.allOf(ActionState.class)),
        /** Some others, by an address that somebody wrote. */
        OTHER("As in the address", Set.of());

        private final String word;
        private final Set<ActionState> states;

        States(String word, Set<ActionState> states) {
            this.word = word;
            this.states = states;
        }

        static States of(Set<ActionState> states) {
            return List.of(values()).stream()
                    .filter(one -> one.states.equals(states))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    private final List<Cohort> cohorts;
    private final UnorderedList scopes = new UnorderedList();
    private final Select<States> states = new Select<>();
    private final Select<Cohort> cohort = new Select<>();
    private final Checkbox late = new Checkbox("Only what is late");
    private final TextField words = new TextField();
    private ActionFilter filter = ActionFilter.MINE;

    /**
     * @param cohorts whose programs the viewer may choose from
     * @param whenChosen told the filter that the viewer wants
     */
    FilterBar(List<Cohort> cohorts, Consumer<ActionFilter> whenChosen) {
        this.cohorts = cohorts;
        addClassNames("wh-stack", "wh-no-print");
        scopes.addClassName("wh-tabs");
        Nav nav = new Nav(scopes);
        nav.getElement().setAttribute("aria-label", "Whose actions");
        states.setId("filter-state");
        states.setLabel("State");
        states.setItems(States.values());
        states.setItemLabelGenerator(one -> one.word);
        states.setItemEnabledProvider(one -> one != States.OTHER);
        states.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                whenChosen.accept(filter.withStates(change.getValue().states));
            }
        });
        cohort.setId("filter-cohort");
        cohort.setLabel("Cohort");
        cohort.setItems(cohorts);
        cohort.setItemLabelGenerator(Cohort::name);
        cohort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                whenChosen.accept(
                        filter.withCohort(Optional.of(change.getValue().id())));
            }
        });
        late.setId("filter-late");
        late.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                whenChosen.accept(filter.withLateOnly(change.getValue()));
            }
        });
        words.setId("filter-words");
        words.setLabel("With the words");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                whenChosen.accept(filter.withWords(change.getValue()));
            }
        });
        Div fields = new Div(states, cohort, words, late);
        fields.addClassNames("wh-row", "wh-action-filter");
        add(nav, fields);
    }

    /** @param shownCohort whose program is shown */
    void show(ActionFilter now, Optional<CohortId> shownCohort) {
        filter = now;
        scopes.removeAll();
        scopes.add(scope(Scope.MINE, "Mine"), scope(Scope.TEAM, "My team's"), scope(Scope.PROGRAM, "The program's"));
        states.setValue(States.of(now.states()));
        cohort.setVisible(now.scope() == Scope.PROGRAM && cohorts.size() > 1);
        cohorts.stream()
                .filter(one -> shownCohort.filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(cohort::setValue);
        late.setValue(now.lateOnly());
        // what is being typed is newer than the address
        if (!now.words().equals(words.getValue().strip())) {
            words.setValue(now.words());
        }
    }

    private ListItem scope(Scope scope, String word) {
        Anchor link = new Anchor(address(filter.withScope(scope)), word);
        link.setId("show-" + scope.name().toLowerCase());
        if (filter.scope() == scope) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    static String address(ActionFilter filter) {
        String query = query(filter).getQueryString();
        return "/actions" + (query.isEmpty() ? "" : "?" + query);
    }

    static QueryParameters query(ActionFilter filter) {
        return QueryParameters.simple(filter.parameters());
    }
}
