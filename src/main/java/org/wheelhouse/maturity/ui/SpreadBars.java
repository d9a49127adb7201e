package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Spread;

/** The spread of one row: a line a level with its bar and its number, and below them the average with its ends. */
final class SpreadBars extends Div {

    SpreadBars(Grid grid, Grid.Row row, Spread spread) {
        setId("spread-" + row.id());
        addClassName("wh-stack");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("wh-mt-spread");
        for (int level = 1; level <= grid.levels().size(); level++) {
            lines.add(line(grid, row, spread, level));
        }
        Paragraph average = new Paragraph(capital(Words.average(spread)) + ".");
        average.setId("average-" + row.id());
        add(lines, average);
    }

    private static ListItem line(Grid grid, Grid.Row row, Spread spread, int level) {
        Span name = new Span(Words.level(grid, level));
        name.addClassName("wh-mt-level");
        Span cell = new Span(row.cell(level));
        cell.addClassNames("wh-soft", "wh-small");
        Span filled = new Span();
        filled.getStyle().setWidth(100 * spread.at(level) / spread.people() + "%");
        Span bar = new Span(filled);
        bar.addClassName("wh-mt-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span count = new Span(spread.at(level) == 0 ? "nobody" : Words.people(spread.at(level)));
        count.addClassName("wh-mt-count");
        return new ListItem(new Div(name, cell), bar, count);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
