package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table with a caption: the numbers of a chart, for those who cannot or do not want to see it. */
final class Rows extends Div {

    private final Element body = new Element("tbody");

    Rows(String caption, String... heads) {
        addClassName("wh-wide-scroll");
        // what may scroll sideways must be reachable by keyboard
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        Element table = new Element("table").setAttribute("class", "wh-ro-table");
        table.appendChild(new Element("caption").setText(caption));
        Element row = new Element("tr");
        for (String head : heads) {
            row.appendChild(new Element("th").setAttribute("scope", "col").setText(head));
        }
        table.appendChild(new Element("thead").appendChild(row), body);
        getElement().appendChild(table);
    }

    Rows row(List<String> cells) {
        return row(cells.stream().map(cell -> (Component) new Span(cell)).toArray(Component[]::new));
    }

    /** The first cell heads the row. */
    Rows row(Component... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        body.appendChild(row);
        return this;
    }

    /** Closed until somebody wants it. */
    Details folded(String summary, String id) {
        Details details = new Details(summary, this);
        details.setId(id);
        return details;
    }
}
