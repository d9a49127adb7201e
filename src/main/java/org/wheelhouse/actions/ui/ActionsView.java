package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionFeedService;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.BulkChange;
import org.wheelhouse.actions.BulkOutcome;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.KeepsFocus;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** What is to be done: mine, my team's, the program's, late first. The address says which; several are changed at once. */
@Route("actions")
@PageTitle("Actions - Wheelhouse")
@Menu(title = "Actions", order = 30, icon = "vaadin:check-square-o")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/actions.css")
class ActionsView extends Div implements BeforeEnterObserver, KeepsFocus {

    private final ActionService actions;
    private final ActionListService lists;
    private final Person person;
    private final Clock clock;
    private final FilterBar bar;
    private final ActionRows rows;
    private final BulkBar bulk;
    private final Div says = new Div();
    private final Paragraph numbers = Words.soft("");
    private final Anchor csv = new Anchor();
    private final LiveRefresh program;
    private ActionFilter filter = ActionFilter.MINE;

    ActionsView(
            ActionService actions,
            ActionListService lists,
            ActionFeedService feed,
            PeopleService people,
            CurrentPerson current,
            ActionOffer offer,
            Doorbell doorbell,
            Clock clock) {
        this.actions = actions;
        this.lists = lists;
        this.person = current.get();
        this.clock = clock;
        this.bar = new FilterBar(people.cohortsOf(person), this::goTo);
        this.rows = new ActionRows(this::done, this::showChosen);
        this.bulk = new BulkBar(today(), this::changeChosen);
        addClassNames("wh-stack-wide", "wh-actions");
        says.setId("actions-say");
        numbers.setId("actions-numbers");
        csv.setId("actions-csv");
        csv.setText("As a table (CSV)");
        csv.setRouterIgnore(true);
        Button fresh = offer.button("actions-new", "New action", this::start, made -> fill());
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        Div list = new Div(bar, numbers, says, rows, bulk);
        list.addClassName("wh-stack");
        add(new ViewHead("", "Actions", csv, fresh), list, new CalendarLinkPanel(feed, person.zone()));
        LiveRefresh.of(doorbell, ActionService.topic(person.id()), this, this::fill);
        program = LiveRefresh.of(doorbell, ActionService.topic(person.id()), this, this::fill);
    }

    private ActionOffer.Start start() {
        return new ActionOffer.Start("", "", "", "", shownCohort());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(person.zone()));
    }

    private Optional<CohortId> shownCohort() {
        return lists.cohort(filter);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ActionFilter.of(event.getLocation().getQueryParameters().getParameters());
        Optional<CohortId> cohort = shownCohort();
        cohort.map(ActionService::topic).ifPresent(program::turnTo);
        bulk.owners(lists.choices(cohort));
        fill();
    }

    /** The words change with every letter: they replace the address instead of filling the way back. */
    private void goTo(ActionFilter wanted) {
        UI ui = UI.getCurrent();
        if (wanted.equals(filter.withWords(wanted.words()))) {
            filter = wanted;
            ui.getPage().getHistory().replaceState(null, new Location("actions", FilterBar.query(wanted)));
            fill();
        } else {
            ui.navigate("actions", FilterBar.query(wanted));
        }
    }

    private void fill() {
        Optional<CohortId> cohort = shownCohort();
        bar.show(filter, cohort);
        rows.show(filter, lists.list(filter), today());
        csv.setHref("/do" + FilterBar.address(filter).replaceFirst("/actions", "/actions.csv"));
        boolean program = filter.scope() == ActionFilter.Scope.PROGRAM;
        numbers.setText(program ? cohort.map(lists::numbers).map(Words::numbers).orElse("") : "");
        numbers.setVisible(!numbers.getText().isEmpty());
        showChosen();
    }

    private void showChosen() {
        bulk.show(rows.chosen().size());
    }

    private void done(Action action) {
        BulkOutcome outcome = actions.changeAll(List.of(action.id()), new BulkChange.ToState(ActionState.DONE, ""));
        tell(outcome, "\"" + action.title() + "\" is done.");
        if (outcome.changed() > 0) {
            Button back = new Button("Take it back", click -> {
                says.removeAll();
                actions.changeAll(List.of(action.id()), new BulkChange.ToState(action.state(), action.reason()));
                fill();
            });
            back.setId("done-back");
            back.addThemeVariants(ButtonVariant.SMALL);
            says.getChildren().findFirst().ifPresent(notice -> ((Notice) notice).with(new Div(back)));
        }
    }

    private void changeChosen(BulkChange change) {
        BulkOutcome outcome =
                actions.changeAll(rows.chosen().stream().map(Action::id).collect(Collectors.toList()), change);
        tell(outcome, Words.actions(outcome.changed()) + " changed.");
        if (outcome.problems().isEmpty()) {
            rows.chooseNone();
        }
        fill();
    }

    private void tell(BulkOutcome outcome, String sentence) {
        says.removeAll();
        if (outcome.changed() > 0) {
            says.add(Notice.done(sentence));
        }
        if (!outcome.problems().isEmpty()) {
            UnorderedList list = new UnorderedList();
            outcome.problems().forEach(problem -> list.add(new ListItem(problem)));
            says.add(Notice.warning("Not changed:").with(list));
        }
        fill();
    }
}
