package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Strip;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** "Week 5 is live: join", on every view, as soon as the room opens and until it ends. */
@org.springframework.stereotype.Component
@Order(10)
class LiveStrip implements Strip {

    private final LiveParts parts;

    LiveStrip(LiveParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<Component> show() {
        return parts.current.find().map(person -> {
            Div strip = new Div();
            LiveRefresh.of(parts.doorbell, WorkshopService.ALL, strip, () -> draw(strip, person));
            draw(strip, person);
            return strip;
        });
    }

    private void draw(Div strip, Person person) {
        Optional<Workshop> live = parts.workshops.liveFor(person);
        strip.removeAll();
        strip.setClassName("wh-strip", live.isPresent());
        strip.setClassName("wh-strip-live", live.isPresent());
        live.ifPresent(workshop -> {
            boolean leads = workshop.lead().equals(person.id());
            String week = person.role() == Role.GUEST ? "The workshop" : "Week " + workshop.week();
            Anchor join = new Anchor(
                    "/w/" + workshop.code().orElse("") + (leads ? "/lead" : ""), leads ? "go to the desk" : "join");
            join.setId("strip-join");
            join.setRouterIgnore(true);
            strip.add(new Span(week + " is live: "), join);
        });
    }
}
