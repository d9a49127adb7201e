package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.ActionOffer.Start;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** A new action: what, who, until when. Says who will see it; what was typed stays when it is refused or the page is lost. */
final class ActionDialog extends Dialog {

    private final ActionService actions;
    private final Start start;
    private final Consumer<ActionId> made;
    private final Optional<CohortId> cohort;
    private final ActionFields fields;
    private final Div says = new Div();
    private final Button save = new Button("Make the action", click -> save());
    private final Button close = new Button("Close", click -> leave());

    ActionDialog(
            ActionService actions,
            ActionListService lists,
            PeopleService people,
            Person maker,
            Clock clock,
            Start start,
            Consumer<ActionId> made) {
        this.actions = actions;
        this.start = start;
        this.made = made;
        this.cohort = cohort(maker, start.cohort());
        this.fields = new ActionFields(
                lists.choices(cohort),
                LocalDate.now(clock.withZone(maker.zone())),
                "action/" + start.path() + "#"
                        + Integer.toHexString(start.title().hashCode()));
        setHeaderTitle("New action");
        // a click beside the form must not cost the words in it
        setCloseOnOutsideClick(false);
        setWidth("min(560px, 100vw)");
        fields.begin(start.title(), start.note(), maker);
        says.setId("action-says");
        save.setId("action-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        close.setId("action-close");
        Paragraph from = soft("Links back to: " + start.place());
        from.setVisible(!start.place().isEmpty());
        Div body = new Div(says, fields, soft(whoSees(cohort.flatMap(people::cohort))), from);
        body.addClassName("wh-stack");
        add(body);
        getFooter().add(close, save);
    }

    /** A cohort that is not the maker's own can only be served by those who lead; the action is the maker's own business then. */
    private static Optional<CohortId> cohort(Person maker, Optional<CohortId> wanted) {
        return wanted.filter(one -> maker.leads() || maker.cohort().equals(wanted))
                .or(maker::cohort);
    }

    static String whoSees(Optional<Cohort> cohort) {
        return cohort.map(one -> "Everybody of " + one.name()
                        + " and all who lead see it with its history; owner, maker" + " and those who lead change it.")
                .orElse("Only you, its owner and those who lead see it.");
    }

    private static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }

    private void leave() {
        fields.forgetDrafts();
        close();
    }

    private void save() {
        says.removeAll();
        switch (actions.make(new ActionDraft(fields.text(), new Origin(start.place(), start.path()), cohort))) {
            case ActionOutcome.Done done -> done(done.action());
            case ActionOutcome.Refused refused -> says.add(problems(refused));
            case ActionOutcome.Stale stale -> throw new IllegalStateException("a new action was changed: " + stale);
        }
    }

    static Notice problems(ActionOutcome.Refused refused) {
        if (refused.problems().size() == 1) {
            return Notice.problem(refused.problems().getFirst());
        }
        UnorderedList list = new UnorderedList();
        refused.problems().forEach(problem -> list.add(new ListItem(problem)));
        return Notice.problem("This is not made yet:").with(list);
    }

    private void done(Action action) {
        fields.forgetDrafts();
        made.accept(action.id());
        removeAll();
        Anchor link = new Anchor("/actions/" + action.id(), "Open it");
        link.setId("action-open");
        add(Notice.done("\"" + action.title() + "\" is an action now" + whose()).with(link));
        save.setVisible(false);
        close.focus();
    }

    private String whose() {
        return fields.ownerName()
                .map(name -> ". It stands on the home page of " + name + ".")
                .orElse(". Nobody owns it yet; the list of the program shows that.");
    }
}
