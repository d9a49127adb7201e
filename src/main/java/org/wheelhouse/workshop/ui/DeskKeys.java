package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.UnorderedList;

/** The keys of a clicker and of the keyboard, and the switch for single signs (WCAG 2.1.4), which the browser remembers. */
final class DeskKeys extends NativeDetails {

    DeskKeys() {
        super("Keys and clicker");
        setId("desk-keys");
        Input letters = new Input();
        letters.setType("checkbox");
        letters.setId("letter-keys");
        letters.getElement().setAttribute("checked", true);
        NativeLabel label = new NativeLabel(" Keys b and . are on");
        label.setFor("letter-keys");
        setContent(new Div(
                new UnorderedList(
                        new ListItem("Page down or right arrow: next slide"),
                        new ListItem("Page up or left arrow: back"),
                        new ListItem("Down and up arrow: the next and the last bullet"),
                        new ListItem("b or . (dot): dark screen, and light again")),
                letters,
                label));
    }
}
