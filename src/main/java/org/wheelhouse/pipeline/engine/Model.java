package org.wheelhouse.pipeline.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.CheckModels.CheckModel;

/**
 * A plan and a scenario, flattened into arrays: what a run needs to know, worked out once for many runs. Stages, jobs and legs have
 * numbers in the order of the expanded file; job numbers count through all stages, leg numbers through all jobs.
 */
final class Model {

    final Plan plan;
    final Scenario scenario;
    final int stages;
    final int jobs;
    final int legs;
    final int checks;
    final int locks;

    /** Whom each waits for, who waits for it, and all that lies before it, directly or not. */
    final int[][] stageNeeds;

    final int[][] stageFollowers;
    final int[][] stageBefore;
    final int[][] jobNeeds;
    final int[][] jobFollowers;
    final int[][] jobBefore;

    final int[] jobStage;
    final int[] firstJob;
    final int[] legJob;
    final int[] firstLeg;
    final Question[] stageQuestion;
    final Question[] jobQuestion;
    final LegModel[] leg;
    final CheckModel[][] stageChecks;
    final int[][] stageLocks;
    final boolean[] deploysToProduction;
    private final CheckModels gates;

    Model(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        stages = plan.stages().size();
        jobs = plan.stages().stream().mapToInt(stage -> stage.jobs().size()).sum();
        legs = plan.stages().stream()
                .flatMap(stage -> stage.jobs().stream())
                .mapToInt(job -> job.legs().size())
                .sum();
        stageNeeds = new int[stages][];
        jobNeeds = new int[jobs][];
        jobStage = new int[jobs];
        firstJob = new int[stages + 1];
        legJob = new int[legs];
        firstLeg = new int[jobs + 1];
        stageQuestion = new Question[stages];
        jobQuestion = new Question[jobs];
        leg = new LegModel[legs];
        stageChecks = new CheckModel[stages][];
        stageLocks = new int[stages][];
        deploysToProduction = new boolean[stages];
        LegModels models = new LegModels(plan, scenario);
        gates = new CheckModels(plan, scenario);
        int job = 0;
        int place = 0;
        for (int s = 0; s < stages; s++) {
            Stage stage = plan.stages().get(s);
            stageNeeds[s] = ints(stage.dependsOn(), 0);
            stageQuestion[s] = Question.of(stage.condition());
            stageChecks[s] = gates.of(stage);
            stageLocks[s] = gates.locks(stage);
            deploysToProduction[s] = Production.isReachedBy(plan, s);
            firstJob[s] = job;
            for (int j = 0; j < stage.jobs().size(); j++, job++) {
                Job one = stage.jobs().get(j);
                jobNeeds[job] = ints(one.dependsOn(), firstJob[s]);
                jobQuestion[job] = Question.of(one.condition());
                jobStage[job] = s;
                firstLeg[job] = place;
                for (int l = 0; l < one.legs().size(); l++, place++) {
                    legJob[place] = job;
                    leg[place] = models.of(s, j, l);
                }
            }
        }
        firstJob[stages] = job;
        firstLeg[jobs] = place;
        checks = gates.count();
        locks = gates.lockCount();
        stageFollowers = followers(stageNeeds);
        jobFollowers = followers(jobNeeds);
        stageBefore = before(stageNeeds, stageFollowers);
        jobBefore = before(jobNeeds, jobFollowers);
    }

    /** The number of an environment's exclusive lock, if it has one and a stage deploys there. */
    Optional<Integer> lockOf(String environment) {
        return gates.lockOf(environment);
    }

    Stage stage(int stage) {
        return plan.stages().get(stage);
    }

    Job job(int job) {
        return stage(jobStage[job]).jobs().get(job - firstJob[jobStage[job]]);
    }

    /** {@code Stage.Job}, with the leg if the job has legs. */
    String legName(int place) {
        int job = legJob[place];
        return PlanNames.of(plan, jobStage[job], job - firstJob[jobStage[job]], place - firstLeg[job]);
    }

    String jobName(int job) {
        return PlanNames.of(plan, jobStage[job], job - firstJob[jobStage[job]], -1);
    }

    private static int[] ints(List<Integer> places, int offset) {
        return places.stream().mapToInt(place -> place + offset).toArray();
    }

    private static int[][] followers(int[][] needs) {
        List<List<Integer>> followers = new ArrayList<>();
        for (int i = 0; i < needs.length; i++) {
            followers.add(new ArrayList<>());
        }
        for (int i = 0; i < needs.length; i++) {
            for (int need : needs[i]) {
                followers.get(need).add(i);
            }
        }
        return followers.stream().map(list -> ints(list, 0)).toArray(int[][]::new);
    }

    /** In the order in which they can run, since what lies before one is what lies before those it needs, and these. */
    private static int[][] before(int[][] needs, int[][] followers) {
        int[] open = new int[needs.length];
        BitSet[] before = new BitSet[needs.length];
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < needs.length; i++) {
            open[i] = needs[i].length;
            before[i] = new BitSet();
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            for (int follower : followers[next]) {
                before[follower].or(before[next]);
                before[follower].set(next);
                if (--open[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        int[][] all = new int[needs.length][];
        for (int i = 0; i < needs.length; i++) {
            all[i] = before[i].stream().toArray();
        }
        return all;
    }
}
