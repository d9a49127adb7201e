package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Job.Pool;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Stage;
import org.wheelhouse.pipeline.engine.Stage.Lock;
import org.wheelhouse.pipeline.engine.Variables;
import org.wheelhouse.pipeline.engine.Variables.Variable;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.text.Nearest;

/** An expanded file to a plan. */
final class PlanReader {

    /** The service has no such limit; nobody reads a graph of more. */
    private static final int MAX_STAGES = 1000;

    private final Reports reports;
    private final Request request;
    private final LateExpressions late;
    private final StageReader stages;

    PlanReader(Reports reports, Request request) {
        this.reports = reports;
        this.request = request;
        this.late = new LateExpressions(reports);
        this.stages = new StageReader(reports, late, request);
    }

    Plan read(Fields root, List<String> extended) {
        List<Field> bodies = root.fields().stream()
                .filter(field ->
                        Keys.BODIES.contains(field.key()) && !field.key().equals("extends"))
                .toList();
        Form form = form(root);
        new SettingsReader(reports).read(form);
        shape(root, form);
        Pool pool = JobReader.pool(form, new Pool("", false), reports);
        List<StageReader.Read> read = new ArrayList<>();
        if (form.has("stages")) {
            read.addAll(readStages(form, pool));
        } else if (form.has("jobs") || form.has("steps")) {
            read.add(stages.implied(form, pool));
        } else if (!bodies.isEmpty()) {
            throw new IllegalStateException("a body without a key: " + bodies);
        }
        return plan(form, read, extended);
    }

    private Form form(Fields root) {
        boolean onlySteps = root.keys().contains("steps")
                && !root.keys().contains("stages")
                && !root.keys().contains("jobs");
        List<String> keys = new ArrayList<>(Keys.ROOT);
        Map<String, String> advice = new HashMap<>();
        if (onlySteps) {
            keys.addAll(Keys.ROOT_JOB);
        } else {
            Keys.ROOT_JOB.forEach(key -> advice.put(key, "put `%s` into a job".formatted(key)));
        }
        for (String key : List.of("dependsOn", "condition", "displayName", "environment")) {
            advice.put(key, "put `%s` into a stage or a job".formatted(key));
        }
        advice.put("stage", "put it into a list: `stages:` and `- stage:`");
        advice.put("job", "put it into a list: `jobs:` and `- job:`");
        advice.put("script", "put it into a list: `steps:` and `- script:`");
        advice.put("task", "put it into a list: `steps:` and `- task:`");
        return new Form("a pipeline", root, keys, advice, reports);
    }

    /** Exactly one of stages, jobs, steps, extends; what an extended template brought does not count. */
    private void shape(Fields root, Form form) {
        List<Field> bodies = root.fields().stream()
                .filter(field -> Keys.BODIES.contains(field.key()))
                .filter(field -> field.keySpot().file().calledFrom() == null)
                .toList();
        for (Field second : bodies.stream().skip(1).toList()) {
            Field first = bodies.getFirst();
            reports.error(
                    second.keySpot(),
                    "A pipeline has either `%s` (line %d) or `%s`, not both."
                            .formatted(first.key(), first.keySpot().line(), second.key()),
                    second.key().equals("steps") ? "move these steps into a job" : "keep one of them");
        }
        boolean meant = root.keys().stream()
                .anyMatch(key -> Nearest.of(key, Keys.BODIES).isPresent());
        if (bodies.isEmpty() && !meant && !form.has("steps")) {
            reports.error(
                    new Spot(root.spot().file(), 1, 1),
                    "There is nothing to run: stages, jobs, steps and extends are all missing.",
                    "add `steps:` and `- script: echo hello`");
        }
    }

    private List<StageReader.Read> readStages(Form form, Pool pool) {
        Names names = new Names("stage", "this pipeline", reports);
        List<StageReader.Read> read = new ArrayList<>();
        List<Tree> items = form.list("stages", "stage: Name");
        for (int i = 0; i < items.size(); i++) {
            if (i == MAX_STAGES) {
                reports.error(
                        items.get(i).spot(),
                        "More than %d stages cannot be played.".formatted(MAX_STAGES),
                        "use fewer stages");
                break;
            }
            stages.read(items.get(i), i + 1, pool, names).ifPresent(read::add);
        }
        return read;
    }

    private Plan plan(Form form, List<StageReader.Read> read, List<String> extended) {
        List<String> ids = read.stream().map(StageReader.Read::id).toList();
        Dependencies dependencies = new Dependencies("stage", ids, reports);
        for (int i = 0; i < read.size(); i++) {
            StageReader.Read stage = read.get(i);
            List<Integer> above = i == 0 ? List.of() : List.of(i - 1);
            dependencies.add(i, stage.form().spot(), stage.dependsOn(), above, name -> elsewhere(name, read));
        }
        List<List<Integer>> places = dependencies.resolved();
        Optional<Lock> lock = form.choice("lockBehavior", List.of("sequential", "runLatest"))
                .map(word -> word.equals("sequential") ? Lock.SEQUENTIAL : Lock.RUN_LATEST);
        List<Stage> finished = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            finished.add(locked(stages.finish(read.get(i), places.get(i), read), lock));
            checkAsked(read.get(i), places.get(i), ids);
        }
        return new Plan(List.copyOf(finished), variables(form), List.copyOf(extended));
    }

    private static Stage locked(Stage stage, Optional<Lock> outer) {
        return stage.lock().isPresent() || outer.isEmpty()
                ? stage
                : new Stage(
                        stage.id(),
                        stage.title(),
                        stage.dependsOn(),
                        stage.condition(),
                        stage.variables(),
                        stage.jobs(),
                        stage.manual(),
                        stage.skippable(),
                        outer,
                        false,
                        stage.place());
    }

    private void checkAsked(StageReader.Read stage, List<Integer> direct, List<String> ids) {
        if (stage.conditionLeaf().isEmpty()) {
            return;
        }
        for (LateExpressions.Asked asked :
                LateExpressions.asked(stage.condition(), stage.conditionLeaf().get())) {
            if (stages.unknown(asked, "stage", ids)
                    && asked.context().equals("dependencies")
                    && direct.stream().noneMatch(place -> ids.get(place).equalsIgnoreCase(asked.name()))) {
                stages.notWaitedFor(asked, stage.id());
            }
        }
    }

    private static Optional<String> elsewhere(String name, List<StageReader.Read> all) {
        return all.stream()
                .filter(stage -> stage.hasJob(name))
                .findFirst()
                .map(stage -> "`%s` is a job of the stage `%s`; a stage can wait only for stages."
                        .formatted(name, stage.id()));
    }

    /** What the pipeline defines, over what the service sets for every run. */
    private Variables variables(Form form) {
        Map<String, Variable> all = new LinkedHashMap<>();
        request.predefined()
                .forEach((name, text) ->
                        all.put(name.toLowerCase(Locale.ROOT), new Variable(name, text, Optional.empty())));
        Variables own = new VariablesReader(reports, late).read(form.every("variables"));
        own.names().forEach(name -> all.put(name, own.find(name).orElseThrow()));
        return new Variables(all);
    }
}
