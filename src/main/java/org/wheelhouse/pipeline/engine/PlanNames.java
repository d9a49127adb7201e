package org.wheelhouse.pipeline.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the parts of a plan are called: {@code Stage}, {@code Stage.Job}, {@code Stage.Job.Leg}, {@code Stage.Job:2} (second step),
 * {@code Stage.Job/deploy}, {@code Stage.Job/deploy@10} (hook and round). What has no name is {@code #n}.
 */
public final class PlanNames {

    private static final Pattern TARGET = Pattern.compile("(.+?)(?:/([A-Za-z.]+(?:@[^:@]+)?))?(?::(\\d{1,6}))?");

    private final Map<String, int[]> legs = new HashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();

    /**
     * @param stage place of the stage
     * @param job place in the stage
     * @param leg place in the job; -1 for all of them
     * @param hook such as {@code deploy} or {@code deploy@10}; empty for none
     * @param step from 1; 0 for none
     */
    public record Target(int stage, int job, int leg, String hook, int step) {}

    public PlanNames(Plan plan) {
        for (int s = 0; s < plan.stages().size(); s++) {
            Stage stage = plan.stages().get(s);
            stages.putIfAbsent(stage.id(), s);
            for (int j = 0; j < stage.jobs().size(); j++) {
                Job job = stage.jobs().get(j);
                String name = stage.id() + "." + job.id();
                legs.putIfAbsent(name, new int[] {s, j, -1});
                for (int l = 0; job.hasLegs() && l < job.legs().size(); l++) {
                    legs.putIfAbsent(name + "." + job.legs().get(l).name(), new int[] {s, j, l});
                }
            }
        }
    }

    /** Empty if there is no such part. */
    public Optional<Target> find(String name) {
        int[] whole = legs.get(name);
        if (whole != null) {
            return Optional.of(new Target(whole[0], whole[1], whole[2], "", 0));
        }
        Matcher matcher = TARGET.matcher(name);
        if (!matcher.matches() || legs.get(matcher.group(1)) == null) {
            return Optional.empty();
        }
        int[] part = legs.get(matcher.group(1));
        String hook = matcher.group(2) == null ? "" : matcher.group(2);
        int step = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(new Target(part[0], part[1], part[2], hook, step));
    }

    public Optional<Integer> stage(String name) {
        return Optional.ofNullable(stages.get(name));
    }

    public Set<String> jobs() {
        return legs.keySet();
    }

    /** {@code Stage.Job}, {@code Stage.Job.Leg}. */
    public static String of(Plan plan, int stage, int job, int leg) {
        Stage of = plan.stages().get(stage);
        Job in = of.jobs().get(job);
        String name = of.id() + "." + in.id();
        List<Job.Leg> legs = in.legs();
        return in.hasLegs() && leg >= 0 ? name + "." + legs.get(leg).name() : name;
    }
}
