package org.wheelhouse.pipeline.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

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

    public Scenario withAgents(int count) {
        return new Scenario(
                request,
                count,
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

    public Scenario withMinutes(Map<String, Double> changed) {
        return new Scenario(
                request,
                agents,
                changed,
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

    public Scenario withSpread(double changed) {
        return new Scenario(
                request,
                agents,
                minutes,
                otherwise,
                changed,
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

    public Scenario withChecks(List<Check> changed) {
        return new Scenario(
                request,
                agents,
                minutes,
                otherwise,
                spread,
                requestedBy,
                clock,
                changed,
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

    public Scenario withActs(List<Act> changed) {
        return new Scenario(
                request,
                agents,
                minutes,
                otherwise,
                spread,
                requestedBy,
                clock,
                checks,
                changed,
                people,
                answerMinutes,
                targets,
                runs,
                faults,
                defects,
                quality,
                costPerMinute);
    }

    public Scenario withPeople(People changed) {
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
                changed,
                answerMinutes,
                targets,
                runs,
                faults,
                defects,
                quality,
                costPerMinute);
    }

    public Scenario withFaults(List<Fault> changed) {
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
                changed,
                defects,
                quality,
                costPerMinute);
    }

    public Scenario withDefects(Set<Defect> changed, Quality found) {
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
                changed,
                found,
                costPerMinute);
    }

    public Scenario withRequest(Request changed) {
        return new Scenario(
                changed,
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
