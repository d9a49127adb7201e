package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A clock in the browser: runs something every half second while it is on, one after the other. */
@Tag("wh-ticker")
@JsModule("context://frontend/ticker.js")
final class Ticker extends Component {

    /** Milliseconds from one tick to the next. */
    static final int EVERY = 500;

    private boolean on;

    /** @param tick may turn the clock off */
    Ticker(Runnable tick) {
        getElement().addEventListener("tick", event -> {
            if (on) {
                tick.run();
                again();
            }
        });
        addDetachListener(event -> on = false);
    }

    void start() {
        on = true;
        again();
    }

    void stop() {
        on = false;
        getElement().callJsFunction("stop");
    }

    private void again() {
        if (on) {
            getElement().callJsFunction("after", EVERY);
        }
    }

    boolean isOn() {
        return on;
    }
}
