package org.wheelhouse.activity;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people answer. */
@Component
@Order(30)
class ActivityWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "Your answer to a poll, where it says anonymous",
                        "Nobody can see what you answered, the facilitator and the admins neither. The numbers of all are shown"
                                + " when the facilitator shows them; where you answer at your own pace, from five answers on."),
                new Line(
                        "Your answer to a poll, where it says with your name",
                        "The facilitator sees what you answer; others see only the numbers."),
                new Line(
                        "What you write into a planner",
                        "Your own sheet is yours alone until you share it with your cohort. A sheet of a room is read and written"
                                + " by all who were in it, and by the cohort afterwards; no name stands beside a word."));
    }
}
