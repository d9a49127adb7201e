package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wheelhouse.workshop.ComeBackService;
import org.wheelhouse.workshop.Guest;
import org.wheelhouse.workshop.engine.Room;

/** Who is here, whose hand is up, and the door. */
final class PeoplePanel extends Div {

    private final LiveParts parts;
    private final Desk desk;
    private final UnorderedList hands = new UnorderedList();
    private final WhoIsHere who;
    private final Button lock;
    private final UnorderedList door = new UnorderedList();
    private List<Guest> raised = List.of();
    private List<ComeBackService.Waiting> waiting = List.of();
    private boolean locked;

    PeoplePanel(LiveParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        addClassName("wh-section");
        hands.setId("hands");
        hands.addClassName("wh-list");
        door.setId("at-the-door");
        door.addClassName("wh-list");
        lock = PodiumScreen.button("lock", "Lock the door", () -> parts.door.lock(desk.id(), !locked));
        who = new WhoIsHere(parts, desk, lock);
        add(new H2("People"), count(), told(door), told(hands), who);
    }

    /** Read out when it changes. */
    private static Div told(UnorderedList list) {
        Div told = new Div(list);
        told.getElement().setAttribute("role", "status");
        return told;
    }

    /** Counted anew with every beat, so the browser draws it. */
    private static Paragraph count() {
        Paragraph count = new Paragraph(
                PodiumScreen.words("here"),
                new Span(" of "),
                PodiumScreen.words("joined"),
                new Span(" here, "),
                PodiumScreen.words("leafing"),
                new Span(" leafing, "),
                PodiumScreen.words("lost"),
                new Span(" lost"));
        count.setId("people-count");
        return count;
    }

    void show(Room room) {
        List<Guest> inside = parts.inside.inside(room.id());
        locked = room.locked();
        lock.setText(locked ? "Open the door again" : "Lock the door");
        showHands(inside.stream().filter(guest -> guest.hand().isPresent()).toList());
        showDoor(parts.comeBacks.atTheDoor(room.id()));
        who.show(inside);
    }

    private void showHands(List<Guest> now) {
        if (!now.equals(raised)) {
            raised = now;
            hands.removeAll();
            now.forEach(guest -> hands.add(hand(guest)));
        }
    }

    private void showDoor(List<ComeBackService.Waiting> now) {
        if (!now.equals(waiting)) {
            waiting = now;
            door.removeAll();
            now.forEach(one -> door.add(back(one)));
        }
    }

    private ListItem back(ComeBackService.Waiting one) {
        Div keys = new Div(
                PodiumScreen.button("back-yes-" + one.id(), "Let " + one.name() + " in", () -> answer(one, true)),
                PodiumScreen.button("back-no-" + one.id(), "Somebody else", () -> answer(one, false)));
        keys.addClassName("wh-row");
        return new ListItem(new Span(one.name() + " asks to come back on another device."), keys);
    }

    private void answer(ComeBackService.Waiting one, boolean same) {
        parts.comeBacks.answer(desk.id(), one.id(), same);
    }

    private ListItem hand(Guest guest) {
        Button down = PodiumScreen.button(
                "hand-down-" + guest.person(), "Hand down", () -> parts.inside.handDown(desk.id(), guest.person()));
        ListItem item = new ListItem(new Span(guest.name() + " has a hand up"), down);
        item.addClassName("wh-row");
        return item;
    }
}
