package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.ElementUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/**
 * Components that no server changes or hears of once they are shown, as one piece of HTML that is drawn once for a whole room: what
 * a push costs is its nodes, and a chart has fifty.
 */
final class Still {

    private static final int KEPT = 50;

    private static final Map<Object, String> KNOWN = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, String> eldest) {
            return size() > KEPT;
        }
    };

    private Still() {}

    /**
     * Puts it into a component, in place of what is there.
     *
     * @param of from what it is drawn: the same look the same
     * @param draw without listeners, and nothing in it is for one person
     */
    static void fill(Component place, Object of, Supplier<List<? extends Component>> draw) {
        place.getElement().setProperty("innerHTML", html(of, draw));
    }

    private static String html(Object of, Supplier<List<? extends Component>> draw) {
        Optional<String> known;
        synchronized (KNOWN) {
            known = Optional.ofNullable(KNOWN.get(of));
        }
        return known.orElseGet(() -> {
            String drawn = draw.get().stream().map(Still::html).collect(Collectors.joining());
            synchronized (KNOWN) {
                KNOWN.put(of, drawn);
            }
            return drawn;
        });
    }

    /** Layout sees the parts and not what holds them. */
    static Div parts(Object of, Supplier<List<? extends Component>> draw) {
        Div all = new Div();
        all.addClassName("wh-still");
        fill(all, of, draw);
        return all;
    }

    private static String html(Component component) {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        return page.appendChild(ElementUtil.toJsoup(page, component.getElement()))
                .html();
    }
}
