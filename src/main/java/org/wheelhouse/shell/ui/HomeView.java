package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** Where the program stands and the one next thing; every part comes from the room that knows it. */
@Route("")
@PageTitle("Program - Wheelhouse")
@Menu(title = "Program", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final Person person;
    private final List<HomeCard> cards;
    private final Clock clock;

    HomeView(CurrentPerson current, List<HomeCard> cards, Clock clock) {
        this.person = current.get();
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        addClassName("wh-stack-wide");
        List<Component> next = shown(HomeCard.Place.NEXT);
        List<Component> due = shown(HomeCard.Place.DUE);
        List<Component> program = shown(HomeCard.Place.PROGRAM);
        add(new ViewHead("", greeting()));
        next.stream().findFirst().ifPresent(this::add);
        if (!due.isEmpty()) {
            Div columns = new Div();
            columns.addClassName("wh-columns");
            due.forEach(columns::add);
            add(columns);
        }
        program.forEach(this::add);
        if (next.isEmpty() && due.isEmpty() && program.isEmpty()) {
            add(new EmptyState(
                    "Nothing is planned for you yet",
                    "When an admin puts you into a cohort, its weeks and your next step stand here."));
        }
    }

    private List<Component> shown(HomeCard.Place place) {
        return cards.stream()
                .filter(card -> card.place() == place)
                .map(HomeCard::show)
                .flatMap(Optional::stream)
                .toList();
    }

    private String greeting() {
        int hour = ZonedDateTime.now(clock.withZone(person.zone())).getHour();
        String first = person.name().split(" ")[0];
        return (hour < 12 ? "Good morning, " : hour < 18 ? "Good afternoon, " : "Good evening, ") + first;
    }
}
