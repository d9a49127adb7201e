package org.wheelhouse.workshop;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What a room knows of those who are in it. */
@Component
@Order(40)
class WorkshopWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "That you are in a workshop, and that your hand is up",
                        "The facilitator sees your name and your hand. On the wall stands only how many are here."),
                new Line(
                        "The name you use as a guest of a workshop",
                        "The facilitator sees it. It is gone 24 hours after the room closes."),
                new Line(
                        "What is left of a workshop",
                        "Everybody who was there reads what the room saw, without names; your own page is yours alone. Who led the"
                                + " day can take a table of each question: with names where the box said so, else without, from"
                                + " five answers on."));
    }
}
