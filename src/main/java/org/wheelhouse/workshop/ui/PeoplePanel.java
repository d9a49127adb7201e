package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.wheelhouse.workshop.Guest;
import org.wheelhouse.workshop.engine.Presence;
import org.wheelhouse.workshop.engine.Room;

/** Who is here, whose hand is up, and the door. */
final class PeoplePanel extends Div {

    private final LiveParts parts;
    private final Desk desk;
    private final Paragraph count = new Paragraph();
    private final UnorderedList hands = new UnorderedList();
    private final UnorderedList everybody = new UnorderedList();
    private final Button lock;
    private List<Guest> shown = List.of();
    private boolean locked;

    PeoplePanel(LiveParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        addClassName("wh-section");
        count.setId("people-count");
        hands.setId("hands");
        hands.addClassName("wh-list");
        everybody.addClassName("wh-list");
        lock = PodiumScreen.button("lock", "Lock the door", () -> parts.door.lock(desk.id(), !locked));
        NativeDetails who = new NativeDetails("Who is here", everybody);
        who.setId("who");
        H2 head = new H2("People");
        add(head, count, hands, who, lock);
    }

    void show(Room room) {
        Presence.Count now = parts.screens.count(room);
        List<Guest> inside = parts.door.inside(room.id());
        long up = inside.stream().filter(guest -> guest.hand().isPresent()).count();
        count.setText(now.here() + " of " + inside.size() + " here, " + now.leafing() + " leafing, " + now.lost()
                + " out of reach. Hands: " + up + ".");
        locked = room.locked();
        lock.setText(locked ? "Open the door again" : "Lock the door");
        if (!inside.equals(shown)) {
            shown = inside;
            draw(inside);
        }
    }

    private void draw(List<Guest> inside) {
        hands.removeAll();
        everybody.removeAll();
        inside.forEach(guest -> {
            guest.hand().ifPresent(since -> hands.add(hand(guest)));
            everybody.add(person(guest));
        });
    }

    private ListItem hand(Guest guest) {
        Button down = PodiumScreen.button(
                "hand-down-" + guest.person(), "Hand down", () -> parts.door.handDown(desk.id(), guest.person()));
        ListItem item = new ListItem(new Span(guest.name() + " has a question "), down);
        item.addClassName("wh-row");
        return item;
    }

    private ListItem person(Guest guest) {
        Span name = new Span(guest.name() + (guest.here() ? "" : " (out of reach)"));
        MenuBar more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.LUMO_SMALL);
        MenuItem open = more.addItem("More");
        open.getElement().setAttribute("aria-label", "More for " + guest.name());
        SubMenu menu = open.getSubMenu();
        menu.addItem("Hand over the clicker", click -> desk.tell(parts.podium.handOver(desk.id(), guest.person())));
        menu.addItem(
                "Make deputy", click -> parts.workshops.deputise(desk.id(), java.util.Optional.of(guest.person())));
        if (guest.withoutAccount()) {
            menu.addItem("Rename", click -> new RenameDialog(parts, desk, guest).open());
        }
        menu.addItem("Show out", click -> parts.door.showOut(desk.id(), guest.person()));
        ListItem item = new ListItem(name, more);
        item.addClassName("wh-row");
        return item;
    }
}
