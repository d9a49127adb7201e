package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;
import org.wheelhouse.rollout.engine.traffic.Measure;
import org.wheelhouse.rollout.engine.traffic.Measured;

/** One measure on both versions, in front of what the judge says to each value. */
final class MeasureChart extends Div {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?");
    private static final int STRIPES = 160;
    private static final double AROUND = 0.12;

    private final Metric metric;
    private double low;
    private double high;

    /**
     * @param taken what was measured of it, in order
     * @param brief without the sentence below
     */
    MeasureChart(Metric metric, List<Measured> taken, double end, boolean brief) {
        this.metric = metric;
        addClassName("wh-ro-measure");
        String sentence = Measure.named(metric.name()).map(Measure::sentence).orElse("");
        range(taken);
        Chart chart =
                Chart.of(metric.name() + ", new version and old, and what the judge says to it", end, low, high, "");
        stripes(chart);
        chart.curve("wh-ro-old", points(taken, Measured::old)).curve("wh-ro-new", points(taken, Measured::fresh));
        Paragraph caption = new Paragraph(sentence + ". Wanted: "
                + metric.success()
                        .map(Condition::text)
                        .or(() -> metric.failure().map(bad -> "not (" + bad.text() + ")"))
                        .orElse("nothing"));
        caption.addClassNames("wh-soft", "wh-small");
        caption.setVisible(!brief);
        add(new H3(metric.name()), chart.show(), caption);
    }

    private static List<Chart.Point> points(List<Measured> taken, ToDoubleFunction<Measured> side) {
        return taken.stream()
                .filter(one -> !Double.isNaN(side.applyAsDouble(one)))
                .map(one -> new Chart.Point(one.second(), side.applyAsDouble(one)))
                .toList();
    }

    /** Every value and every number that a condition names, with some air. */
    private void range(List<Measured> taken) {
        List<Double> all = new ArrayList<>();
        taken.forEach(one -> {
            all.add(one.fresh());
            all.add(one.old());
        });
        metric.success().ifPresent(condition -> numbers(condition, all));
        metric.failure().ifPresent(condition -> numbers(condition, all));
        DoubleStream values = all.stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value));
        var summary = values.summaryStatistics();
        boolean any = summary.getCount() > 0;
        double least = any ? summary.getMin() : 0;
        double most = any ? summary.getMax() : 1;
        double air = most > least ? (most - least) * AROUND : Math.max(Math.abs(most), 1) * AROUND;
        low = least >= 0 ? Math.max(0, least - air) : least - air;
        high = most + air;
        if (metric.name().equals(Measure.SUCCESS_RATE.word())) {
            high = Math.min(1, high);
        }
    }

    private static void numbers(Condition condition, List<Double> into) {
        Matcher number = NUMBER.matcher(condition.text());
        while (number.find()) {
            into.add(Double.valueOf(number.group()));
        }
    }

    /** Where neighbouring values get the same verdict there is one stripe. */
    private void stripes(Chart chart) {
        double from = low;
        AnalysisPhase said = verdict(0);
        for (int i = 1; i <= STRIPES; i++) {
            AnalysisPhase now = i == STRIPES ? AnalysisPhase.PENDING : verdict(i);
            if (now != said) {
                double to = low + (high - low) * i / STRIPES;
                chart.band(Charts.style(said), from, to, word(said));
                from = to;
                said = now;
            }
        }
    }

    private AnalysisPhase verdict(int stripe) {
        return metric.verdictOn(Reading.of(low + (high - low) * (stripe + 0.5) / STRIPES));
    }

    private static String word(AnalysisPhase verdict) {
        return switch (verdict) {
            case SUCCESSFUL -> "good";
            case FAILED -> "bad";
            case INCONCLUSIVE -> "neither";
            default -> "not measurable";
        };
    }
}
