package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * The element that holds the deck in the browser. Its parts are empty here and filled there; the server never writes into a part
 * once it is on the page, except into the slot, which is its own.
 */
@Tag("wh-podium")
@JsModule("context://frontend/wh-podium.js")
@StyleSheet("context://frontend/workshop.css")
final class PodiumScreen extends Component implements HasComponents, HasStyle {

    /** @param seat {@code lead}, {@code follow} or {@code wall} */
    PodiumScreen(String code, String seat) {
        getElement().setAttribute("code", code);
        getElement().setAttribute("seat", seat);
        addClassNames("wh-podium", "wh-podium-" + seat);
    }

    /** Whether keys and buttons of this screen move the room. */
    void holds(boolean clicker) {
        getElement().setAttribute("holds", clicker);
    }

    /** What runs when the browser sees that the server's parts lag behind. */
    void onLook(Runnable look) {
        getElement().addEventListener("wh-look", event -> look.run());
    }

    /** An empty block that the browser fills. */
    static Div part(String name) {
        Div part = new Div();
        part.getElement().setAttribute("data-part", name);
        part.addClassName("wh-part-" + name);
        return part;
    }

    /** A few words that the browser fills. */
    static Span words(String name) {
        Span part = new Span();
        part.getElement().setAttribute("data-part", name);
        return part;
    }

    /** What is left of a break, large. */
    static Span bigTimer() {
        Span big = words("timer");
        big.addClassName("wh-podium-big");
        return big;
    }

    /** Read out when the browser changes it. */
    static Span said() {
        Span said = words("said");
        said.addClassName("wh-sr");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    /** A button that acts in the browser, without asking the server first. */
    static NativeButton does(String what, String id, String words) {
        NativeButton button = new NativeButton(words);
        button.setId(id);
        button.addClassName("wh-podium-button");
        button.getElement().setAttribute("data-do", what);
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** The lines that say how the connection stands; the browser shows one of them at most. */
    static Div lines() {
        Div lines = new Div(
                line("lost", "The connection is lost. The last slide stays; trying again."),
                line("lead-lost", "The facilitator is reconnecting. Everything stays as it is."),
                line("ended", "This workshop has ended. Thank you for taking part."));
        Div refused = line("refused", "");
        refused.add(words("refused"));
        lines.add(refused);
        lines.addClassName("wh-podium-lines");
        lines.getElement().setAttribute("role", "status");
        return lines;
    }

    private static Div line(String say, String words) {
        Div line = new Div(words);
        line.setId("line-" + say);
        line.addClassName("wh-podium-line");
        line.getElement().setAttribute("data-say", say);
        line.getElement().setAttribute("hidden", true);
        return line;
    }

    static Button button(String id, String words, Runnable run) {
        Button button = new Button(words, click -> run.run());
        button.setId(id);
        return button;
    }
}
