package org.wheelhouse.insight;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What leaves the other rooms through this one. */
@Component
@Order(95)
class InsightWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "The recap that opens the next week",
                        "Everybody in the room sees numbers of the whole cohort: who came, the quiz question by question, goals kept and"
                                + " late, how own runs in the labs ended, and marks with their lines. No names, and nothing of fewer"
                                + " than five people."),
                new Line(
                        "The page for a leadership meeting",
                        "Executives of the cohort and those who lead see it. It has numbers, how own runs in the labs ended among them;"
                                + " what who led the last session wrote for the sponsor; actions with their owners as all of the cohort"
                                + " see them; and wins with the names of those who wrote them."));
    }
}
