package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.rollout.engine.Change;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;

/**
 * What can be said of a plan before it runs.
 *
 * @param usersExposed people who will meet the new version before everybody does
 * @param canaryRequests requests on the new version before everybody has it; in blue/green those of tests
 * @param extraFailures requests that will go wrong through the fault in that time if nobody stops it
 * @param chanceToNotice 0 to 1: of the fault by the best of the plan's measures, or, without a fault, of a rise of the errors
 *     by one percent point
 * @param halved the same chance for half the requests in half the time: a smaller and shorter canary
 * @param minutes until everybody has the new version if nobody is asked and nothing stops it; negative if it waits for a person
 * @param failuresAMinute requests a minute that go wrong through the fault when everybody has the version
 * @param warnings sentences; empty if nothing is to be said
 */
public record Outlook(
        double usersExposed,
        double canaryRequests,
        double extraFailures,
        double chanceToNotice,
        double halved,
        double minutes,
        double failuresAMinute,
        List<String> warnings) {

    private static final double FEW = 100;
    private static final double RISE_WITHOUT_FAULT = 0.01;

    /** Plays the plan once as if nothing were measured and adds up what its weights mean. */
    public static Outlook of(Scenario scenario, Plan plan) {
        List<Change<Integer>> shares = shares(scenario, plan);
        double canary = 0;
        double baseline = 0;
        double wrong = 0;
        int until = 0;
        int full = -60;
        double notExposed = scenario.users();
        for (int i = 0; i < shares.size(); i++) {
            int share = shares.get(i).value();
            int from = shares.get(i).at();
            int to = i + 1 < shares.size() ? shares.get(i + 1).at() : scenario.seconds();
            if (share == 100) {
                full = full < 0 ? from : full;
                continue;
            }
            if (from >= to) {
                continue;
            }
            double requests = scenario.traffic().between(from, to);
            canary += requests * share / 100;
            baseline += requests * (100 - share) / 100;
            wrong += requests
                    * share
                    / 100
                    * plan.affected(scenario, share)
                    * scenario.fault().badShare(scenario.service(), (from + to) / 2.0);
            until = share > 0 ? to : until;
            notExposed = Math.min(notExposed, left(scenario, plan, share, requests, notExposed));
        }
        if (plan.kind() == Plan.Kind.BLUE_GREEN) {
            return beforeTheSwitch(scenario, plan, full / 60.0);
        }
        Seeing seeing = new Seeing(scenario, plan, canary > 0 ? wrong / canary : 0);
        double chance = seeing.chance(canary, baseline, until);
        return new Outlook(
                scenario.users() - notExposed,
                canary,
                wrong,
                chance,
                seeing.chance(canary / 2, baseline / 2, until / 2),
                full / 60.0,
                failuresAMinute(scenario, full),
                warnings(scenario, plan, canary, chance));
    }

    private static double failuresAMinute(Scenario scenario, int from) {
        int second = Math.max(Math.max(0, from), scenario.fault().onset());
        double met = 0;
        for (Segment segment : scenario.segments()) {
            met += scenario.fault().meets(segment) ? segment.trafficShare() / 100 : 0;
        }
        return scenario.traffic().between(second, second + 60)
                * met
                * scenario.fault().badShare(scenario.service(), second + 30);
    }

    /** Nobody but tests meets the new version before the switch; then everybody does. */
    private static Outlook beforeTheSwitch(Scenario scenario, Plan plan, double minutes) {
        int seconds = plan.secondsOfTests();
        double tests = scenario.service().previewRate() * seconds;
        double bad = scenario.fault().badShare(scenario.service(), seconds / 2.0);
        Seeing seeing = new Seeing(scenario, plan, bad);
        double baseline = scenario.traffic().between(0, seconds);
        double chance = seeing.chance(tests, baseline, seconds);
        return new Outlook(
                0,
                tests,
                0,
                chance,
                seeing.chance(tests / 2, baseline / 2, seconds / 2),
                minutes < 0 ? minutes : minutes + seconds / 60.0,
                failuresAMinute(scenario, seconds),
                warnings(scenario, plan, tests, chance));
    }

    /** The best of a plan's measures decides. */
    private record Seeing(Scenario scenario, Plan plan, double bad) {

        double chance(double canary, double baseline, int until) {
            if (scenario.fault().isNone()) {
                double before = scenario.service().errorRate();
                return Power.toNotice(canary, baseline, before, Math.min(0.999, before + RISE_WITHOUT_FAULT));
            }
            double best = 0;
            for (Metric metric : plan.judged()) {
                double byShare = Sight.contrast(metric, scenario, bad)
                        .map(contrast -> contrast.chance(canary, baseline))
                        .orElse(0.0);
                double after = Sight.secondsToMemory(metric, scenario).orElse(Double.MAX_VALUE);
                double byTime = scenario.fault().onset() + after <= until ? 1 : 0;
                best = Math.max(best, Math.max(byShare, byTime));
            }
            return best;
        }
    }

    private static double left(Scenario scenario, Plan plan, int share, double requests, double notExposed) {
        double users = scenario.users();
        if (plan.kind() == Plan.Kind.RINGS) {
            double left = 0;
            for (Segment segment : scenario.segments()) {
                double each = requests * segment.trafficShare() / 100 / segment.users();
                left += segment.users() * (1 - plan.partOf(segment, share) * (1 - Math.exp(-each)));
            }
            return left;
        }
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
        boolean tested = plan.kind() == Plan.Kind.BLUE_GREEN;
        if (plan.judged().isEmpty()) {
            says.add("Nothing is measured in this plan: only complaints will stop it.");
        } else if (canary < FEW) {
            says.add("Fewer than 100 " + (tested ? "tests" : "requests")
                    + " will meet the new version before everybody does: too few to judge.");
        } else if (!scenario.fault().isNone() && chance == 0) {
            says.add(
                    tested
                            ? "The tests before the switch cannot see this fault: everybody will meet it."
                            : "No measure of this plan can see this fault before everybody has it.");
        } else if (chance < Power.TOO_LOW) {
            says.add("The traffic is too small to judge: a fault of this size stays unseen more often than not.");
        }
        return List.copyOf(says);
    }
}
