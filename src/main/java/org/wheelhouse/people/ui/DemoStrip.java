package org.wheelhouse.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.wheelhouse.kit.Strip;
import org.wheelhouse.people.PeopleService;

/** Says on every page that nothing here is real, and who can reach it. */
@org.springframework.stereotype.Component
@Order(100)
class DemoStrip implements Strip {

    private final PeopleService people;
    private final boolean onlyHere;

    DemoStrip(PeopleService people, @Value("${server.address:}") String address) {
        this.people = people;
        this.onlyHere = address.equals("127.0.0.1");
    }

    @Override
    public Optional<Component> show() {
        if (!people.isDemo()) {
            return Optional.empty();
        }
        Span strip = new Span("Demo: the people and their answers are made up. "
                + (onlyHere ? "Only this machine reaches it." : "Other machines reach it."));
        strip.addClassName("wh-strip");
        return Optional.of(strip);
    }
}
