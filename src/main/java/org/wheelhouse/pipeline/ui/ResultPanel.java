package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.wheelhouse.kit.State;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunReport;

/** What a run took, cost, caught and let through, with its reports. */
class ResultPanel extends Div {

    private final Div top = new Div();
    private final ReportsPanel reports = new ReportsPanel();

    ResultPanel() {
        addClassName("wh-section");
        setId("result");
        top.addClassName("wh-stack");
        add(new H2("Result"), top, reports);
    }

    void show(Run run) {
        RunReport report = RunReport.of(run, 0);
        top.removeAll();
        top.add(figures(report), new Paragraph(Findings.sentence(run, report)));
        if (!report.caught().isEmpty() || !report.escaped().isEmpty()) {
            top.add(new H3("What was caught where, and what escaped"), defects(report));
        }
        reports.show(run);
    }

    private static DescriptionList figures(RunReport report) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("wh-figures");
        figure(figures, "Lead time", clock(report.lead()));
        figure(figures, "Work", clock(report.touch()));
        figure(figures, "Waiting", clock(report.lead() - report.touch()));
        report.waiting().forEach((cause, ms) -> figure(figures, "Waiting for " + cause.words(), clock(ms)));
        figure(figures, "Jobs waiting for agents", clock(report.queued()));
        figure(figures, "Agent minutes", String.format(Locale.ROOT, "%.0f", report.agentMinutes()));
        figure(figures, "Cost", String.format(Locale.ROOT, "%.2f", report.cost()));
        return figures;
    }

    private static void figure(DescriptionList figures, String name, String value) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        figures.getElement().appendChild(pair.getElement());
    }

    private static UnorderedList defects(RunReport report) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        list.setId("result-defects");
        for (RunReport.Caught caught : report.caught()) {
            list.add(line(
                    caught.defect().words(),
                    caught.stopped()
                            ? State.PASSED.show("Caught by \"%s\" of %s".formatted(caught.step(), caught.leg()))
                            : State.INCONCLUSIVE.show("Seen by \"%s\" of %s, which was told to go on"
                                    .formatted(caught.step(), caught.leg()))));
        }
        report.escaped()
                .forEach(escaped -> list.add(line(escaped.words(), State.FAILED.show("Escaped to production"))));
        return list;
    }

    private static ListItem line(String what, Span state) {
        ListItem line = new ListItem(new Span(what), state);
        line.addClassNames("wh-row", "wh-report-line");
        return line;
    }

    /** Hours, minutes and seconds. */
    static String clock(long ms) {
        long seconds = Math.round(ms / 1000.0);
        return seconds < 3600
                ? "%02d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
