package org.wheelhouse.people;

import java.time.Duration;
import java.util.Optional;

/** How long the present session lasts, so that a page can say in time that it ends. */
public interface SessionTimes {

    /**
     * @param left until it ends, however busy it is
     * @param idle after how long without a click or a sent text it ends
     */
    record Times(Duration left, Duration idle) {}

    /** Empty when nobody is signed in. */
    Optional<Times> now();

    /**
     * From now on the present session outlasts a workshop of four hours in which somebody only looks, a laptop that was closed
     * meanwhile included. It still ends when it is too old.
     */
    void outlastAWorkshop();
}
