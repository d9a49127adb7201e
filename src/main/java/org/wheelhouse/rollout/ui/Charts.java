package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.wheelhouse.rollout.engine.Change;
import org.wheelhouse.rollout.engine.StartedRun;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.MetricRun;
import org.wheelhouse.rollout.engine.judge.Reading;
import org.wheelhouse.rollout.engine.traffic.Interval;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** What a run looks like over time: traffic split, errors of both versions with the judge's limit, and the verdicts. */
final class Charts extends Div {

    private static final int LEAST = 1800;

    Charts() {
        addClassName("wh-stack");
    }

    void draw(Simulation simulation) {
        removeAll();
        double end = end(simulation);
        List<Interval> story =
                simulation.story().stream().filter(i -> i.from() <= end).toList();
        add(new H3("Traffic on the new version"), shares(simulation, end), sharesTable(simulation));
        add(new H3("Bad requests, new version against old"), errors(simulation, story, end), errorsTable(story));
        verdicts(simulation, end);
    }

    /** The axis ends a little after the last thing that happened, not at the end of the day. */
    private static double end(Simulation simulation) {
        List<Change<Integer>> shares = simulation.run().shares();
        double last = shares.getLast().at() * 1.25 + 300;
        return Math.min(Math.max(LEAST, last), Math.max(LEAST, simulation.now()));
    }

    private static Div shares(Simulation simulation, double end) {
        List<Svg.Point> points = simulation.run().shares().stream()
                .map(change -> new Svg.Point(change.at(), change.value()))
                .toList();
        return new Svg("Percent of the traffic on the new version over time", end, 100, " %")
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

    private static Div errors(Simulation simulation, List<Interval> story, double end) {
        List<Svg.Point> fresh = rates(story, true);
        List<Svg.Point> old = rates(story, false);
        double most =
                Math.max(1, fresh.stream().mapToDouble(Svg.Point::value).max().orElse(1) * 1.2);
        Svg svg = new Svg("Percent of requests that went wrong, on the new and on the old version", end, most, " %");
        limit(simulation).ifPresent(limit -> svg.level("wh-ro-limit", limit));
        return svg.curve("wh-ro-old", old).curve("wh-ro-new", fresh).show();
    }

    private static List<Svg.Point> rates(List<Interval> story, boolean fresh) {
        List<Svg.Point> points = new ArrayList<>();
        for (Interval interval : story) {
            long requests = fresh ? interval.newRequests() : interval.oldRequests();
            long bad = fresh ? interval.newBad() : interval.oldBad();
            if (requests > 0) {
                points.add(new Svg.Point((interval.from() + interval.to()) / 2.0, 100.0 * bad / requests));
            }
        }
        return points;
    }

    /** The smallest percentage of errors at which the judge's condition on the success rate no longer holds. */
    private static OptionalDouble limit(Simulation simulation) {
        for (var analysis : simulation.run().spec().strategy().analyses()) {
            for (Metric metric : analysis.metrics()) {
                if (metric.name().equals("success-rate")) {
                    return flips(metric);
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble flips(Metric metric) {
        for (int tenth = 0; tenth <= 1000; tenth++) {
            if (metric.verdictOn(Reading.of(1 - tenth / 1000.0)) != AnalysisPhase.SUCCESSFUL) {
                return OptionalDouble.of(tenth / 10.0);
            }
        }
        return OptionalDouble.empty();
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

    private void verdicts(Simulation simulation, double end) {
        List<MetricRun> metrics = simulation.run().runs().stream()
                .map(StartedRun::run)
                .flatMap(run -> run.metrics().stream())
                .toList();
        add(new H3("Verdicts"));
        if (metrics.isEmpty()) {
            add(new Paragraph("Nothing has been measured yet."));
            return;
        }
        List<String> names =
                metrics.stream().map(m -> m.metric().name()).distinct().toList();
        Svg svg = new Svg("Each measurement and its verdict over time", end, names);
        Rows table = new Rows(
                "Measures", "Measure", "State", "Measured", "Good", "Bad", "Neither", "Not measurable", "Last value");
        for (MetricRun metric : metrics) {
            double row = names.size() - names.indexOf(metric.metric().name());
            int[] taken = metric.takenAt();
            for (int i = 0; i < taken.length; i++) {
                AnalysisPhase verdict = metric.verdicts().get(i);
                svg.dot(style(verdict), taken[i], row, sign(verdict));
            }
            table.row(
                    new Span(metric.metric().name()),
                    Badges.of(metric),
                    text(metric.taken()),
                    text(metric.successful()),
                    text(metric.failed()),
                    text(metric.inconclusive()),
                    text(metric.errors()),
                    new Span(Double.isNaN(metric.lastValue()) ? "no value" : Telling.number(metric.lastValue())));
        }
        add(svg.show(), table);
    }

    private static Span text(int number) {
        return new Span(count(number));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String style(AnalysisPhase verdict) {
        return "wh-ro-" + verdict.word().toLowerCase(Locale.ROOT);
    }

    private static String sign(AnalysisPhase verdict) {
        return switch (verdict) {
            case SUCCESSFUL -> "\u2713";
            case FAILED -> "\u00d7";
            case INCONCLUSIVE -> "?";
            default -> "!";
        };
    }
}
