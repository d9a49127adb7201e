package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wheelhouse.kit.State;
import org.wheelhouse.pipeline.engine.QualityReport;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunReport;

/** The reports of a run: for leaders whether each line is met, for developers by suite and by part of the code. */
class ReportsPanel extends Div {

    ReportsPanel() {
        addClassNames("wh-columns", "wh-reports");
        setId("reports");
    }

    void show(Run run) {
        removeAll();
        QualityReport report = QualityReport.of(run, 0);
        add(leaders(report), developers(report));
    }

    private static Div leaders(QualityReport report) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("wh-list");
        lines.add(line("Tests", tests(report)));
        lines.add(line(
                "Coverage",
                report.coverage()
                        .map(percent -> state(
                                percent >= report.threshold(),
                                "%d %%, threshold %d %%".formatted(percent, report.threshold())))
                        .orElseGet(() -> State.INCONCLUSIVE.show("Nobody measured it"))));
        lines.add(line(
                "Vulnerabilities",
                report.high()
                        .map(count -> state(
                                count == 0,
                                "%d high, %d medium"
                                        .formatted(count, report.medium().orElse(0))))
                        .orElseGet(() -> State.INCONCLUSIVE.show("No step looked for them"))));
        lines.add(line("Change ticket", state(report.ticket(), report.ticket() ? "present" : "missing")));
        Div part = new Div(new H3("For leaders: is each line met?"), lines);
        part.addClassName("wh-stack");
        part.setId("report-leaders");
        return part;
    }

    private static Span tests(QualityReport report) {
        if (report.suites().isEmpty()) {
            return State.INCONCLUSIVE.show("No suite ran");
        }
        if (report.passed() + report.failed() == 0) {
            return State.SKIPPED.show("None of %d ran".formatted(report.notRun()));
        }
        return state(report.failed() == 0, "%d passed, %d failed".formatted(report.passed(), report.failed()));
    }

    private static Span state(boolean met, String words) {
        return (met ? State.PASSED : State.FAILED).show((met ? "Met: " : "Not met: ") + words);
    }

    private static ListItem line(String name, Span state) {
        ListItem line = new ListItem(new Span(name), state);
        line.addClassNames("wh-row", "wh-report-line");
        return line;
    }

    private static Div developers(QualityReport report) {
        Div part = new Div(new H3("For developers: which suite, which part?"));
        part.addClassName("wh-stack");
        part.setId("report-developers");
        if (!report.suites().isEmpty()) {
            part.add(suites(report.suites()));
        }
        if (!report.parts().isEmpty()) {
            part.add(parts(report));
        }
        if (report.suites().isEmpty() && report.parts().isEmpty()) {
            part.add(new Paragraph("No test and no coverage step ran, so there is nothing to look at."));
        }
        return part;
    }

    private static Div suites(List<RunReport.Suite> suites) {
        NativeTable table = table("Test suite", "Job", "Passed", "Failed", "Not run");
        for (RunReport.Suite suite : suites) {
            row(table, suite.name(), suite.leg(), "" + suite.passed(), "" + suite.failed(), "" + suite.notRun());
        }
        return scroll(table);
    }

    private static Div parts(QualityReport report) {
        NativeTable table = table("Part of the code", "Coverage", "Threshold %d %%".formatted(report.threshold()));
        for (QualityReport.Part part : report.parts()) {
            row(
                    table,
                    part.name(),
                    part.percent() + " %",
                    part.percent() < report.threshold() ? "thin: tests are missing here" : "met");
        }
        return scroll(table);
    }

    static NativeTable table(String... heads) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String name : heads) {
            head.addHeaderCell().setText(name);
        }
        return table;
    }

    static void row(NativeTable table, String... texts) {
        NativeTableRow row = table.getBody().addRow();
        for (String text : texts) {
            row.addDataCell().setText(text);
        }
    }

    static Div scroll(NativeTable table) {
        Div wide = new Div(table);
        wide.addClassName("wh-wide-scroll");
        wide.getElement().setAttribute("tabindex", "0");
        return wide;
    }
}
