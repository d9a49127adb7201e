package brokenhouse.retro.store;

import com.vaadin.flow.component.html.Div;

/** A store that knows Vaadin. */
public class BoardStore {
    public Div board() {
        return new Div();
    }
}
