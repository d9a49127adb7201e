package org.wheelhouse.course;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people leave while they read. */
@Component
@Order(20)
class CourseWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("How far you have read", "Only you see it."),
                new Line("Your notes on a slide", "Only you can read them."),
                new Line(
                        "Aha and confusing, with the line beside it",
                        "No name stands beside a mark, for anybody. Who leads sees numbers and lines, and so does the room at the next"
                                + " recap, and only when five people or more set the same mark on a slide."));
    }
}
