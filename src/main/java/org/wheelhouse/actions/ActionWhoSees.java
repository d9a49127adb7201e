package org.wheelhouse.actions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** Who sees what people mean to do. */
@Component
@Order(15)
class ActionWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "Actions",
                        "Everybody of the cohort sees them with owner, day, notes and history, and so do all who lead. One that"
                                + " was made without a cohort is seen by its owner, its maker and those who lead."),
                new Line(
                        "The private calendar link",
                        "Whoever has the link reads what is due from you and your team. Renewing it ends the old one."));
    }
}
