package org.wheelhouse.bench.bare;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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

    public BareView() {
        add(heading);
        for (int i = 0; i < PARAGRAPHS; i++) {
            add(new Paragraph("Paragraph " + i));
        }
        for (int i = 0; i < BUTTONS; i++) {
            add(new Button("Button " + i));
        }
        addAttachListener(event -> OPEN.add(this));
        addDetachListener(event -> OPEN.remove(this));
    }

    static void tell(String text) {
        for (BareView view : OPEN) {
            try {
                view.getUI().ifPresent(ui -> ui.access(() -> view.heading.setText(text)));
            } catch (UIDetachedException gone) {
                OPEN.remove(view);
            }
        }
    }
}
