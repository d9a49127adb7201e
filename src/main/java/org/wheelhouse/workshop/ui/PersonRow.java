package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.wheelhouse.workshop.Guest;
import org.wheelhouse.workshop.engine.Room;

/** One person in the room, and what the desk can do about this person. */
final class PersonRow extends ListItem {

    private final LiveParts parts;
    private final Desk desk;
    private final Span name = new Span();
    private final MenuItem more;
    private Optional<Guest> shown = Optional.empty();
    private MenuItem rename;

    PersonRow(LiveParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        addClassName("wh-row");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        more = bar.addItem("More");
        SubMenu menu = more.getSubMenu();
        menu.addItem(
                "Hand over the clicker",
                click -> with(guest -> desk.tell(parts.podium.handOver(desk.id(), guest.person()))));
        menu.addItem("Make deputy", click -> with(this::deputise));
        rename = menu.addItem("Rename", click -> with(guest -> new RenameDialog(parts, desk, guest).open()));
        menu.addItem("Show out", click -> with(guest -> parts.inside.showOut(desk.id(), guest.person())));
        add(name, bar);
    }

    PersonRow show(Guest guest, Room room) {
        if (!shown.equals(Optional.of(guest))) {
            shown = Optional.of(guest);
            name.setText(guest.name() + (guest.here() ? "" : " (out of reach)"));
            more.setAriaLabel("More for " + guest.name());
            more.setId("more-" + guest.person());
            rename.setVisible(guest.withoutAccount());
        }
        return this;
    }

    private void deputise(Guest guest) {
        parts.workshops.deputise(desk.id(), Optional.of(guest.person()));
    }

    private void with(java.util.function.Consumer<Guest> run) {
        shown.ifPresent(run);
    }
}
