package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunReport;
import org.wheelhouse.pipeline.engine.Why;

/** What came of a run in two or three sentences, for a slide. */
class Played extends Div {

    Played() {
        setId("pipeline-outcome");
        addClassName("wh-stack");
        getElement().setAttribute("role", "status");
    }

    void show(Run run) {
        removeAll();
        sentences(run).forEach(sentence -> add(new Paragraph(sentence)));
    }

    static List<String> sentences(Run run) {
        RunReport report = RunReport.of(run, 0);
        String time = "It took %s: %s of work, %s of waiting."
                .formatted(
                        ResultPanel.clock(report.lead()),
                        ResultPanel.clock(report.touch()),
                        ResultPanel.clock(report.lead() - report.touch()));
        return List.of(new Why(run).run(0), Findings.sentence(run, report), time);
    }
}
