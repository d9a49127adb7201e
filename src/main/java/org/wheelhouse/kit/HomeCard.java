package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the home screen, offered as a bean by the room that knows what stands in it. Home asks every bean for the person
 * who is signed in and shows what it gets, in Spring's {@code @Order}.
 */
public interface HomeCard {

    /** Where the card belongs. */
    enum Place {
        /** The one next thing: this week's module, with the main button. At most one card stands here, the first. */
        NEXT,
        /** Two columns below it: what is due, what is new. */
        DUE,
        /** Across the page at the end: the program. */
        PROGRAM
    }

    Place place();

    /** Empty when there is nothing to say to this person. */
    Optional<Component> show();
}
