package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.text.Fence;
import org.wheelhouse.workshop.Presenter;
import org.wheelhouse.workshop.PresenterService;

/** Who leads the day, from the own profile: name, work, and a few sentences. */
@org.springframework.stereotype.Component
class PresenterWidget implements SlideWidget {

    private final PresenterService presenters;
    private final CurrentPerson current;

    PresenterWidget(PresenterService presenters, CurrentPerson current) {
        this.presenters = presenters;
        this.current = current;
    }

    @Override
    public String kind() {
        return "widget presenter";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Div panel = new Div();
        panel.setId("presenter");
        panel.addClassName("wh-stack");
        List<Presenter> known = presenters.presenters(seat.workshop());
        known.forEach(one -> panel.add(card(one)));
        if (known.isEmpty()) {
            panel.add(soft("Your cohort has no facilitator yet. An admin names one under People."));
        }
        if (mayWrite(known, seat.role())) {
            Anchor account = new Anchor("/account", "Change what stands here");
            account.setId("presenter-change");
            panel.add(account);
        }
        return panel;
    }

    private boolean mayWrite(List<Presenter> shown, Seat.Role role) {
        return role != Seat.Role.PROJECTOR
                && current.find().map(Person::id).stream()
                        .anyMatch(me -> shown.stream().anyMatch(one -> one.id().equals(me)));
    }

    private static Div card(Presenter one) {
        Paragraph name = new Paragraph(one.name());
        name.addClassName("wh-presenter-name");
        Div card = new Div(name);
        card.addClassName("wh-presenter");
        if (!one.profile().profession().isBlank()) {
            card.add(soft(one.profile().profession()));
        }
        if (!one.profile().background().isBlank()) {
            card.add(new Paragraph(one.profile().background()));
        }
        return card;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("wh-soft");
        return paragraph;
    }
}
