package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.MaturityService.Seen;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.engine.Lagging;
import org.wheelhouse.maturity.engine.Trend;
import org.wheelhouse.maturity.engine.Trend.Direction;

/** An organisation or a team in a list: how it moved against its own past, and its rounds. No number to compare it by. */
final class ScopePart extends Section {

    ScopePart(MaturityService maturity, Seen seen, List<Round> rounds) {
        setId("scope-" + Places.key(seen.scope()));
        addClassName("wh-section");
        add(new H2(seen.name()));
        if (rounds.isEmpty()) {
            add(Words.soft("No round yet."));
            return;
        }
        Map<String, List<Round>> byGrid =
                rounds.stream().collect(Collectors.groupingBy(Round::gridFile, TreeMap::new, Collectors.toList()));
        byGrid.forEach((grid, own) -> add(part(maturity.trend(seen.scope(), grid), seen, grid, own)));
    }

    private static Div part(Trend trend, Seen seen, String grid, List<Round> rounds) {
        Div part = new Div();
        part.addClassName("wh-stack");
        part.add(new Paragraph(rounds.getLast().grid().title() + ": " + moved(trend)));
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        rounds.reversed().forEach(round -> list.add(line(round)));
        part.add(list);
        if (trend.latest().isPresent()) {
            Anchor link = new Anchor(Places.trend(seen.scope(), grid), "See it over time");
            link.setId("trend-" + Places.key(seen.scope()) + "-" + grid);
            part.add(link);
        }
        return part;
    }

    private static String moved(Trend trend) {
        if (trend.latest().isEmpty()) {
            return "the first round is open.";
        }
        String lags = Lagging.in(trend.latest().get())
                .map(row -> row.row().title() + " lags.")
                .orElse("No row lags.");
        if (trend.rounds().size() < 2) {
            return "one round so far. " + lags;
        }
        String rows = Stream.of(
                        rows(trend, Direction.UP, "up"),
                        rows(trend, Direction.DOWN, "down"),
                        rows(trend, Direction.SAME, "unchanged"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (rows.isEmpty() ? "asked in other words than before. " : rows + " since the round before. ") + lags;
    }

    private static Optional<String> rows(Trend trend, Direction direction, String word) {
        long rows = trend.rowsThat(direction);
        return rows == 0 ? Optional.empty() : Optional.of((rows == 1 ? "1 row " : rows + " rows ") + word);
    }

    private static ListItem line(Round round) {
        Anchor link = new Anchor(Places.round(round.id()), round.name());
        link.setId("round-" + round.id());
        Span state = new Span(Words.day(round.date()) + ", " + state(round.phase()));
        state.addClassNames("wh-soft", "wh-small");
        ListItem line = new ListItem(link, state);
        line.addClassName("wh-row");
        return line;
    }

    private static String state(Phase phase) {
        return switch (phase) {
            case RATING -> "people rate now";
            case TALKING -> "being talked about";
            case FROZEN -> "frozen";
        };
    }
}
