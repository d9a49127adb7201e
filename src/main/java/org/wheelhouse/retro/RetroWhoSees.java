package org.wheelhouse.retro;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people leave on a board. */
@Component
@Order(70)
class RetroWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "A card on an anonymous retro board",
                        "Nobody can see who wrote it, the facilitator and the admins neither. It is hidden until the facilitator"
                                + " reveals the cards of all; then everybody on the board can read it."),
                new Line(
                        "A card on a retro board with names",
                        "Everybody on the board sees it with your name once the facilitator reveals the cards of all."),
                new Line(
                        "Your votes in a retro",
                        "Nobody sees how you voted. The sum for each card is shown to all when voting is closed."));
    }
}
