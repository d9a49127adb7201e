package org.wheelhouse.people;

import java.util.List;

/**
 * Offered as a bean by every room in which people leave something; the page "who sees what" collects them, in the order of
 * Spring's {@code @Order}. The same sentence stands in the room where the person writes.
 */
public interface WhoSees {

    /**
     * @param what what is left behind, such as "Answers in a quiz"
     * @param who who sees it and who does not, in a sentence or two
     */
    record Line(String what, String who) {}

    List<Line> lines();
}
