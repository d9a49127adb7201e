package org.wheelhouse.bench.bare;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a follower's page is at least: a heading, some text, some buttons. */
@Route("bare")
public class BareView extends Div {

    private static final Set<BareView> OPEN = ConcurrentHashMap.newKeySet();
    private static final int PARAGRAPHS = 5;
    private static final int BUTTONS = 4;

    private final H2 heading = new H2("Waiting");
    private final Div last = new Div();

    public BareView() {
        add(heading);
        for (int i = 0; i < PARAGRAPHS; i++) {
            add(new Paragraph("Paragraph " + i));
        }
        for (int i = 0; i < BUTTONS; i++) {
            add(new Button("Button " + i));
        }
        add(last);
        addAttachListener(event -> OPEN.add(this));
        addDetachListener(event -> OPEN.remove(this));
    }

    /** @param nodes elements and texts that stand in the page's last part from now on; zero leaves it as it is */
    static void tell(String text, int nodes) {
        for (BareView view : OPEN) {
            try {
                view.getUI().ifPresent(ui -> ui.access(() -> view.show(text, nodes)));
            } catch (UIDetachedException gone) {
                OPEN.remove(view);
            }
        }
    }

    private void show(String text, int nodes) {
        heading.setText(text);
        if (nodes > 0) {
            last.removeAll();
            // each with its text is two
            for (int i = 0; i < nodes / 2; i++) {
                Span one = new Span("Text " + i);
                one.addClassName("bare");
                last.add(one);
            }
        }
    }
}
