package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** One action: how it stands, where it came from, what can be changed, and what became of it. */
@Route("actions/:id")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/actions.css")
class ActionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ActionService actions;
    private final ActionListService lists;
    private final PeopleService people;
    private final Person person;
    private final Clock clock;
    private final Doorbell doorbell;
    private final Div stands = new Div();
    private final Paragraph reason = new Paragraph();
    private String title = "Action";
    private Runnable refill = () -> {};

    ActionView(
            ActionService actions,
            ActionListService lists,
            PeopleService people,
            CurrentPerson current,
            Clock clock,
            Doorbell doorbell) {
        this.actions = actions;
        this.lists = lists;
        this.people = people;
        this.person = current.get();
        this.clock = clock;
        this.doorbell = doorbell;
        addClassNames("wh-stack-wide", "wh-actions");
        stands.setId("action-stands");
        stands.addClassNames("wh-row", "wh-action-stands");
        reason.setId("action-reason");
        LiveRefresh.of(doorbell, ActionService.topic(person.id()), this, () -> refill.run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ActionLine line = event.getRouteParameters()
                .get("id")
                .flatMap(ActionView::key)
                .flatMap(lists::line)
                .orElseThrow(() -> new NotFoundException("No such action"));
        Action action = line.action();
        title = action.title();
        removeAll();
        add(new ViewHead("Actions", title, back()), facts(action));
        HistoryList history = new HistoryList(lists, people, action, person.zone());
        ChangeForm form = new ChangeForm(actions, lists, line, today(), () -> refill.run());
        StateButtons states = new StateButtons(actions, action.id(), () -> refill.run());
        if (line.mayChange()) {
            add(states, form);
        }
        Section past = new Section(new H2("What became of it"), history);
        past.addClassName("wh-section");
        add(past);
        refill = () -> lists.line(action.id()).ifPresent(now -> {
            show(now);
            states.follow(now.action().state());
            form.follow(now);
            history.show();
        });
        refill.run();
        action.cohort()
                .ifPresent(
                        cohort -> LiveRefresh.of(doorbell, ActionService.topic(cohort), history, () -> refill.run()));
    }

    private static Optional<ActionId> key(String text) {
        try {
            return Optional.of(ActionId.of(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static Anchor back() {
        Anchor back = new Anchor("/actions", "All actions");
        back.setId("action-back");
        return back;
    }

    private Div facts(Action action) {
        Div facts = new Div(stands, reason);
        facts.addClassName("wh-stack");
        if (!action.origin().label().isEmpty()) {
            Paragraph from = new Paragraph("From ");
            if (action.origin().path().isEmpty()) {
                from.add(action.origin().label());
            } else {
                Anchor link = new Anchor(action.origin().path(), action.origin().label());
                link.setId("action-origin");
                from.add(link);
            }
            facts.add(from);
        }
        facts.add(Words.soft(ActionDialog.whoSees(action.cohort().flatMap(people::cohort))));
        return facts;
    }

    private void show(ActionLine now) {
        Action action = now.action();
        stands.removeAll();
        stands.add(
                Words.state(action, now.late()),
                new Span(Words.owner(now.owner())),
                new Span(Words.due(action, today())));
        reason.setText("Dropped because: " + action.reason());
        reason.setVisible(!action.reason().isEmpty());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(person.zone()));
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
