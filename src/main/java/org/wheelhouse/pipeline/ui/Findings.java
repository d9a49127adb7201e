package org.wheelhouse.pipeline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunReport;

/** What was caught, by which step, and what escaped, in sentences for those who decide. */
final class Findings {

    private Findings() {}

    static String sentence(Run run, RunReport report) {
        List<String> parts = new ArrayList<>();
        for (RunReport.Caught caught : report.caught()) {
            parts.add("Step \"%s\" of %s found %s%s."
                    .formatted(
                            caught.step(),
                            caught.leg(),
                            caught.defect().words(),
                            caught.stopped() ? "" : ", but was told to go on"));
        }
        if (!report.escaped().isEmpty()) {
            parts.add("Production got "
                    + report.escaped().stream().map(Defect::words).collect(Collectors.joining(", "))
                    + ".");
        } else if (run.totals().getFirst().reachedProduction()) {
            parts.add("The change reached production without a fault.");
        } else if (run.isWaiting()) {
            parts.add("Production has seen nothing of it yet.");
        } else {
            parts.add("Production has seen nothing of it.");
        }
        return String.join(" ", parts);
    }
}
