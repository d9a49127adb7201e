package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * One widening of a rollout, and what must hold before it.
 *
 * @param who the ring, or the slice in percent
 * @param weight percent of the traffic from then on
 * @param rule one sentence
 */
public record Opening(String who, int weight, String rule) {

    /** Every widening of a canary, rings or a flag, in order; everybody at the end. Blue/green has one: the switch. */
    public static List<Opening> of(Plan plan) {
        List<Opening> openings = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (Step step : Edit.steps(plan)) {
            switch (step) {
                case Step.SetWeight weight -> {
                    openings.add(new Opening(
                            who(plan, weight.percent()), weight.percent(), rule(plan, before, openings.isEmpty())));
                    before.clear();
                }
                case Step.Pause pause ->
                    before.add(
                            pause.seconds().isPresent()
                                    ? "it has been quiet for "
                                            + Telling.step(pause).replace("wait ", "")
                                    : "a person has promoted");
                case Step.Analyse analyse -> before.add("the check has passed");
                case Step.SetCanaryScale scale -> before.add("its pods are there");
            }
        }
        if (openings.isEmpty() || openings.getLast().weight() < 100) {
            openings.add(new Opening("everybody", 100, last(plan, before, openings.isEmpty())));
        }
        return List.copyOf(openings);
    }

    private static String who(Plan plan, int weight) {
        return plan.rings().stream()
                .filter(ring -> ring.fromWeight() == weight)
                .map(Plan.Ring::segment)
                .findFirst()
                .orElse(weight + " %");
    }

    private static String last(Plan plan, List<String> before, boolean first) {
        if (plan.spec().strategy() instanceof Strategy.BlueGreen sides) {
            if (sides.pre().isPresent()) {
                before.add("the check before the switch has passed");
            }
            if (!sides.autoPromotion()) {
                before.add("a person has promoted");
            }
        }
        return rule(plan, before, first && before.isEmpty());
    }

    private static String rule(Plan plan, List<String> before, boolean first) {
        if (first) {
            return "opens at the start, as soon as its pods are ready.";
        }
        String when = before.isEmpty() ? "opens right after" : "opens when " + String.join(" and ", before);
        List<Metric> judged = plan.judged();
        boolean watched = Edit.isWatched(plan) && !judged.isEmpty();
        return watched
                ? when + ", and no measure has gone bad meanwhile ("
                        + judged.stream().map(Metric::name).collect(Collectors.joining(", ")) + ")."
                : when + ".";
    }
}
