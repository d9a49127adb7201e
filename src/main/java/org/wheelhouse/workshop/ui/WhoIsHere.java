package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.workshop.Guest;

/**
 * Everybody in the room by name. Rows are there only while the list is open: five hundred that nobody looks at would cost the
 * server memory, and the desk's browser a change with each who comes. Rows change in place, so that an open one stays open and
 * keeps the focus when somebody comes in.
 */
final class WhoIsHere extends NativeDetails {

    private final PersonKeys keys;
    private final UnorderedList everybody = new UnorderedList();
    private final Paragraph nobody = new Paragraph("Nobody has come in yet.");
    private final Map<PersonId, PersonRow> rows = new HashMap<>();
    private List<Guest> inside = List.of();

    WhoIsHere(LiveParts parts, Desk desk, Component below) {
        super("Who is here");
        setId("who");
        keys = new PersonKeys(parts, desk, () -> getSummary().getElement().callJsFunction("focus"));
        everybody.addClassName("wh-list");
        setContent(new Div(nobody, everybody, below));
        addToggleListener(turned -> draw());
    }

    void show(List<Guest> now) {
        inside = now;
        draw();
    }

    private void draw() {
        List<Guest> wanted = isOpen() ? inside : List.of();
        nobody.setVisible(inside.isEmpty());
        everybody.setVisible(!wanted.isEmpty());
        takeAwayAllBut(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Guest guest = wanted.get(i);
            PersonRow row = rows.computeIfAbsent(guest.person(), none -> new PersonRow(guest, keys::turn));
            row.show(guest);
            put(row.getElement(), i);
        }
        keys.look();
    }

    /** Most are where they were: an element that is put in again would lose the focus. */
    private void put(Element row, int at) {
        Element list = everybody.getElement();
        if (isAt(at, row)) {
            return;
        }
        if (isAt(at + 1, row)) {
            // the one before it moves down, or all between would move up one by one
            list.removeChild(at);
        } else {
            list.insertChild(at, row);
        }
    }

    private boolean isAt(int at, Element row) {
        Element list = everybody.getElement();
        return at < list.getChildCount() && list.getChild(at).equals(row);
    }

    private void takeAwayAllBut(List<Guest> wanted) {
        Set<PersonId> stay = new HashSet<>();
        wanted.forEach(guest -> stay.add(guest.person()));
        rows.values().removeIf(row -> {
            boolean goes = !stay.contains(row.guest().person());
            if (goes) {
                if (keys.isIn(row)) {
                    keys.close();
                }
                everybody.remove(row);
            }
            return goes;
        });
    }
}
