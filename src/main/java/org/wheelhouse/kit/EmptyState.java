package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** What a list says when it has nothing: what will stand here, and what brings it. */
public final class EmptyState extends Div {

    /** @param next what to do, as buttons or links; none if the reader can do nothing */
    public EmptyState(String title, String sentence, Component... next) {
        addClassName("wh-empty");
        var strong = new Element("strong").setText(title);
        getElement().appendChild(strong);
        add(new Paragraph(sentence));
        add(next);
    }
}
