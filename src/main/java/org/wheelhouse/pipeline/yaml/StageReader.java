package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Condition;
import org.wheelhouse.pipeline.engine.Job;
import org.wheelhouse.pipeline.engine.Job.Pool;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Stage;
import org.wheelhouse.pipeline.engine.Stage.Lock;
import org.wheelhouse.pipeline.engine.Variables;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** One stage and its jobs; whom the stage waits for is found out by the pipeline. */
final class StageReader {

    /** Limit of the service. */
    private static final int MAX_JOBS = 256;

    private final Reports reports;
    private final LateExpressions late;
    private final JobReader jobs;
    private final VariablesReader variables;

    StageReader(Reports reports, LateExpressions late, Request request) {
        this.reports = reports;
        this.late = late;
        this.jobs = new JobReader(reports, late, request);
        this.variables = new VariablesReader(reports, late);
    }

    /** A stage that has been read, with what the pipeline still needs of it. */
    record Read(
            String id,
            Form form,
            boolean implied,
            Optional<Leaf> conditionLeaf,
            Condition condition,
            List<JobReader.Read> jobs,
            Pool pool) {
        Optional<Field> dependsOn() {
            return implied ? Optional.empty() : form.field("dependsOn");
        }

        boolean hasJob(String name) {
            return jobs.stream().anyMatch(job -> job.job().id().equals(name));
        }
    }

    Optional<Read> read(Tree item, int number, Pool outer, Names names) {
        if (!(item instanceof Fields fields)) {
            reports.error(
                    item.spot(), "A stage is a mapping, not %s.".formatted(item.shape()), "write `- stage: Name`");
            return Optional.empty();
        }
        Optional<Field> kind = Kinds.first(fields, "stage", List.of("stage"), Set.copyOf(Keys.STAGE), reports);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>(Keys.STAGE);
        keys.add(kind.get().key());
        Map<String, String> advice = new LinkedHashMap<>();
        advice.put("steps", "a stage holds jobs, and jobs hold steps: put `jobs:` and `- job:` between them");
        advice.put("job", "put it into a list under `jobs:`");
        advice.put("deployment", "put it into a list under `jobs:`");
        advice.put("stages", "a stage cannot hold stages");
        advice.put(
                "environment",
                "only a deployment has an environment; put it into a job that begins with `deployment:`");
        Form form = new Form("a stage", fields, keys, advice, reports);
        Optional<Leaf> name = form.leaf(kind.get().key());
        name.ifPresent(names::add);
        String id = name.map(Leaf::text).filter(text -> !text.isEmpty()).orElse("#" + number);
        Pool pool = JobReader.pool(form, outer, reports);
        Optional<Leaf> condition = form.leaf("condition");
        Read read = new Read(id, form, false, condition, late.condition(condition), new ArrayList<>(), pool);
        readJobs(form, read);
        if (!form.has("jobs") && !fields.keys().contains("steps")) {
            reports.warning(form.spot(), "The stage `%s` has no jobs.".formatted(id), "add `jobs:`");
        }
        return Optional.of(read);
    }

    /** The one stage of a file that has only jobs, or only steps. */
    Read implied(Form root, Pool pool) {
        Read read = new Read("#1", root, true, Optional.empty(), Condition.DEFAULT, new ArrayList<>(), pool);
        if (root.has("jobs")) {
            readJobs(root, read);
        } else {
            read.jobs.add(jobs.implied(root, "#1", pool));
        }
        return read;
    }

    private void readJobs(Form form, Read read) {
        Names names = new Names("job", "this stage", reports);
        List<Tree> items = form.list("jobs", "job: Name");
        int count = 0;
        for (int i = 0; i < items.size(); i++) {
            Optional<JobReader.Read> job = jobs.read(items.get(i), i + 1, read.id, read.pool, names);
            job.ifPresent(read.jobs::add);
            count += job.map(one -> one.job().legs().size()).orElse(0);
            if (count > MAX_JOBS) {
                reports.error(
                        items.get(i).spot(),
                        "The stage `%s` has more than %d jobs, legs counted.".formatted(read.id, MAX_JOBS),
                        "divide it into several stages");
                return;
            }
        }
    }

