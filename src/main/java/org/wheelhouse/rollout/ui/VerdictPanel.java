package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.rollout.engine.StartedRun;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.CanaryJudge.Judgement;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.MetricRun;
import org.wheelhouse.rollout.engine.judge.MetricVerdict;
import org.wheelhouse.rollout.engine.traffic.Measured;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** The judge: each verdict on the line of time, each measure of both versions, and what Kayenta compared. */
final class VerdictPanel extends Div {

    private final boolean wall;

    VerdictPanel() {
        this(false);
    }

    /** @param wall only the measures, without what can be opened */
    VerdictPanel(boolean wall) {
        this.wall = wall;
        addClassName("wh-stack");
        setId("rollout-verdicts");
    }

    void draw(Simulation simulation) {
        draw(simulation, true);
    }

    /** @param told whether the judge's verdicts may be seen, or only what is measured and where its limits lie */
    void draw(Simulation simulation, boolean told) {
        removeAll();
        double end = Charts.end(simulation);
        List<MetricRun> runs = simulation.run().runs().stream()
                .map(StartedRun::run)
                .flatMap(run -> run.metrics().stream())
                .toList();
        add(new H3(told && !wall ? "Verdicts" : "What is measured"));
        if (runs.isEmpty()) {
            add(Charts.soft("Nothing has been measured yet."));
            return;
        }
        if (told && !wall) {
            add(line(runs, end), table(runs));
            simulation.judgement().ifPresent(said -> add(compared(said)));
        }
        Map<String, Metric> metrics = new LinkedHashMap<>();
        runs.forEach(run -> metrics.putIfAbsent(run.metric().name(), run.metric()));
        Div charts = new Div();
        charts.addClassName("wh-ro-measures");
        metrics.values()
                .forEach(metric -> charts.add(new MeasureChart(
                        metric,
                        simulation.measured().stream()
                                .filter(one -> one.measure().equals(metric.name()) && one.second() <= end)
                                .toList(),
                        end,
                        wall)));
        add(charts);
        if (!wall) {
            addComponentAtIndex(getComponentCount() - 1, Charts.legend());
            add(measurements(simulation.measured()));
        }
    }

    private static Div line(List<MetricRun> runs, double end) {
        List<String> names =
                runs.stream().map(run -> run.metric().name()).distinct().toList();
        Chart chart = Chart.ofRows("Each measurement and its verdict over time", end, names);
        for (MetricRun run : runs) {
            int row = names.indexOf(run.metric().name());
            int[] taken = run.takenAt();
            for (int i = 0; i < taken.length; i++) {
                AnalysisPhase verdict = run.verdicts().get(i);
                chart.mark(Charts.style(verdict), taken[i], -row, sign(verdict));
            }
        }
        Div shown = chart.show();
        shown.addClassName("wh-ro-rows");
        return shown;
    }

    private static Component table(List<MetricRun> runs) {
        Rows table = new Rows(
                "Measures", "Measure", "State", "Measured", "Good", "Bad", "Neither", "Not measurable", "Last value");
        for (MetricRun run : runs) {
            table.row(
                    new Span(run.metric().name()),
                    Badges.of(run),
                    text(run.taken()),
                    text(run.successful()),
                    text(run.failed()),
                    text(run.inconclusive()),
                    text(run.errors()),
                    new Span(value(run.lastValue())));
        }
        return table;
    }

    private static Component compared(Judgement said) {
        Rows table = new Rows(
                "Kayenta's comparison: " + said.reason(),
                "Measure",
                "Verdict",
                "Shift, new against old",
                "98 % sure of",
                "Minutes compared");
        for (MetricVerdict verdict : said.metrics()) {
            boolean tested = !Double.isNaN(verdict.estimate());
            table.row(List.of(
                    verdict.metric().name(),
                    verdict.classification().word() + (verdict.critical() ? ", critical" : ""),
                    tested ? value(verdict.estimate()) : "not tested",
                    tested ? value(verdict.low()) + " to " + value(verdict.high()) : "",
                    String.valueOf(verdict.samples())));
        }
        table.setId("rollout-compared");
        return table;
    }

    private static Component measurements(List<Measured> taken) {
        Rows table = new Rows("Every measurement", "At", "Measure", "New version", "Old version");
        taken.forEach(one ->
                table.row(List.of(Telling.clock(one.second()), one.measure(), value(one.fresh()), value(one.old()))));
        return table.folded("The same as a table", "rollout-measures-table");
    }

    private static String value(double value) {
        return Double.isNaN(value) ? "no value" : Telling.number(value);
    }

    private static Span text(int number) {
        return new Span(Charts.count(number));
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
