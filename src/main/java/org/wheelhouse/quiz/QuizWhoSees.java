package org.wheelhouse.quiz;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people leave in a quiz. */
@Component
@Order(50)
class QuizWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(new Line(
                "Your answers and results in a quiz",
                "Only you see them. Facilitators and admins see the numbers of a whole cohort, and so does the room at the next recap;"
                        + " only when five people or more have finished, and never who answered what."));
    }
}
