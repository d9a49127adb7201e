package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Rated;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.engine.Trend;

/** Rounds side by side: a line a row of the grid, a column a round with its spread, and the change at the end. */
final class TrendTable extends Div {

    TrendTable(Trend trend) {
        setId("trend-table");
        addClassName("wh-wide-scroll");
        // it can be scrolled sideways on a phone, so the keyboard must reach it
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Rounds side by side");
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("wh-mt-table");
        table.add(head(trend), body(trend));
        add(table);
        add(Words.soft(
                "Each cell: what was agreed, the shape of the ratings, their average with the lowest and the highest."
                        + (trend.rounds().size() > 1 ? " Change: against the round before." : "")));
    }

    private static HtmlContainer head(Trend trend) {
        HtmlContainer line = new HtmlContainer("tr");
        line.add(heading("Row", "col"));
        trend.rounds().forEach(round -> line.add(heading(round)));
        if (trend.rounds().size() > 1) {
            line.add(heading("Change", "col"));
        }
        HtmlContainer head = new HtmlContainer("thead");
        head.add(line);
        return head;
    }

    private static HtmlContainer heading(Rated round) {
        HtmlContainer cell = heading("", "col");
        Span day = new Span(Words.day(round.date()));
        day.addClassNames("wh-soft", "wh-small");
        cell.add(new Span(round.name()), day);
        return cell;
    }

    private static HtmlContainer heading(String text, String scope) {
        HtmlContainer cell = new HtmlContainer("th");
        cell.getElement().setAttribute("scope", scope);
        cell.setText(text);
        return cell;
    }

    private static HtmlContainer body(Trend trend) {
        HtmlContainer body = new HtmlContainer("tbody");
        Grid grid = trend.latest().orElseThrow().grid();
        trend.rows().forEach(row -> body.add(line(grid, row, trend.rounds().size() > 1)));
        return body;
    }

    private static HtmlContainer line(Grid grid, Trend.Row row, boolean withChange) {
        HtmlContainer line = new HtmlContainer("tr");
        line.setId("trend-" + row.row().id());
        line.add(heading(row.row().title(), "row"));
        row.cells().forEach(cell -> line.add(cell(grid, cell)));
        if (withChange) {
            HtmlContainer change = new HtmlContainer("td");
            change.setText(Words.change(row.change()));
            change.addClassName("wh-mt-change");
            line.add(change);
        }
        return line;
    }

    private static HtmlContainer cell(Grid grid, Optional<Trend.Cell> cell) {
        HtmlContainer shown = new HtmlContainer("td");
        if (cell.isEmpty()) {
            shown.setText("asked in other words");
            return shown;
        }
        Span agreed = new Span(
                cell.get().agreed().map(level -> Words.level(grid, level)).orElse("not agreed"));
        agreed.addClassName("wh-mt-level");
        Span spread = new Span(Words.averageInBrief(cell.get().spread()));
        spread.addClassNames("wh-soft", "wh-small");
        shown.add(agreed, columns(cell.get().spread()), spread);
        return shown;
    }

    /** The shape of the spread; its numbers stand beside it in words. */
    private static Span columns(Spread spread) {
        Span columns = new Span();
        columns.addClassName("wh-mt-columns");
        columns.getElement().setAttribute("aria-hidden", "true");
        spread.counts().forEach(count -> {
            Span column = new Span();
            column.getStyle().setHeight(Math.max(2, 28 * count / spread.people()) + "px");
            columns.add(column);
        });
        return columns;
    }
}
