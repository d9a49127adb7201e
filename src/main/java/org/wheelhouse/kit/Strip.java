package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A line on top of every view, offered as a bean: that this is the demo, that a workshop of yours is live. */
public interface Strip {

    /** Empty when it does not concern the person who is signed in. Asked again on every navigation. */
    Optional<Component> show();
}
