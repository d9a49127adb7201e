package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.insight.LeadersPageService;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** On home: the way to the page for a leadership meeting, for executives and those who lead. */
@org.springframework.stereotype.Component
@Order(40)
class LeadersHomeCard implements HomeCard {

    private final LeadersPageService service;
    private final CurrentPerson current;

    LeadersHomeCard(LeadersPageService service, CurrentPerson current) {
        this.service = service;
        this.current = current;
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Optional<Component> show() {
        Optional<String> own = current.find()
                .flatMap(Person::cohort)
                .flatMap(id -> service.cohorts().stream()
                        .filter(cohort -> cohort.id().equals(id))
                        .findFirst())
                .map(InsightView::path);
        return own.map(LeadersHomeCard::card);
    }

    private static Component card(String path) {
        Anchor link = new Anchor("/" + path, "Where we stand");
        link.setId("home-leaders");
        Section card = new Section(
                new H2("For your leadership meeting"),
                new Paragraph("One page: sessions, maturity, actions, wins, and what is asked of those who lead."),
                new Paragraph(link));
        card.setId("home-insight");
        card.addClassName("wh-section");
        return card;
    }
}
