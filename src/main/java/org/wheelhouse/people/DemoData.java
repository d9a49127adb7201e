package org.wheelhouse.people;

import java.util.List;
import org.wheelhouse.id.CohortId;

/**
 * Offered as a bean by every room that fills its screens in the demo; called once, on an empty database, in one transaction,
 * in the order of Spring's {@code @Order}.
 */
public interface DemoData {

    void fill(Demo demo);

    /**
     * The demo's people.
     *
     * @param participants the twelve of "Spring cohort", executives first, always in the same order
     */
    record Demo(CohortId cohort, Person facilitator, Person admin, List<Person> participants) {}
}