    /** @param allStages to explain a job that waits for a stage, or for a job of another one */
    Stage finish(Read read, List<Integer> waitsFor, List<Read> allStages) {
        List<String> ids = read.jobs.stream().map(job -> job.job().id()).toList();
        Dependencies dependencies = new Dependencies("job", ids, reports);
        for (int i = 0; i < ids.size(); i++) {
            JobReader.Read job = read.jobs.get(i);
            Optional<Field> dependsOn = read.implied && read.form == job.form() ? Optional.empty() : job.dependsOn();
            dependencies.add(i, job.form().spot(), dependsOn, List.of(), name -> elsewhere(name, read, allStages));
        }
        List<List<Integer>> places = dependencies.resolved();
        List<Job> finished = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            finished.add(read.jobs.get(i).waitingFor(places.get(i)));
            checkAsked(read.jobs.get(i), places.get(i), ids, read, allStages);
        }
        return stage(read, waitsFor, finished);
    }

    private Stage stage(Read read, List<Integer> waitsFor, List<Job> jobs) {
        Form form = read.form;
        String shown = read.implied ? "" : form.text("displayName");
        Optional<Lock> lock = form.choice("lockBehavior", List.of("sequential", "runLatest"))
                .map(word -> word.equals("sequential") ? Lock.SEQUENTIAL : Lock.RUN_LATEST);
        boolean manual = !read.implied
                && form.choice("trigger", List.of("manual", "automatic"))
                        .filter("manual"::equals)
                        .isPresent();
        return new Stage(
                read.id,
                shown.isEmpty() ? read.id.startsWith("#") ? "Stage " + read.id.substring(1) : read.id : shown,
                waitsFor,
                read.condition,
                read.implied ? Variables.NONE : variables.read(form.every("variables")),
                List.copyOf(jobs),
                manual,
                read.implied || form.flag("isSkippable", true),
                lock,
                !read.implied && lock.isPresent(),
                form.spot().place());
    }

    private static Optional<String> elsewhere(String name, Read own, List<Read> all) {
        if (all.stream().anyMatch(stage -> stage.id.equals(name))) {
            return Optional.of("`%s` is a stage; a job can wait only for jobs of its own stage.".formatted(name));
        }
        return all.stream()
                .filter(stage -> stage != own && stage.hasJob(name))
                .findFirst()
                .map(stage -> "`%s` is a job of the stage `%s`; a job can wait only for jobs of its own stage."
                        .formatted(name, stage.id));
    }

    private void checkAsked(JobReader.Read job, List<Integer> direct, List<String> ids, Read own, List<Read> all) {
        if (job.condition().isEmpty()) {
            return;
        }
        for (LateExpressions.Asked asked :
                LateExpressions.asked(job.job().condition(), job.condition().get())) {
            if (asked.context().equals("stageDependencies")) {
                List<String> stages = all.stream().map(Read::id).toList();
                unknown(asked, "stage", stages);
            } else if (unknown(asked, "job", ids)
                    && asked.context().equals("dependencies")
                    && direct.stream().noneMatch(place -> ids.get(place).equalsIgnoreCase(asked.name()))) {
                notWaitedFor(asked, job.job().id());
            }
        }
    }

    /** False if the name is nowhere, which is said. */
    boolean unknown(LateExpressions.Asked asked, String kind, List<String> ids) {
        if (ids.stream().anyMatch(id -> id.equalsIgnoreCase(asked.name()))) {
            return true;
        }
        reports.warning(
                asked.spot(),
                "There is no %s `%s`; the answer will be empty.".formatted(kind, asked.name()),
                Reports.meant(asked.name(), ids, "name one that stands in dependsOn"));
        return false;
    }

    void notWaitedFor(LateExpressions.Asked asked, String id) {
        reports.warning(
                asked.spot(),
                "`%s` asks about `%s`, which does not stand in its dependsOn; the answer will be empty."
                        .formatted(id, asked.name()),
                "add `%s` to dependsOn".formatted(asked.name()));
    }
}
