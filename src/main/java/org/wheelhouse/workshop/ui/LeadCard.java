package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Workshop;

/** One press from home to a room that waits, for those who lead. */
@org.springframework.stereotype.Component
@Order(5)
class LeadCard implements HomeCard {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final LiveParts parts;
    private final PeopleService people;
    private final Content content;
    private final Clock clock;

    LeadCard(LiveParts parts, PeopleService people, Content content, Clock clock) {
        this.parts = parts;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Optional<Component> show() {
        return parts.current.find().filter(Person::leads).map(this::card);
    }

    private Component card(Person person) {
        Div card = new Div(new H2("Lead a workshop"));
        card.addClassName("wh-stack");
        Optional<Cohort> cohort = person.cohort().flatMap(people::cohort);
        Optional<Cohort.Session> next = cohort.flatMap(this::next);
        Optional<Module> module = next.flatMap(session -> content.ofWeek(session.week()))
                .or(() -> content.modules().stream().reduce((earlier, later) -> later));
        module.ifPresent(known -> {
            // the next session may be one whose slides are not written yet
            card.add(new Paragraph(next.filter(session -> session.week() == known.week())
                    .map(session -> known.title() + ", "
                            + WHEN.format(session.begins().withZoneSameInstant(person.zone())) + ", with "
                            + cohort.map(Cohort::name).orElse(""))
                    .orElse(known.title())));
            Button open = PodiumScreen.button(
                    "open-room", "Open the room for week " + known.week(), () -> open(known, cohort));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(new Div(open));
        });
        Anchor all = new Anchor("/workshops", "All workshops, and planning");
        all.setId("all-workshops");
        card.add(all);
        return card;
    }

    /** The session that is on or comes next. */
    private Optional<Cohort.Session> next(Cohort cohort) {
        return cohort.sessions().stream()
                .filter(session -> session.begins()
                        .toInstant()
                        .plus(Duration.ofMinutes(session.minutes()))
                        .isAfter(clock.instant()))
                .min(Comparator.comparing(Cohort.Session::begins));
    }

    private void open(Module module, Optional<Cohort> cohort) {
        Workshop workshop = parts.workshops.openNow(module.id(), cohort.map(Cohort::id));
        UI.getCurrent().navigate("w/" + workshop.code().orElseThrow() + "/lead");
    }
}
