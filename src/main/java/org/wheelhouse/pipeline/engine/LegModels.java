package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.pipeline.engine.Deployment.Hook;
import org.wheelhouse.pipeline.engine.LegModel.HookModel;
import org.wheelhouse.pipeline.engine.LegModel.StepModel;
import org.wheelhouse.pipeline.engine.PlanNames.Target;

/** Gives every step its duration and its faults. */
final class LegModels {

    private final Plan plan;
    private final Scenario scenario;
    private final List<Aimed> faults = new ArrayList<>();

    private record Aimed(Fault fault, Target target) {}

    LegModels(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        PlanNames names = new PlanNames(plan);
        for (Fault fault : scenario.faults()) {
            String target =
                    switch (fault) {
                        case Fault.StepFails one -> one.target();
                        case Fault.Flaky one -> one.target();
                        case Fault.Slow one -> one.target();
                        case Fault.Hangs one -> one.target();
                        default -> "";
                    };
            names.find(target).ifPresent(found -> faults.add(new Aimed(fault, found)));
        }
    }

    LegModel of(int s, int j, int l) {
        Job job = plan.stages().get(s).jobs().get(j);
        boolean own = job.timeoutMinutes() > 0;
        Maker maker = new Maker(s, j, l, PlanNames.of(plan, s, j, -1), PlanNames.of(plan, s, j, l));
        return new LegModel(
                s,
                j,
                l,
                job.pool().agentless(),
                own ? ms(job.timeoutMinutes()) : Long.MAX_VALUE,
                ms(job.cancelMinutes()),
                job.continueOnError(),
                job.deployment().map(maker::rounds).orElseGet(() -> new HookModel[] {maker.whole(job.steps())}),
                job.deployment()
                        .flatMap(Deployment::onSuccess)
                        .map(hook -> maker.hook(hook, ""))
                        .orElse(null),
                job.deployment()
                        .flatMap(Deployment::onFailure)
                        .map(hook -> maker.hook(hook, ""))
                        .orElse(null));
    }

    static long ms(double minutes) {
        return Math.round(Math.min(minutes, 1e9) * LegModel.MINUTE);
    }

    private final class Maker {
        private final int s;
        private final int j;
        private final int l;
        private final String jobName;
        private final String legName;

        Maker(int s, int j, int l, String jobName, String legName) {
            this.s = s;
            this.j = j;
            this.l = l;
            this.jobName = jobName;
            this.legName = legName;
        }

        HookModel whole(List<Step> steps) {
            return new HookModel("", steps(steps, ""), fixed(hasOwn(steps, ""), legName, jobName));
        }

        HookModel hook(Hook hook, String round) {
            String label = hook.name() + (round.isEmpty() ? "" : "@" + round);
            boolean own = hasOwn(hook.steps(), "/" + hook.name());
            return new HookModel(
                    label, steps(hook.steps(), label), fixed(own, jobName + "/" + label, jobName + "/" + hook.name()));
        }

        /** The hooks in the order in which they run: once, for each increment, or for each batch of machines. */
        HookModel[] rounds(Deployment deployment) {
            List<HookModel> all = new ArrayList<>();
            switch (deployment.strategy()) {
                case RUN_ONCE -> deployment.hooks().forEach(hook -> all.add(hook(hook, "")));
                case ROLLING -> {
                    for (int round = 1; round <= batches(deployment); round++) {
                        for (Hook hook : deployment.hooks()) {
                            all.add(hook(hook, String.valueOf(round)));
                        }
                    }
                }
                case CANARY -> {
                    deployment.hooks().stream()
                            .filter(hook -> hook.name().equals("preDeploy"))
                            .forEach(hook -> all.add(hook(hook, "")));
                    for (String increment : deployment.increments()) {
                        deployment.hooks().stream()
                                .filter(hook -> !hook.name().equals("preDeploy"))
                                .forEach(hook -> all.add(hook(hook, increment)));
                    }
                }
            }
            return all.toArray(HookModel[]::new);
        }

