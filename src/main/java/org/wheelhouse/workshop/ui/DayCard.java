package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.DayService;
import org.wheelhouse.workshop.Workshop;

/** The way to the recap, on the home page of everybody who was there, for a week. */
@org.springframework.stereotype.Component
@Order(25)
class DayCard implements HomeCard {

    private static final Duration SHOWN = Duration.ofDays(8);

    private final DayService recaps;
    private final CurrentPerson current;
    private final Clock clock;

    DayCard(DayService recaps, CurrentPerson current, Clock clock) {
        this.recaps = recaps;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Optional<Component> show() {
        return current.find()
                .flatMap(person ->
                        recaps.last(person, clock.instant().minus(SHOWN)).map(last -> card(last, person)));
    }

    private static Component card(Workshop workshop, Person person) {
        Anchor own = DayHead.link("home-recap-own", "/recap/" + workshop.id() + "/mine", "My page of the day");
        Anchor room = DayHead.link("home-recap", "/recap/" + workshop.id(), "The room's page");
        Div row = new Div(own, room);
        row.addClassName("wh-row");
        Div card = new Div(
                new H2("What is left of the day"),
                new Paragraph("Week " + workshop.week() + ", " + DayHead.day(workshop, person.zone())),
                row);
        card.addClassName("wh-stack");
        return card;
    }
}
