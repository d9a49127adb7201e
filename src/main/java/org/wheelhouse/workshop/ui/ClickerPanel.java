package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.Room;

/** Who moves the room now, and the one press by which that changes. */
final class ClickerPanel extends Div {

    private final LiveParts parts;
    private final Span holder = new Span();
    private final Button give;
    private final Button take;
    private final Span deputy = new Span();
    private final Button alone;
    private Optional<PersonId> other = Optional.empty();

    ClickerPanel(LiveParts parts, Desk desk) {
        this.parts = parts;
        addClassNames("wh-row", "wh-desk-clicker");
        holder.setId("holder");
        holder.getElement().setAttribute("role", "status");
        give = PodiumScreen.button(
                "give-clicker",
                "Hand over",
                () -> other.ifPresent(person -> desk.tell(parts.podium.handOver(desk.id(), person))));
        take = PodiumScreen.button("take-clicker", "Take the clicker", () -> desk.tell(parts.podium.take(desk.id())));
        deputy.setId("deputy");
        deputy.addClassName("wh-soft");
        alone = PodiumScreen.button(
                "no-deputy", "No deputy", () -> parts.workshops.deputise(desk.id(), Optional.empty()));
        add(deputy, alone, holder, give, take);
    }

    void show(Room room, PersonId me) {
        Clicker clicker = room.clicker();
        boolean holds = clicker.isHeldBy(me);
        holder.setText(holds ? "You have the clicker." : parts.name(clicker.holder()) + " has the clicker.");
        other = Optional.of(clicker)
                .filter(now -> holds)
                .flatMap(now -> now.lead().equals(me) ? now.deputy() : Optional.of(now.lead()));
        give.setVisible(other.isPresent() && room.stage().isOpen());
        other.ifPresent(person -> give.setText("Hand over to " + parts.name(person)));
        boolean leads = clicker.lead().equals(me);
        deputy.setText(
                leads
                        ? clicker.deputy()
                                .map(person -> "Deputy: " + parts.name(person) + ".")
                                .orElse("")
                        : "You are the deputy.");
        deputy.setVisible(!deputy.getText().isEmpty());
        alone.setVisible(leads && clicker.deputy().isPresent());
        take.setVisible(parts.podium.mayTake(room, me));
    }
}
