package org.wheelhouse.people;

import java.util.List;
import org.wheelhouse.text.Problem;

/**
 * A list that was read: the good rows, and everything that is wrong with the others.
 *
 * @param rest the lines with errors as they were written, to be mended and read again
 */
public record InvitationList(List<Invitee> good, List<Problem> problems, String rest) {

    /** How many rows cannot be used. */
    public long bad() {
        return problems.stream()
                .filter(Problem::isError)
                .map(Problem::line)
                .distinct()
                .count();
    }
}
