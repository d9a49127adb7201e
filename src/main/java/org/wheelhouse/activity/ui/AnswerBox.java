package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;

/**
 * What a person answers with. The browser reads it, keeps what is typed, and sends it by itself to {@code /do/asks}, because an
 * answer must survive a cut line; the words for that stand here.
 */
@Tag("wh-answer")
@JsModule("context://frontend/answer.js")
final class AnswerBox extends Component implements HasComponents, HasStyle {

    private final Button send = new Button();

    /**
     * @param stamp of ask and person, see {@code AnswerService.stamp}
     * @param counted the sentence when the answer is in
     * @param answered runs when it is in
     */
    AnswerBox(Drawing drawing, Ask ask, String stamp, String counted, Runnable answered) {
        getElement()
                .setAttribute("ask", ask.id().toString())
                .setAttribute("who", stamp)
                .setAttribute("shape", drawing.shape());
        getElement().addEventListener("wh-answered", event -> answered.run());
        addClassNames("wh-poll-box", "wh-stack");
        String label = "asks-" + ask.id();
        send.setId("poll-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.getElement().setAttribute("data-send", true);
        add(drawing.inputs(label));
        if (drawing.asTyped()) {
            getElement().setAttribute("as-typed", true);
            add(says("Saved."));
        } else {
            add(send, says(counted));
        }
    }

    private static Div says(String counted) {
        Div says = new Div();
        says.setId("poll-says");
        Still.fill(says, new Says(counted), () -> lines(counted));
        says.getElement().setAttribute("role", "status");
        return says;
    }

    private record Says(String counted) {}

    private static List<Div> lines(String counted) {
        return List.of(
                line(
                        "waits",
                        "The line is cut. Your answer waits in this browser and is sent when the line is back.",
                        "info"),
                line("counted", counted, "done"),
                line("refused", "", "warning"));
    }

    private static Div line(String say, String words, String kind) {
        Div line = new Div(words);
        line.addClassNames("wh-notice", "wh-notice-" + kind);
        line.getElement().setAttribute("data-say", say).setAttribute("hidden", true);
        return line;
    }

    /** The person's answer as the house has it. */
    void own(Optional<String> answer, String first) {
        send.setText(answer.isPresent() ? "Change my answer" : first);
        answer.ifPresent(text -> getElement().setAttribute("value", text));
    }
}
