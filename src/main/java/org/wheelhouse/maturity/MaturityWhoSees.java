package org.wheelhouse.maturity;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people leave in a round of maturity. */
@Component
@Order(90)
class MaturityWhoSees implements WhoSees {

    static final String RATING =
            "Nobody sees what you rate, the facilitator neither. When the spread is shown, ratings become counts and nobody"
                    + " can tell any more who rated what.";

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "What you rate in a round of maturity",
                        RATING + " Fewer than five are shown only if all who rated agree."),
                new Line(
                        "Evidence and wins that you write",
                        "Those who see the round see them with your name and the date. They cannot be changed, only corrected"
                                + " by a note beside them."));
    }
}
