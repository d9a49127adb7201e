package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunReport;
import org.wheelhouse.pipeline.engine.Scenario;

/** What a run took, cost, caught and let through. */
class ResultPanel extends Div {

    ResultPanel() {
        addClassName("wh-section");
        setId("result");
    }

    void show(Run run) {
        removeAll();
        RunReport report = RunReport.of(run, 0);
        DescriptionList figures = new DescriptionList();
        figures.addClassName("wh-figures");
        figure(figures, "Lead time", clock(report.lead()));
        figure(figures, "Work", clock(report.touch()));
        figure(figures, "Waiting", clock(report.lead() - report.touch()));
        report.waiting().forEach((cause, ms) -> figure(figures, "Waiting for " + cause.words(), clock(ms)));
        figure(figures, "Agent minutes", String.format(Locale.ROOT, "%.0f", report.agentMinutes()));
        figure(figures, "Cost", String.format(Locale.ROOT, "%.2f", report.cost()));
        add(new H2("Result"), figures, new Paragraph(quality(run, report)));
        if (!report.suites().isEmpty()) {
            add(suites(report));
        }
        Paragraph work = new Paragraph("What would you do at work?");
        work.addClassName("wh-soft");
        add(work);
    }

    private static void figure(DescriptionList figures, String name, String value) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        figures.getElement().appendChild(pair.getElement());
    }

    /** In sentences for those who decide. */
    private static String quality(Run run, RunReport report) {
        StringBuilder text = new StringBuilder();
        for (RunReport.Caught caught : report.caught()) {
            text.append("Caught: ")
                    .append(caught.defect().words())
                    .append(", in step \"")
                    .append(caught.step())
                    .append("\" of ")
                    .append(caught.leg());
            text.append(caught.stopped() ? ". " : ", but the step was told to go on. ");
        }
        for (Defect escaped : report.escaped()) {
            text.append("Escaped to production: ").append(escaped.words()).append(". ");
        }
        boolean reached = run.totals().getFirst().reachedProduction();
        text.append(reached ? "The change reached production." : "The change did not reach production.");
        Scenario.Quality found = report.quality();
        return text
                + " Coverage %d %% (threshold %d %%), high findings %d."
                        .formatted(found.coverage(), found.threshold(), found.highFindings());
    }

    private static Component suites(RunReport report) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String name : List.of("Test suite", "Job", "Passed", "Failed", "Not run")) {
            head.addHeaderCell().setText(name);
        }
        for (RunReport.Suite suite : report.suites()) {
            NativeTableRow row = table.getBody().addRow();
            for (String text :
                    List.of(suite.name(), suite.leg(), "" + suite.passed(), "" + suite.failed(), "" + suite.notRun())) {
                row.addDataCell().setText(text);
            }
        }
        Div wide = new Div(table);
        wide.addClassName("wh-wide-scroll");
        return wide;
    }

    /** Hours, minutes and seconds. */
    static String clock(long ms) {
        long seconds = Math.round(ms / 1000.0);
        return seconds < 3600
                ? "%02d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
