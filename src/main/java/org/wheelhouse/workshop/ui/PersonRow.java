package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.wheelhouse.workshop.Guest;

/** One person in the room. There may be five hundred, so a row has a name and one button, and what that opens is shared by all. */
final class PersonRow extends ListItem {

    private final Span name = new Span();
    private final Button more = new Button("More");
    private Guest shown;

    /** @param pressed with the person as last shown */
    PersonRow(Guest guest, Consumer<PersonRow> pressed) {
        shown = guest;
        more.setId("more-" + guest.person());
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        more.addClickListener(click -> pressed.accept(this));
        Div line = new Div(name, more);
        line.addClassName("wh-row");
        add(line);
        write();
        fold(false);
    }

    Guest guest() {
        return shown;
    }

    void show(Guest guest) {
        if (!shown.equals(guest)) {
            shown = guest;
            write();
        }
    }

    private void write() {
        name.setText(shown.name() + (shown.here() ? "" : " (out of reach)"));
        more.setAriaLabel("More for " + shown.name());
    }

    /** Says whether the keys are in this row. */
    void fold(boolean open) {
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }
}
