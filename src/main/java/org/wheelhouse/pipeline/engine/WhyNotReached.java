package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Run.StageRun;

/** Follows the stages before one that was skipped back to the one whose end explains it. */
final class WhyNotReached {

    private final Run run;
    private final Named names;

    WhyNotReached(Run run) {
        this.run = run;
        this.names = new Named(run);
    }

    /** "it needs Test, which needs Build, and Build failed in step ..."; or that something before it did not succeed. */
    String sentence(StageRun stage) {
        List<String> chain = new ArrayList<>();
        return cause(stage, chain)
                .map(found -> "it needs " + String.join(", which needs ", chain) + ", and " + because(found))
                .orElse("a stage before it did not succeed.");
    }

    /** The stage whose end explains that this one was skipped, and the way to it. */
    private Optional<StageRun> cause(StageRun stage, List<String> chain) {
        for (Result wanted : List.of(Result.FAILED, Result.CANCELED, Result.SKIPPED)) {
            for (int place : run.stage(stage).dependsOn()) {
                StageRun other = names.other(stage, place);
                if (other.result().filter(wanted::equals).isPresent()) {
                    chain.add(names.title(other));
                    boolean further = wanted == Result.SKIPPED
                            && other.reason() == Reason.CONDITION
                            && run.stage(other).condition().expression().isEmpty();
                    return further ? cause(other, chain).or(() -> Optional.of(other)) : Optional.of(other);
                }
            }
        }
        return indirect(stage, chain);
    }

    /** All it needs directly is well, but the default condition looks at everything before it. */
    private Optional<StageRun> indirect(StageRun stage, List<String> chain) {
        for (int place : run.stage(stage).dependsOn()) {
            StageRun other = names.other(stage, place);
            List<String> longer = new ArrayList<>(List.of(names.title(other)));
            Optional<StageRun> found = cause(other, longer);
            if (found.isPresent()) {
                chain.addAll(longer);
                return found;
            }
        }
        return Optional.empty();
    }

    private String because(StageRun cause) {
        String name = names.title(cause);
        return switch (cause.reason()) {
            case WORK ->
                cause.jobs().stream()
                        .filter(job -> job.result()
                                .filter(one -> one == Result.FAILED || one == Result.CANCELED)
                                .isPresent())
                        .findFirst()
                        .flatMap(Named::firstBad)
                        .map(step -> "%s %s in step \"%s\"."
                                .formatted(
                                        name,
                                        Words.result(cause.result().orElseThrow()),
                                        step.step().title()))
                        .orElse("%s %s."
                                .formatted(name, Words.result(cause.result().orElseThrow())));
            case CONDITION -> "%s was skipped by its condition.".formatted(name);
            case REJECTED -> "%s rejected %s.".formatted(cause.cause(), name);
            case NOBODY_ANSWERED -> "nobody approved %s in time.".formatted(name);
            case POLICY -> "%s was stopped by the rule \"%s\".".formatted(name, cause.cause());
            case BRANCH, TEMPLATE, HOURS, MONITOR ->
                "%s was stopped by the check \"%s\".".formatted(name, cause.cause());
            default -> "%s %s.".formatted(name, Words.result(cause.result().orElseThrow()));
        };
    }
}
