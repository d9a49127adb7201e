package org.wheelhouse.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.QualityReport;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;

/**
 * A shared run as it was played: the same for every screen of the room. What is open at a moment follows from the clock.
 *
 * @param line how it is kept
 */
public record SharedPlay(SharedRun line, Run run) {

    /** What waits for people at this moment. */
    public List<OpenRequest> open(Instant now) {
        long elapsed = line.elapsed(now);
        List<OpenRequest> open = new ArrayList<>();
        for (StageRun stage : run.stages()) {
            if (stage.waitsToBeStarted() && stage.ready() <= elapsed) {
                open.add(handStart(stage));
            } else if (stage.waitsForApproval() && stage.asked() <= elapsed) {
                stage.checks().stream()
                        .filter(check -> check.check() instanceof Check.Approval && check.passed() < 0)
                        .findFirst()
                        .ifPresent(check -> open.add(request(stage, check)));
            }
        }
        return List.copyOf(open);
    }

    private OpenRequest handStart(StageRun stage) {
        return new OpenRequest(
                run.stage(stage).id(),
                run.stage(stage).title(),
                "",
                List.of(),
                List.of(),
                1,
                "",
                line.at(stage.ready()),
                Optional.empty(),
                known());
    }

    private OpenRequest request(StageRun stage, CheckRun check) {
        Check.Approval approval = (Check.Approval) check.check();
        String requester = run.scenario().requestedBy();
        boolean shutOut = !approval.requesterMay() && approval.approvers().contains(requester);
        List<String> may = approval.approvers().stream()
                .filter(role -> approval.requesterMay() || !role.equals(requester))
                .toList();
        Optional<Instant> until = approval.timeout() >= Check.LONGEST
                ? Optional.empty()
                : Optional.of(line.at(stage.asked() + Math.round(approval.timeout() * 60_000)));
        return new OpenRequest(
                run.stage(stage).id(),
                run.stage(stage).title(),
                approval.environment(),
                may.stream().filter(role -> !check.agreed().contains(role)).toList(),
                check.agreed(),
                approval.minimum() > 0 ? approval.minimum() : may.size(),
                shutOut ? requester : "",
                line.at(stage.asked()),
                until,
                known());
    }

    private String known() {
        return String.join(" ", QualityReport.of(run, 0).sentences());
    }

    /** The next moment at which something happens that every screen must show; empty if nothing more happens by itself. */
    public Optional<Instant> next(Instant now) {
        List<Instant> moments = new ArrayList<>();
        long elapsed = line.elapsed(now);
        for (StageRun stage : run.stages()) {
            long asked = stage.waitsToBeStarted() ? stage.ready() : stage.waitsForApproval() ? stage.asked() : -1;
            if (asked > elapsed) {
                moments.add(line.at(asked));
            }
        }
        if (!run.isWaiting() && run.end() > elapsed) {
            moments.add(line.at(run.end()));
        }
        open(now).forEach(request -> request.until().ifPresent(moments::add));
        return moments.stream().min(Instant::compareTo);
    }

    /** Whether the room has seen its end. */
    public boolean isOver(Instant now) {
        return !run.isWaiting() && line.elapsed(now) >= run.end();
    }
}
