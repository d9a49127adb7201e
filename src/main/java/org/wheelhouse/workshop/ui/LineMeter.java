package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Measures the line of the screen it stands on, every three seconds. */
@Tag("wh-line-meter")
@JsModule("context://frontend/line-meter.js")
final class LineMeter extends Component {

    /**
     * What was measured.
     *
     * @param millis of one question and its answer; negative if there was none
     * @param stream events came by a stream
     * @param socket the server's own parts come by a WebSocket
     */
    record Measured(int millis, boolean stream, boolean socket) {

        List<String> sentences() {
            return List.of(
                    millis < 0
                            ? "The house does not answer at the moment."
                            : "A question takes " + CheckView.words(Duration.ofMillis(millis)) + ".",
                    stream
                            ? "Events come by a stream that stays open."
                            : "No stream has come through yet; without one, screens ask every two seconds: slower, and it works.",
                    socket
                            ? "What people do on slides comes by a WebSocket."
                            : "No WebSocket gets through; what people do on slides comes the slower way, and it works.");
        }
    }

    LineMeter(String code, Consumer<Measured> measured) {
        getElement().setAttribute("code", code);
        getElement()
                .addEventListener(
                        "wh-measured",
                        event -> measured.accept(new Measured(
                                event.getEventData().get("event.detail.took").intValue(),
                                event.getEventData().get("event.detail.stream").asBoolean(),
                                event.getEventData().get("event.detail.socket").asBoolean())))
                .addEventData("event.detail.took")
                .addEventData("event.detail.stream")
                .addEventData("event.detail.socket");
    }
}
