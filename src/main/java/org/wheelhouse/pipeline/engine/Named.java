package org.wheelhouse.pipeline.engine;

import java.util.Optional;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.Run.StepRun;

/** Names of the parts of one run, as its file gives them, and what went wrong first. */
final class Named {

    private final Run run;

    Named(Run run) {
        this.run = run;
    }

    /** " (step X failed)". */
    static String trouble(JobRun job) {
        return firstBad(job)
                .map(step -> " (step \"%s\" %s)".formatted(step.step().title(), Words.result(step.result())))
                .orElse("");
    }

    static Optional<StepRun> firstBad(JobRun job) {
        return job.legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.result() == Result.FAILED || step.result() == Result.CANCELED)
                .findFirst();
    }

    StageRun other(StageRun stage, int place) {
        return run.stages().get(stage.run() * run.plan().stages().size() + place);
    }

    String title(StageRun stage) {
        return run.stage(stage).title();
    }

    String job(StageRun stage, JobRun job) {
        return run.job(stage, job).title();
    }
}
