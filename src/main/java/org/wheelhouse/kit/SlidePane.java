package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Written;

/**
 * A slide: its heading, and below it text and widgets in the order of the file. Shown again with other text it changes in
 * place: a widget whose fence means the same stays as it is, with all that was typed into it.
 */
@JsModule("context://frontend/house.js")
public final class SlidePane extends Div {

    /** A part of a slide. */
    public sealed interface Part {

        /** HTML that the reader made safe. */
        record Text(String html) implements Part {}

        /** A fence that a {@link SlideWidget} shows. */
        record Widget(Fence fence) implements Part {}
    }

    private record Shown(Part part, Component component) {}

    private static final String PRESSED =
            "button, input, select, textarea, [role=button], vaadin-button, vaadin-select";

    private final Map<String, SlideWidget> widgets;
    private final HtmlContainer heading;
    private final Div body = new Div();
    private final List<Shown> shown = new ArrayList<>();
    private Optional<Seat> seat = Optional.empty();
    private Consumer<Fence> used = fence -> {};

    /** A slide that is the page: its heading is the page's {@code h1}. */
    public SlidePane(List<SlideWidget> widgets) {
        this(widgets, "h1");
    }

    /** @param headingTag such as {@code h3} for a slide that is a part of a page */
    public SlidePane(List<SlideWidget> widgets, String headingTag) {
        this.heading = new HtmlContainer(headingTag);
        this.widgets = widgets.stream().collect(Collectors.toMap(SlideWidget::kind, Function.identity()));
        addClassName("wh-slide");
        heading.setId("slide-heading");
        heading.addClassName("wh-slide-heading");
        heading.getElement().setAttribute("tabindex", "-1");
        body.addClassName("wh-slide-body");
        add(heading, body);
    }

    /**
     * Shows the slide of this seat.
     *
     * @param headingHtml the title as safe HTML without an element around it
     */
    public void show(String headingHtml, List<Part> parts, Seat newSeat) {
        // set again it would be sent again, though it says the same
        if (!headingHtml.equals(heading.getElement().getProperty("innerHTML"))) {
            heading.getElement().setProperty("innerHTML", headingHtml);
        }
        if (!seat.equals(Optional.of(newSeat))) {
            shown.clear();
        }
        seat = Optional.of(newSeat);
        List<Shown> next = new ArrayList<>();
        parts.forEach(part -> take(part, newSeat).ifPresent(next::add));
        shown.clear();
        shown.addAll(next);
        arrange(next.stream().map(Shown::component).toList());
    }

    /** @param listener hears of the first press or change in a widget, once for each widget */
    public void onUse(Consumer<Fence> listener) {
        this.used = listener;
    }

    /** Moves the focus to the heading, so that a screen reader says the new slide once. */
    public void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    private void arrange(List<Component> wanted) {
        if (!body.getChildren().toList().equals(wanted)) {
            body.removeAll();
            body.add(wanted);
        }
    }

    private Optional<Shown> take(Part part, Seat newSeat) {
        return switch (part) {
            case Part.Text text -> Optional.of(takeText(text));
            case Part.Widget widget -> takeWidget(widget, newSeat);
        };
    }

    private Shown takeText(Part.Text text) {
        Component component = reuse(Part.Text.class, old -> true).orElseGet(Div::new);
        component.getElement().setProperty("innerHTML", text.html());
        return new Shown(text, component);
    }

    private Optional<Shown> takeWidget(Part.Widget widget, Seat newSeat) {
        Optional<Component> known = reuse(Part.Widget.class, old -> meansTheSame(old.fence(), widget.fence()));
        return known.or(() -> Optional.ofNullable(widgets.get(widget.fence().kind()))
                        .map(room -> watched(room.show(widget.fence(), newSeat), widget.fence())))
                .map(component -> new Shown(widget, component));
    }

    /** A link leads away and is no use of the widget. */
    private Component watched(Component component, Fence fence) {
        List<DomListenerRegistration> heard = new ArrayList<>();
        for (String event : List.of("click", "change")) {
            heard.add(component.getElement().addEventListener(event, once -> {
                heard.forEach(DomListenerRegistration::remove);
                used.accept(fence);
            }));
        }
        heard.getFirst().setFilter("event.target.closest('" + PRESSED + "') !== null");
        return component;
    }

    /** The first component that fits, taken out so that it is used once. */
    private <P extends Part> Optional<Component> reuse(Class<P> kind, Predicate<P> fits) {
        Optional<Shown> found = shown.stream()
                .filter(old -> kind.isInstance(old.part()) && fits.test(kind.cast(old.part())))
                .findFirst();
        found.ifPresent(shown::remove);
        return found.map(Shown::component);
    }

    /** The same words, wherever they stand in the file. */
    private static boolean meansTheSame(Fence one, Fence other) {
        return texts(one.words()).equals(texts(other.words()))
                && texts(one.body()).equals(texts(other.body()))
                && one.settings().stream()
                        .map(setting -> setting.key() + ":" + setting.value())
                        .toList()
                        .equals(other.settings().stream()
                                .map(setting -> setting.key() + ":" + setting.value())
                                .toList());
    }

    private static List<String> texts(List<Written> words) {
        return words.stream().map(Written::text).toList();
    }
}
