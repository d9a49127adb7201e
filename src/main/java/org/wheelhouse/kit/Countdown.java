package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is left of a time that all screens share, by the server's clock: a wrong clock on somebody's machine changes nothing. Shown
 * only while a time runs or has run out.
 */
@Tag("wh-countdown")
@JsModule("context://frontend/countdown.js")
public final class Countdown extends Component implements HasStyle {

    private final Supplier<Optional<Duration>> rest;

    /**
     * @param rest how much is left now, never negative; empty if no time runs
     * @param over what stands there when the time has run out, such as "Time is up"
     */
    public Countdown(Supplier<Optional<Duration>> rest, String over) {
        this.rest = rest;
        addClassName("wh-countdown");
        getElement().setAttribute("role", "timer");
        getElement().setAttribute("hidden", true);
        getElement().setAttribute("over-says", over);
        getElement().addEventListener("wh-again", event -> refresh());
        addAttachListener(event -> refresh());
    }

    /** Looks again how much is left, as after the time was made longer. */
    public void refresh() {
        getElement()
                .callJsFunction(
                        "run", rest.get().map(left -> (double) left.toMillis()).orElse(null));
    }

    /** Runs in the server when this screen's countdown reaches its end. */
    public void whenOver(Runnable run) {
        getElement().addEventListener("wh-over", event -> run.run());
    }
}
