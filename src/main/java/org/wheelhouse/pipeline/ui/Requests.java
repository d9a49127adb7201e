package org.wheelhouse.pipeline.ui;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.CheckRun;

/** A request for approval in words: who may answer, and by which rule. */
final class Requests {

    private static final int HOUR = 60;

    private Requests() {}

    /** Those who may approve and have not yet. */
    static List<String> mayStillAnswer(Run run, CheckRun check) {
        Check.Approval approval = (Check.Approval) check.check();
        return approval.approvers().stream()
                .filter(person -> !check.agreed().contains(person))
                .filter(person ->
                        approval.requesterMay() || !person.equals(run.scenario().requestedBy()))
                .toList();
    }

    static List<String> rules(Run run, CheckRun check) {
        Check.Approval approval = (Check.Approval) check.check();
        List<String> may = new ArrayList<>(approval.approvers());
        if (!approval.requesterMay()) {
            may.remove(run.scenario().requestedBy());
        }
        int needed = approval.minimum() > 0 ? approval.minimum() : may.size();
        List<String> rules = new ArrayList<>();
        if (may.size() > 1) {
            rules.add("%d of %s must agree; %s."
                    .formatted(
                            needed,
                            String.join(", ", may),
                            check.agreed().isEmpty()
                                    ? "nobody has yet"
                                    : String.join(", ", check.agreed()) + " did already"));
        }
        if (!approval.requesterMay()
                && approval.approvers().contains(run.scenario().requestedBy())) {
            rules.add("%s asked for this release and may not approve it."
                    .formatted(run.scenario().requestedBy()));
        }
        if (approval.timeout() < Check.LONGEST) {
            rules.add("Without an answer in %s it is left out.".formatted(time(approval.timeout())));
        }
        return rules;
    }

    private static String time(double minutes) {
        long whole = Math.round(minutes);
        return whole % HOUR == 0 ? whole / HOUR + (whole == HOUR ? " hour" : " hours") : whole + " minutes";
    }
}
