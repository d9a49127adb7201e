package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.UnorderedList;

/** The keys of the reading view, and the switch for those that are single letters (WCAG 2.1.4); the browser remembers it. */
class KeysFold extends NativeDetails {

    KeysFold() {
        super("Keys");
        addClassNames("wh-keys", "wh-desktop");
        getSummary().setId("keys");
        Input letters = new Input();
        letters.setType("checkbox");
        letters.setId("letter-keys");
        letters.getElement().setAttribute("checked", true);
        NativeLabel label = new NativeLabel("Keys / and n are on");
        label.setFor("letter-keys");
        setContent(new Div(
                new UnorderedList(
                        new ListItem("Right arrow, Page down or Space: next slide"),
                        new ListItem("Left arrow or Page up: back"),
                        new ListItem("n: open or close the notes"),
                        new ListItem("/: search")),
                letters,
                label));
    }
}
