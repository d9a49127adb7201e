package org.wheelhouse.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A plain table with headings, which a screen reader can walk through; on a phone it scrolls inside its own frame, or, as {@link
 * #cards}, shows each row as a card. The roles stand there by name, for a browser drops them when a table is drawn otherwise.
 */
final class Table extends Div {

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body;
    private final List<String> headings;

    /** @param caption what stands in it, for those who do not see it */
    Table(String caption, String... headings) {
        addClassName("wh-wide-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        this.headings = List.of(headings);
        role(table, "table").addClassName("people-table");
        NativeTableRow head = role(new NativeTableRow(), "row");
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            role(cell, "columnheader").getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        role(table.getHead(), "rowgroup").add(head);
        body = role(table.getBody(), "rowgroup");
        add(table);
    }

    /** On a phone each row is a card with its headings beside the values; for tables of more columns than fit there. */
    Table cards() {
        table.addClassName("people-cards");
        return this;
    }

    private static <C extends Component> C role(C part, String role) {
        part.getElement().setAttribute("role", role);
        return part;
    }

    NativeTableRow row(Component... cells) {
        NativeTableRow row = role(new NativeTableRow(), "row");
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = role(new NativeTableCell(cells[i]), "cell");
            cell.getElement().setAttribute("data-heading", headings.get(i));
            row.add(cell);
        }
        body.add(row);
        return row;
    }

    NativeTableRow row(String... cells) {
        Component[] spans = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            spans[i] = new Span(cells[i]);
        }
        return row(spans);
    }
}
