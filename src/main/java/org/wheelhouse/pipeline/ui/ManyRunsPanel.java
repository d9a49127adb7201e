package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.wheelhouse.pipeline.engine.Distribution;

/** The same pipeline a thousand times: how long it takes, how often it reaches production, where it meets trouble. */
class ManyRunsPanel extends Div {

    private static final int BINS = 40;

    private final Div shown = new Div();

    /** @param play gives the distribution of so many runs */
    ManyRunsPanel(IntFunction<Distribution> play) {
        addClassName("wh-section");
        Button thousand = new Button("Play 1,000 times", event -> show(play.apply(1000)));
        thousand.setId("many-1000");
        Button tenThousand = new Button("Play 10,000 times", event -> show(play.apply(10_000)));
        tenThousand.setId("many-10000");
        Div row = new Div(thousand, tenThousand);
        row.addClassName("wh-row");
        shown.addClassName("wh-stack");
        shown.setId("many-result");
        add(new H2("Many runs"), new Paragraph("Durations and people's answers vary from run to run."), row, shown);
    }

    void clear() {
        shown.removeAll();
    }

    private void show(Distribution runs) {
        shown.removeAll();
        Div bars = new Div();
        bars.addClassName("wh-bars");
        bars.getElement().setAttribute("role", "img");
        int[] counts = runs.histogram(BINS);
        int most = Arrays.stream(counts).max().orElse(1);
        Distribution.Estimate middle = runs.percentile(50);
        bars.getElement()
                .setAttribute(
                        "aria-label",
                        "Lead times from %.0f to %.0f minutes, half of them under %.0f"
                                .formatted(
                                        runs.leadTimes()[0] / 60_000.0,
                                        runs.leadTimes()[runs.runs() - 1] / 60_000.0,
                                        middle.value()));
        for (int count : counts) {
            Span bar = new Span();
            bar.getStyle().set("height", String.format(Locale.ROOT, "%.1f%%", 100.0 * count / most));
            bars.add(bar);
        }
        Div scale = new Div(
                new Span("%.0f min".formatted(runs.leadTimes()[0] / 60_000.0)),
                new Span("%.0f min".formatted(runs.leadTimes()[runs.runs() - 1] / 60_000.0)));
        scale.addClassNames("wh-row", "wh-small");
        scale.getStyle().set("justify-content", "space-between");
        shown.add(bars, scale, table(runs));
    }

    private static NativeTable table(Distribution runs) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        List.of("Of %,d runs".formatted(runs.runs()), "Value", "95 % range")
                .forEach(name -> head.addHeaderCell().setText(name));
        for (int percent : new int[] {50, 85, 95}) {
            Distribution.Estimate one = runs.percentile(percent);
            row(
                    table,
                    "%d %% take at most".formatted(percent),
                    "%.1f min".formatted(one.value()),
                    "%.1f to %.1f min".formatted(one.low(), one.high()));
        }
        Distribution.Estimate reached = runs.reachedShare();
        row(
                table,
                "Reach production",
                "%.1f %%".formatted(100 * reached.value()),
                "%.1f to %.1f %%".formatted(100 * reached.low(), 100 * reached.high()));
        runs.firstTrouble()
                .forEach((stage, count) ->
                        row(table, "First trouble in " + stage, "%.1f %%".formatted(100.0 * count / runs.runs()), ""));
        return table;
    }

    private static void row(NativeTable table, String... texts) {
        NativeTableRow row = table.getBody().addRow();
        for (String text : texts) {
            row.addDataCell().setText(text);
        }
    }
}
