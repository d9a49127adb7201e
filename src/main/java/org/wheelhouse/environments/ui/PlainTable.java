package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table with a caption that can be reached by keyboard where it scrolls. */
final class PlainTable extends Div {

    private final Element body = new Element("tbody");

    PlainTable(String caption, String... heads) {
        addClassName("wh-wide-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        Element row = new Element("tr");
        for (String head : heads) {
            row.appendChild(new Element("th").setAttribute("scope", "col").setText(head));
        }
        Element table = new Element("table").setAttribute("class", "wh-env-table");
        table.appendChild(new Element("caption").setText(caption), new Element("thead").appendChild(row), body);
        getElement().appendChild(table);
    }

    void row(List<String> cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.size(); i++) {
            Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            row.appendChild(cell.setText(cells.get(i)));
        }
        body.appendChild(row);
    }
}
