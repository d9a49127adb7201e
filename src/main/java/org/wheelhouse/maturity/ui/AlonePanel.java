package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Lagging;
import org.wheelhouse.maturity.engine.Rated;
import org.wheelhouse.maturity.engine.Spread;

/** A person tries the grid alone: nothing is kept, and at the end stands which row lags in this one picture. */
final class AlonePanel extends Div {

    private final Grid grid;
    private final Runnable whenWhole;
    private final Map<String, Integer> chosen = new TreeMap<>();
    private final Div says = new Div();

    /** @param whenWhole runs each time a choice leaves no row open */
    AlonePanel(Grid grid, Runnable whenWhole) {
        this.grid = grid;
        this.whenWhole = whenWhole;
        addClassName("wh-mt-alone");
        add(Words.soft("Only on this screen: nothing of it is kept or sent to anybody."));
        grid.rows().forEach(row -> add(new RateRow(grid, row, Optional.empty(), level -> choose(row, level))));
        says.setId("alone-says");
        says.addClassName("wh-stack");
        says.getElement().setAttribute("role", "status");
        add(says);
        tell();
    }

    private void choose(Grid.Row row, int level) {
        chosen.put(row.id(), level);
        tell();
        if (isWhole()) {
            whenWhole.run();
        }
    }

    private boolean isWhole() {
        return chosen.size() == grid.rows().size();
    }

    private void tell() {
        says.removeAll();
        if (!isWhole()) {
            says.add(new Paragraph(chosen.size() + " of " + grid.rows().size() + " rows chosen."));
            return;
        }
        Lagging.in(own())
                .ifPresentOrElse(
                        row -> says.add(
                                new Paragraph("In your picture " + row.row().title() + " lags."),
                                new Paragraph("Next step: " + row.next())),
                        () -> says.add(new Paragraph("In your picture no row lags.")));
    }

    private Rated own() {
        Map<String, Spread> spreads = new TreeMap<>();
        chosen.forEach((row, level) ->
                spreads.put(row, Spread.of(List.of(level), grid.levels().size())));
        return new Rated("", LocalDate.EPOCH, grid, spreads, Map.of());
    }
}
