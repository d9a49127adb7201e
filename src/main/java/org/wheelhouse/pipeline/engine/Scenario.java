package org.wheelhouse.pipeline.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What stands around a pipeline when it is played. Durations in minutes.
 *
 * @param agents that can work at once, 1 to 20
 * @param minutes how long jobs, legs, hooks or single steps last, by name; {@code *} is any
 * @param otherwise minutes of a job or hook that no name fits; 0 to estimate by the kind of its steps
 * @param spread how far durations vary around their value, 0 to 0.9; 0.2 means 20 % less to 20 % more
 * @param clock minute of the day at the start
 * @param people what happens when a person is asked
 * @param answerMinutes how long a simulated person takes on average
 * @param targets machines by environment
 * @param runs when each run of the pipeline starts; more than one run compete for agents and locks
 * @param costPerMinute of an agent
 */
public record Scenario(
        Request request,
        int agents,
        Map<String, Double> minutes,
        double otherwise,
        double spread,
        String requestedBy,
        int clock,
        List<Check> checks,
        List<Act> acts,
        People people,
        double answerMinutes,
        Map<String, Integer> targets,
        List<Start> runs,
        List<Fault> faults,
        Set<Defect> defects,
        Quality quality,
        double costPerMinute) {

    /** Who answers a request for approval. */
    public enum People {
        /** Only those in {@link #acts}; what nobody answers runs into its time-out. */
        AS_WRITTEN,
        /** Acts count; what is not answered stops the run until somebody is asked. */
        ASKED,
        /** Acts count; everybody else agrees after a random time. */
        SIMULATED
    }

    /** @param name empty if there is only one run */
    public record Start(String name, double minute) {}

    /**
     * What tests and scans find in the change.
     *
     * @param coverage percent; {@code threshold} likewise
     */
    public record Quality(int coverage, int threshold, int highFindings, int mediumFindings, boolean ticket) {
        public static final Quality GOOD = new Quality(82, 70, 0, 3, true);
    }

    public static final int MAX_AGENTS = 64;

    /** Ten agents, durations by estimate, nothing goes wrong. */
    public static final Scenario DEFAULT = new Scenario(
            Request.DEFAULT,
            10,
            Map.of(),
            0,
            0,
            "you",
            9 * 60,
            List.of(),
            List.of(),
            People.AS_WRITTEN,
            30,
            Map.of(),
            List.of(new Start("", 0)),
            List.of(),
            Set.of(),
            Quality.GOOD,
            0.01);

    public Scenario {
        if (agents < 1 || agents > MAX_AGENTS) {
            throw new IllegalArgumentException("agents: " + agents);
        }
        if (spread < 0 || spread > 0.9) {
            throw new IllegalArgumentException("spread: " + spread);
        }
    }

    public Scenario withAgents(int agents) {
        return changed(draft -> draft.agents = agents);
    }

    public Scenario withMinutes(Map<String, Double> minutes) {
        return changed(draft -> draft.minutes = minutes);
    }

    public Scenario withSpread(double spread) {
        return changed(draft -> draft.spread = spread);
    }

    public Scenario withChecks(List<Check> checks) {
        return changed(draft -> draft.checks = checks);
    }

    public Scenario withActs(List<Act> acts) {
        return changed(draft -> draft.acts = acts);
    }

    public Scenario withPeople(People people) {
        return changed(draft -> draft.people = people);
    }

    public Scenario withFaults(List<Fault> faults) {
        return changed(draft -> draft.faults = faults);
    }

    public Scenario withRequest(Request request) {
        return changed(draft -> draft.request = request);
    }

    public Scenario withDefects(Set<Defect> defects, Quality quality) {
        return changed(draft -> {
            draft.defects = defects;
            draft.quality = quality;
        });
    }

    private Scenario changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.scenario();
    }

    /** A record cannot be changed in one place; this names all its parts once, for every copy. */
    private static final class Draft {
        Request request;
        int agents;
        Map<String, Double> minutes;
        double otherwise;
        double spread;
        String requestedBy;
        int clock;
        List<Check> checks;
        List<Act> acts;
        People people;
        double answerMinutes;
        Map<String, Integer> targets;
        List<Start> runs;
        List<Fault> faults;
        Set<Defect> defects;
        Quality quality;
        double costPerMinute;

        Draft(Scenario from) {
            request = from.request;
            agents = from.agents;
            minutes = from.minutes;
            otherwise = from.otherwise;
            spread = from.spread;
            requestedBy = from.requestedBy;
            clock = from.clock;
            checks = from.checks;
            acts = from.acts;
            people = from.people;
            answerMinutes = from.answerMinutes;
            targets = from.targets;
            runs = from.runs;
            faults = from.faults;
            defects = from.defects;
            quality = from.quality;
            costPerMinute = from.costPerMinute;
        }

        Scenario scenario() {
            return new Scenario(
                    request,
                    agents,
                    minutes,
                    otherwise,
                    spread,
                    requestedBy,
                    clock,
                    checks,
                    acts,
                    people,
                    answerMinutes,
                    targets,
                    runs,
                    faults,
                    defects,
                    quality,
                    costPerMinute);
        }
    }
}
