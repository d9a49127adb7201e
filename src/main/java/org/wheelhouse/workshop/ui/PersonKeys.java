package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.wheelhouse.workshop.Guest;

/** What the desk can do about one person; one of it for the whole list, in the row of the person whom it is about. */
final class PersonKeys extends Div {

    private final LiveParts parts;
    private final Desk desk;
    private final Runnable gone;
    private final Button rename = key("person-rename", "Rename", this::rename);
    private Optional<PersonRow> row = Optional.empty();

    /** @param gone runs when the person was shown out, and the row with the focus is no more */
    PersonKeys(LiveParts parts, Desk desk, Runnable gone) {
        this.parts = parts;
        this.desk = desk;
        this.gone = gone;
        setId("person-keys");
        addClassNames("wh-row", "wh-person-keys");
        getElement().setAttribute("role", "group");
        add(
                key("person-clicker", "Hand over the clicker", this::handOver),
                key("person-deputy", "Make deputy", this::deputise),
                rename,
                key("person-out", "Show out", this::showOut));
    }

    private static Button key(String id, String words, Runnable run) {
        Button key = PodiumScreen.button(id, words, run);
        key.addThemeVariants(ButtonVariant.SMALL);
        return key;
    }

    /** Opens in a row, or closes where it is open already. */
    void turn(PersonRow pressed) {
        boolean again = isIn(pressed);
        close();
        if (!again) {
            row = Optional.of(pressed);
            pressed.add(this);
            pressed.fold(true);
            look();
        }
    }

    void close() {
        row.ifPresent(open -> open.fold(false));
        removeFromParent();
        row = Optional.empty();
    }

    boolean isIn(PersonRow other) {
        return row.filter(other::equals).isPresent();
    }

    /** The person may have another name by now. */
    void look() {
        row.map(PersonRow::guest).ifPresent(guest -> {
            getElement().setAttribute("aria-label", "For " + guest.name());
            rename.setVisible(guest.withoutAccount());
        });
    }

    private Optional<Guest> guest() {
        return row.map(PersonRow::guest);
    }

    private void handOver() {
        guest().ifPresent(guest -> desk.tell(parts.podium.handOver(desk.id(), guest.person())));
    }

    private void deputise() {
        guest().ifPresent(guest -> parts.workshops.deputise(desk.id(), Optional.of(guest.person())));
    }

    private void rename() {
        guest().ifPresent(guest -> new RenameDialog(parts, desk, guest).open());
    }

    private void showOut() {
        guest().ifPresent(guest -> {
            parts.inside.showOut(desk.id(), guest.person());
            gone.run();
        });
    }
}
