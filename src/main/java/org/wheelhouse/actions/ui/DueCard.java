package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** On home: what is due from this person and its team, late first. */
@org.springframework.stereotype.Component
@Order(10)
class DueCard implements HomeCard {

    private static final int SHOWN = 5;

    private final ActionListService lists;
    private final CurrentPerson current;
    private final Doorbell doorbell;
    private final Clock clock;

    DueCard(ActionListService lists, CurrentPerson current, Doorbell doorbell, Clock clock) {
        this.lists = lists;
        this.current = current;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Optional<Component> show() {
        return current.find().filter(person -> person.role() != Role.GUEST).map(Card::new);
    }

    /** Looks again when something becomes due from this person while home is open. */
    @StyleSheet("context://frontend/actions.css")
    private final class Card extends Section {

        private final Person person;
        private final UnorderedList list = new UnorderedList();
        private final Anchor all = new Anchor("/actions", "All your actions");

        Card(Person person) {
            this.person = person;
            setId("home-due");
            addClassName("wh-section");
            list.addClassName("wh-list");
            all.setId("home-actions");
            fill();
            LiveRefresh.of(doorbell, ActionService.topic(person.id()), this, this::fill);
            // what belongs to the person's team
            person.cohort()
                    .ifPresent(cohort -> LiveRefresh.of(doorbell, ActionService.topic(cohort), this, this::fill));
        }

        private void fill() {
            List<ActionLine> due = lists.due();
            removeAll();
            list.removeAll();
            add(new H2("Due from you"));
            if (due.isEmpty()) {
                add(new Paragraph("Nothing. What you mean to do stands here, with its day."));
                return;
            }
            LocalDate today = LocalDate.now(clock.withZone(person.zone()));
            due.stream().limit(SHOWN).forEach(line -> list.add(item(line, today)));
            add(list, new Paragraph(all));
            all.setText(due.size() > SHOWN ? "All " + due.size() + " of you and your team" : "All actions");
        }

        private ListItem item(ActionLine line, LocalDate today) {
            Anchor link =
                    new Anchor("/actions/" + line.action().id(), line.action().title());
            link.setId("home-action-" + line.action().id());
            Div about = new Div(Words.state(line.action(), line.late()), new Span(Words.due(line.action(), today)));
            about.addClassNames("wh-action-about");
            if (!line.owner().equals(person.name())) {
                about.add(new Span(line.owner()));
            }
            return new ListItem(new Div(link), about);
        }
    }
}
