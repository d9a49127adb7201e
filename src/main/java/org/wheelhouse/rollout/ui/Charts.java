package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.rollout.engine.Change;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.traffic.Interval;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** What users met over time: how the traffic is split, and what went wrong on both versions. */
final class Charts extends Div {

    private static final int LEAST = 1800;

    private final boolean wall;

    Charts() {
        this(false);
    }

    /** @param wall nobody presses anything here, so there is nothing to open */
    Charts(boolean wall) {
        this.wall = wall;
        addClassName("wh-stack");
    }

    void draw(Simulation simulation) {
        removeAll();
        double end = end(simulation);
        List<Interval> story =
                simulation.story().stream().filter(i -> i.from() <= end).toList();
        add(new H3("Traffic"), split(simulation.run().share()));
        if (!wall) {
            add(shares(simulation, end), sharesTable(simulation));
        }
        add(new H3("Bad requests in 100"), legend(), errors(story, end));
        if (!wall) {
            add(errorsTable(story));
        }
    }

    /** The axis ends a little after the last thing that happened, not at the end of the day. */
    static double end(Simulation simulation) {
        List<Change<Integer>> shares = simulation.run().shares();
        double last = shares.getLast().at() * 1.25 + 300;
        return Math.min(Math.max(LEAST, last), Math.max(LEAST, simulation.now()));
    }

    private static Div split(int share) {
        Span fresh = new Span();
        fresh.getStyle().setWidth(share + "%");
        fresh.addClassName("wh-ro-split-new");
        Div bar = new Div(fresh);
        bar.addClassName("wh-ro-split");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(share + " % meet the new version, " + (100 - share) + " % the old one");
        Div split = new Div(words, bar);
        split.setId("rollout-split");
        return split;
    }

    static Div legend() {
        Div legend = new Div(line("wh-ro-key-new", "new version"), line("wh-ro-key-old", "old version"));
        legend.addClassNames("wh-row", "wh-small");
        return legend;
    }

    private static Span line(String style, String words) {
        Span key = new Span();
        key.addClassName(style);
        key.getElement().setAttribute("aria-hidden", "true");
        Span both = new Span(key, new Span(" " + words));
        return both;
    }

    private static Div shares(Simulation simulation, double end) {
        List<Chart.Point> points = new ArrayList<>();
        simulation.run().shares().forEach(change -> points.add(new Chart.Point(change.at(), change.value())));
        points.add(new Chart.Point(
                Math.min(end, simulation.now()), simulation.run().share()));
        return Chart.of("Percent of the traffic on the new version over time", end, 0, 100, " %")
                .steps("wh-ro-new", points)
                .show();
    }

    private static Component sharesTable(Simulation simulation) {
        Rows table = new Rows("Traffic on the new version", "From", "Percent");
        simulation
                .run()
                .shares()
                .forEach(change -> table.row(List.of(Telling.clock(change.at()), change.value() + " %")));
        return table.folded("The same as a table", "rollout-shares-table");
    }

    private static Div errors(List<Interval> story, double end) {
        List<Chart.Point> fresh = rates(story, true);
        List<Chart.Point> old = rates(story, false);
        double most =
                Math.max(1, fresh.stream().mapToDouble(Chart.Point::value).max().orElse(1) * 1.2);
        return Chart.of("Percent of requests that went wrong, on the new and on the old version", end, 0, most, " %")
                .curve("wh-ro-old", old)
                .curve("wh-ro-new", fresh)
                .show();
    }

    private static List<Chart.Point> rates(List<Interval> story, boolean fresh) {
        List<Chart.Point> points = new ArrayList<>();
        for (Interval interval : story) {
            long requests = fresh ? interval.newRequests() : interval.oldRequests();
            long bad = fresh ? interval.newBad() : interval.oldBad();
            if (requests > 0) {
                points.add(new Chart.Point((interval.from() + interval.to()) / 2.0, 100.0 * bad / requests));
            }
        }
        return points;
    }

    private static Component errorsTable(List<Interval> story) {
        Rows table = new Rows(
                "Bad requests, new version against old", "From", "New requests", "New bad", "Old requests", "Old bad");
        story.forEach(i -> table.row(List.of(
                Telling.clock(i.from()),
                count(i.newRequests()),
                count(i.newBad()),
                count(i.oldRequests()),
                count(i.oldBad()))));
        return table.folded("The same as a table", "rollout-errors-table");
    }

    static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("wh-soft");
        return paragraph;
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String style(AnalysisPhase verdict) {
        return "wh-ro-" + verdict.word().toLowerCase(Locale.ROOT);
    }
}
