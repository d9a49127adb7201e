package org.wheelhouse.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.id.PersonId;

/**
 * What open pages ask again and again by themselves, such as the beat of a live screen. For who is signed in it is answered before
 * the long way of filters and handlers, which costs many times what the answer costs; headers, floods and the end of sessions are
 * looked at as on the long way. Only for questions under {@code /open/} that change nothing.
 */
public interface LightQuestion {

    /** Whether this is the question. */
    boolean isMine(HttpServletRequest request);

    /** @return false if nothing was written: the question then goes the long way, which knows all answers */
    boolean answer(PersonId me, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
