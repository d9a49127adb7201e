package org.wheelhouse.pipeline.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Condition;
import org.wheelhouse.pipeline.engine.Deployment;
import org.wheelhouse.pipeline.engine.Job;
import org.wheelhouse.pipeline.engine.Job.Pool;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** One job or deployment; whom it waits for is found out by its stage. */
final class JobReader {

    static final List<String> KINDS = List.of("job", "deployment");

    private final Reports reports;
    private final LateExpressions late;
    private final VariablesReader variables;
    private final StepReader steps;
    private final StrategyReader strategies;
    private final LegsReader legs;

    JobReader(Reports reports, LateExpressions late, Request request) {
        this.reports = reports;
        this.late = late;
        this.variables = new VariablesReader(reports, late);
        this.steps = new StepReader(reports, late);
        this.strategies = new StrategyReader(reports, steps);
        this.legs = new LegsReader(reports, late, request);
    }

    /** A job that has been read, with what its stage still needs of it. */
    record Read(Job job, Form form, Optional<Leaf> condition) {
        Optional<Field> dependsOn() {
            return form.field("dependsOn");
        }

        Job waitingFor(List<Integer> places) {
            return new Job(
                    job.id(),
                    job.title(),
                    places,
                    job.condition(),
                    job.variables(),
                    job.pool(),
                    job.timeoutMinutes(),
                    job.cancelMinutes(),
                    job.continueOnError(),
                    job.legs(),
                    job.maxParallel(),
                    job.deployment(),
                    job.steps(),
                    job.place());
        }
    }

    /** @param number place in the stage, from 1 */
    Optional<Read> read(Tree item, int number, String stageId, Pool outer, Names names) {
        if (!(item instanceof Fields fields)) {
            reports.error(item.spot(), "A job is a mapping, not %s.".formatted(item.shape()), "write `- job: Name`");
            return Optional.empty();
        }
        Optional<Field> kind = Kinds.first(fields, "job", KINDS, Keys.JOB, reports);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean deploys = Kinds.meant(kind.get(), KINDS).equals("deployment");
        Map<String, String> advice = new HashMap<>();
        advice.put("jobs", "a job cannot hold jobs; take `jobs` out or put the steps right here");
        if (deploys) {
            advice.put("steps", "put the steps under strategy, runOnce, deploy");
            advice.put("job", "one entry is either a job or a deployment");
        } else {
            advice.put("environment", "only a deployment has an environment; begin with `deployment:`");
            advice.put("deployment", "one entry is either a job or a deployment");
            advice.putAll(misplacedInJob());
        }
        List<String> keys = new java.util.ArrayList<>(deploys ? Keys.DEPLOYMENT : Keys.JOB);
        keys.add(kind.get().key());
        Form form = new Form(deploys ? "a deployment" : "a job", fields, keys, advice, reports);
        Optional<Leaf> name = form.leaf(kind.get().key());
        name.ifPresent(names::add);
        String written = name.map(Leaf::text).orElse("");
        return Optional.of(job(form, written.isEmpty() ? "#" + number : written, stageId, outer, deploys));
    }

    private static Map<String, String> misplacedInJob() {
        Map<String, String> advice = new HashMap<>();
        for (String kind : List.of("script", "bash", "pwsh", "powershell", "task")) {
            advice.put(kind, "put it into a list under `steps:`");
        }
        advice.put("matrix", "put it under `strategy:`");
        advice.put("parallel", "put it under `strategy:`");
        return advice;
    }

    /** The one job of a file that has only steps. */
    Read implied(Form root, String stageId, Pool pool) {
        return job(root, "#1", stageId, pool, false);
    }

    private Read job(Form form, String id, String stageId, Pool outer, boolean deploys) {
        Names stepNames = new Names("step", "this job", reports);
        boolean isRoot = stageId.equals("#1")
                && form.has("steps")
                && form.field("trigger").isPresent();
        Optional<Leaf> condition = isRoot ? Optional.empty() : form.leaf("condition");
        Condition read = late.condition(condition);
        String title = id.startsWith("#") ? "" : " `" + id + "`";
        Optional<Deployment> deployment = deploys ? strategies.read(form, title, stepNames) : Optional.empty();
        LegsReader.Legs some = deploys ? LegsReader.Legs.ONE : legs.read(form, stageId);
        Pool pool = pool(form, outer, reports);
        workspace(form);
        String shown = form.text("displayName");
        Job job = new Job(
                id,
                shown.isEmpty() ? id.startsWith("#") ? "Job " + id.substring(1) : id : shown,
                List.of(),
                read,
                variables.read(isRoot ? List.of() : form.every("variables")),
                pool,
                timeout(form, pool),
                form.number("cancelTimeoutInMinutes", 5, 1, 35790, " of minutes"),
                form.flag("continueOnError", false),
                some.list(),
                some.maxParallel(),
                deployment,
                deploys ? List.of() : steps.read(form.list("steps", "script: ..."), stepNames),
                form.spot().place());
        checkEmpty(job, form, deploys);
        return new Read(job, form, condition);
    }

    private void checkEmpty(Job job, Form form, boolean deploys) {
        if (!deploys && !form.has("steps")) {
            reports.warning(form.spot(), "The job `%s` has no steps.".formatted(job.id()), "add `steps:`");
        }
    }

    /** 0 means the longest the service allows: no limit on own machines, 360 minutes on hosted ones. */
    private static double timeout(Form form, Pool pool) {
        double minutes = form.number("timeoutInMinutes", 60, 0, 2e9, " of minutes");
        boolean own = !pool.name().isEmpty() && !pool.name().equals("Azure Pipelines");
        return minutes > 0 ? minutes : own || pool.agentless() ? 0 : 360;
    }

    private void workspace(Form form) {
        form.mapping("workspace").ifPresent(fields -> new Form("workspace", fields, List.of("clean"), Map.of(), reports)
                .choice("clean", List.of("outputs", "resources", "all")));
    }

    /** The most local pool counts. */
    static Pool pool(Form form, Pool outer, Reports reports) {
        Field field = form.field("pool").orElse(null);
        if (field == null) {
            return outer;
        }
        return switch (field.tree()) {
            case Leaf leaf ->
                leaf.text().isEmpty()
                        ? outer
                        : new Pool(
                                leaf.text().equals("server") ? "" : leaf.text(),
                                leaf.text().equals("server"));
            case Fields fields -> {
                Form pool = new Form("pool", fields, List.of("name", "vmImage", "demands"), Map.of(), reports);
                if (pool.has("name")) {
                    yield new Pool(pool.text("name"), false);
                }
                pool.leaf("vmImage");
                yield new Pool("", false);
            }
            case Items items -> {
                reports.error(items.spot(), "`pool` must be a name or a mapping, not a list.", "write `pool: Default`");
                yield outer;
            }
        };
    }
}
