package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.maturity.Standing;

/** Where the organisation stands by its grid, and how each row moved; every level opens the spread behind it. */
final class MaturityPart extends Div {

    MaturityPart(Standing standing, CohortId cohort) {
        addClassName("wh-stack");
        Anchor trend = new Anchor(
                "/maturity/over-time/organisation-" + cohort + "/" + standing.gridFile(), "See it over time");
        trend.setId("maturity-trend");
        trend.addClassName("wh-no-print");
        Paragraph what = Words.soft(standing.grid() + ", " + standing.round() + ", " + Words.day(standing.date()) + ", "
                + Words.count(standing.people(), "person", "people") + " rated"
                + standing.before().map(before -> "; change against " + before).orElse("; the first round"));
        Div rows = new Div();
        rows.addClassName("wh-in-rows");
        standing.rows().forEach(row -> rows.add(row(row, standing.before().isPresent())));
        add(what, rows, trend);
    }

    private static Sum row(Standing.Row row, boolean before) {
        UnorderedList spread = new UnorderedList();
        spread.addClassName("wh-list");
        row.levels()
                .forEach(level -> spread.add(new ListItem(level.name() + ": "
                        + (level.people() == 0 ? "nobody" : Words.count(level.people(), "person", "people")))));
        return new Sum(
                "row-" + row.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                row.title(),
                row.agreed().orElse("not agreed") + (before ? ", " + Words.change(row.change()) : ""),
                Words.soft((row.agreed().isPresent() ? "Agreed after all had seen the ratings: " : "The ratings: ")
                        + Words.average(row.average()) + "."),
                spread);
    }
}