        private int batches(Deployment deployment) {
            int machines = scenario.targets().getOrDefault(deployment.environment(), 1);
            String written = deployment.maxParallel();
            int atOnce = machines;
            if (written.endsWith("%")) {
                atOnce = machines * Integer.parseInt(written.substring(0, written.length() - 1)) / 100;
            } else if (written.matches("\\d{1,6}")) {
                atOnce = Integer.parseInt(written);
            }
            atOnce = Math.max(1, atOnce);
            return Math.min(1000, (machines + atOnce - 1) / atOnce);
        }

        private long fixed(boolean own, String exact, String wider) {
            Map<String, Double> minutes = scenario.minutes();
            if (own) {
                return -1;
            }
            for (String name : List.of(exact, wider, "*")) {
                Double given = minutes.get(name);
                if (given != null) {
                    return ms(given);
                }
            }
            return scenario.otherwise() > 0 ? ms(scenario.otherwise()) : -1;
        }

        /** Whether somebody gave the minutes of a single step here; then its neighbours keep their estimates. */
        private boolean hasOwn(List<Step> steps, String hook) {
            for (int i = 1; i <= steps.size() && scenario.minutes().size() > 0; i++) {
                if (ownMinutes(hook, i).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private OptionalDouble ownMinutes(String hook, int number) {
            for (String name : List.of(legName + hook + ":" + number, jobName + hook + ":" + number)) {
                Double given = scenario.minutes().get(name);
                if (given != null) {
                    return OptionalDouble.of(given);
                }
            }
            return OptionalDouble.empty();
        }

        private StepModel[] steps(List<Step> steps, String label) {
            StepModel[] made = new StepModel[steps.size()];
            for (int i = 0; i < made.length; i++) {
                made[i] = step(steps.get(i), label, i + 1);
            }
            return made;
        }

        private StepModel step(Step step, String label, int number) {
            String hook = label.isEmpty() ? "" : "/" + label.split("@", 2)[0];
            int failing = 0;
            double flaky = 0;
            double slow = 1;
            boolean hangs = false;
            for (Aimed aimed : faults) {
                if (hits(aimed.target, label, number)) {
                    switch (aimed.fault) {
                        case Fault.StepFails one -> failing = Math.max(failing, one.attempts());
                        case Fault.Flaky one -> flaky = Math.max(flaky, one.probability());
                        case Fault.Slow one -> slow *= one.factor();
                        case Fault.Hangs one -> hangs = true;
                        default -> {}
                    }
                }
            }
            return new StepModel(
                    step,
                    number,
                    Question.of(step.condition()),
                    ms(ownMinutes(hook, number).orElse(step.work().minutes())),
                    slow,
                    failing,
                    flaky,
                    hangs,
                    defects(step.work()),
                    step.timeoutMinutes() > 0 ? ms(step.timeoutMinutes()) : Long.MAX_VALUE,
                    Luck.key(legName + "/" + label + ":" + number));
        }

        private int defects(Work work) {
            int bits = 0;
            for (Defect defect : scenario.defects()) {
                if (defect.isSeenBy(work)) {
                    bits |= 1 << defect.ordinal();
                }
            }
            return bits;
        }

        private boolean hits(Target target, String label, int number) {
            boolean here = target.stage() == s && target.job() == j && (target.leg() < 0 || target.leg() == l);
            return here && number == Math.max(1, target.step()) && hitsHook(target.hook(), label);
        }

        /** Without a hook, the first step of a deployment is that of its first hook. */
        private boolean hitsHook(String wanted, String label) {
            if (wanted.isEmpty()) {
                @Nullable
                Deployment deployment =
                        plan.stages().get(s).jobs().get(j).deployment().orElse(null);
                return deployment == null
                        || deployment.hooks().isEmpty()
                        || label.split("@", 2)[0].equals(
                                deployment.hooks().getFirst().name());
            }
            return label.equals(wanted) || label.split("@", 2)[0].equals(wanted);
        }
    }
}
