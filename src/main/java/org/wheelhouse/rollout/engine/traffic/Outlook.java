package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.rollout.engine.Change;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.judge.Reading;

/**
 * What can be said of a plan before it runs.
 *
 * @param usersExposed people who will meet the new version before everybody does
 * @param canaryRequests requests on the new version before everybody has it
 * @param extraFailures requests that will go wrong through the fault in that time if nobody stops it
 * @param chanceToNotice 0 to 1: of a difference of that size in the errors of that time, by a plain comparison
 * @param halved the same chance for half the requests: a smaller or shorter canary
 * @param warnings sentences; empty if nothing is to be said
 */
public record Outlook(
        double usersExposed,
        double canaryRequests,
        double extraFailures,
        double chanceToNotice,
        double halved,
        List<String> warnings) {

    private static final double FEW = 100;
    private static final double RISE_WITHOUT_FAULT = 0.01;

    /** Plays the plan once as if nothing were measured and adds up what its weights mean. */
    public static Outlook of(Scenario scenario, Plan plan) {
        List<Change<Integer>> shares = shares(scenario, plan);
        double canary = 0;
        double baseline = 0;
        double wrong = 0;
        double notExposed = scenario.users();
        for (int i = 0; i < shares.size(); i++) {
            int share = shares.get(i).value();
            int to = i + 1 < shares.size() ? shares.get(i + 1).at() : scenario.seconds();
            if (share == 100 || shares.get(i).at() >= to) {
                continue;
            }
            double requests = scenario.traffic().between(shares.get(i).at(), to);
            canary += requests * share / 100;
            baseline += requests * (100 - share) / 100;
            wrong += requests * share / 100 * rise(scenario, (shares.get(i).at() + to) / 2.0);
            notExposed = Math.min(notExposed, left(scenario, plan, share, requests, notExposed));
        }
        double rise = canary > 0 ? wrong / canary : 0;
        double before = scenario.service().errorRate();
        return new Outlook(
                scenario.users() - notExposed,
                canary,
                scenario.fault().isNone() ? 0 : wrong,
                chance(canary, baseline, before, rise),
                chance(canary / 2, baseline, before, rise),
                warnings(scenario, plan, canary, chance(canary, baseline, before, rise)));
    }

    private static double chance(double canary, double baseline, double before, double rise) {
        return rise <= 0 ? 0 : Power.toNotice(canary, baseline, before, Math.min(0.999, before + rise));
    }

    /** Without a fault the chance is given for a rise of one percent point. */
    private static double rise(Scenario scenario, double second) {
        return scenario.fault().isNone() ? RISE_WITHOUT_FAULT : scenario.fault().badShare(scenario.service(), second);
    }

    private static double left(Scenario scenario, Plan plan, int share, double requests, double notExposed) {
        double users = scenario.users();
        double each = requests / users;
        if (plan.isSticky()) {
            double in = users * share / 100;
            return users - in * (1 - Math.exp(-each));
        }
        return notExposed * Math.exp(-each * share / 100);
    }

    private static List<Change<Integer>> shares(Scenario scenario, Plan plan) {
        RolloutRun run = RolloutRun.start(plan.unjudged().spec(), (metric, second) -> Reading.NONE);
        run.advanceTo(scenario.seconds());
        return run.shares();
    }

    private static List<String> warnings(Scenario scenario, Plan plan, double canary, double chance) {
        List<String> says = new ArrayList<>();
        boolean judged = !plan.spec().strategy().analyses().isEmpty();
        if (!judged) {
            says.add("Nothing is measured in this plan: only complaints will stop it.");
        }
        if (canary < FEW) {
            says.add("Fewer than 100 requests will meet the new version before everybody does: too few to judge.");
        } else if (chance < Power.TOO_LOW) {
            says.add("The traffic is too small to judge: a fault of this size stays unseen more often than not.");
        }
        return List.copyOf(says);
    }
}
