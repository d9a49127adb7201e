package org.wheelhouse.pipeline.engine;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a plan meets its customers. Azure does not know production, so names and places tell. */
final class Production {

    private static final Pattern NAME =
            Pattern.compile("prod|live|customer|everybody|all-users", Pattern.CASE_INSENSITIVE);

    private Production() {}

    /** A stage with an environment whose name says so; if no environment has a name like that, the last one that deploys. */
    static boolean isReachedBy(Plan plan, int stage) {
        boolean named = plan.stages().stream().anyMatch(Production::isNamed);
        if (named) {
            return isNamed(plan.stages().get(stage));
        }
        int last = IntStream.range(0, plan.stages().size())
                .filter(place -> deploys(plan.stages().get(place)))
                .reduce((first, second) -> second)
                .orElse(-1);
        return stage == last;
    }

    private static boolean isNamed(Stage stage) {
        return stage.environments().stream().anyMatch(name -> NAME.matcher(name).find());
    }

    private static boolean deploys(Stage stage) {
        return !stage.environments().isEmpty()
                || stage.jobs().stream()
                        .flatMap(job -> job.allSteps().stream())
                        .anyMatch(step -> step.work() == Work.DEPLOY);
    }
}
