package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Variables.Variable;
import org.wheelhouse.pipeline.engine.expression.Convert;
import org.wheelhouse.pipeline.engine.expression.Evaluator;
import org.wheelhouse.pipeline.engine.expression.Expression;
import org.wheelhouse.pipeline.engine.expression.Expression.Status;
import org.wheelhouse.pipeline.engine.expression.Scope;
import org.wheelhouse.pipeline.engine.expression.UnusableValue;
import org.wheelhouse.pipeline.engine.expression.Value;

/** Who runs: the answers that conditions get while a pipeline runs, and the variables that a job sees. */
final class LateScope implements LegPlay.Asks {

    /** A variable that names itself must end somewhere. */
    private static final int MAX_DEPTH = 20;

    private final Books books;
    private final Model model;
    private int runOfSteps;

    LateScope(Model model, Books books) {
        this.books = books;
        this.model = model;
    }

    /** The run whose steps are played next. */
    void stepsOf(int run) {
        runOfSteps = run;
    }

    boolean stageRuns(int stage) {
        int s = stage % model.stages;
        int run = stage / model.stages;
        return switch (model.stageQuestion[s].form()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case OTHER -> isTrue(model.stageQuestion[s], new OfStage(run, s));
            default -> status(model.stageQuestion[s].form(), true, run, model.stageBefore[s]);
        };
    }

    boolean jobRuns(int job) {
        int j = job % model.jobs;
        int run = job / model.jobs;
        return switch (model.jobQuestion[j].form()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case OTHER -> isTrue(model.jobQuestion[j], new OfJob(run, j, -1));
            default -> status(model.jobQuestion[j].form(), false, run, model.jobBefore[j]);
        };
    }

    @Override
    public boolean isTrue(Question question, LegModel leg, Result jobSoFar) {
        int job = model.firstJob[leg.stage()] + leg.job();
        return isTrue(question, new OfStep(new OfJob(runOfSteps, job, leg.leg()), jobSoFar));
    }

    private static boolean isTrue(Question question, Scope scope) {
        Expression expression = question.condition().expression().orElseThrow();
        try {
            return Convert.toBoolean(Evaluator.evaluate(expression, scope));
        } catch (UnusableValue e) {
            return false;
        }
    }

    /**
     * The table of the documents. Where it is silent: after a time-out before it {@code succeededOrFailed()} is true, and if all
     * before it were skipped it is false.
     */
    private boolean status(Question.Form form, boolean ofStages, int run, int[] before) {
        boolean canceled = books.runCanceled[run];
        if (form == Question.Form.CANCELED) {
            return canceled;
        }
        if (canceled) {
            return false;
        }
        boolean allGood = true;
        boolean anyFailed = false;
        boolean anyRan = before.length == 0;
        for (int one : before) {
            Result result = result(ofStages, run, one);
            allGood &= result.isGood();
            anyFailed |= result == Result.FAILED;
            anyRan |= result != Result.SKIPPED;
        }
        return switch (form) {
            case SUCCEEDED -> allGood;
            case FAILED -> anyFailed;
            default -> anyRan;
        };
    }

    private Result result(boolean ofStages, int run, int one) {
        return ofStages ? books.stageResult(run * model.stages + one) : books.jobResult(run * model.jobs + one);
    }

    private boolean named(Status status, List<String> names, boolean ofStages, int run, int[] before) {
        if (status == Status.ALWAYS) {
            return true;
        }
        if (status == Status.CANCELED || names.isEmpty()) {
            return status(form(status), ofStages, run, before);
        }
        if (books.runCanceled[run]) {
            return false;
        }
        boolean all = true;
        boolean any = false;
        for (String name : names) {
            Optional<Result> result = find(name, ofStages, before).map(one -> result(ofStages, run, one));
            all &= result.filter(Result::isGood).isPresent();
            any |= result.filter(Result.FAILED::equals).isPresent();
        }
        return switch (status) {
            case SUCCEEDED -> all;
            case FAILED -> any;
            default -> all || any;
        };
    }

    private Optional<Integer> find(String name, boolean ofStages, int[] before) {
        for (int one : before) {
            String id = ofStages ? model.stage(one).id() : model.job(one).id();
            if (id.equalsIgnoreCase(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Question.Form form(Status status) {
        return switch (status) {
            case ALWAYS -> Question.Form.ALWAYS;
            case CANCELED -> Question.Form.CANCELED;
            case FAILED -> Question.Form.FAILED;
            case SUCCEEDED -> Question.Form.SUCCEEDED;
            case SUCCEEDED_OR_FAILED -> Question.Form.SUCCEEDED_OR_FAILED;
        };
    }

    /** A variable as a leg sees it at its start; empty if nobody has set it. */
    Optional<String> variable(int run, int job, int leg, String name) {
        return new OfJob(run, job, leg).variable(name, 0);
    }

    private final class OfStage implements Scope {
        private final int run;
        private final int stage;

        OfStage(int run, int stage) {
            this.run = run;
            this.stage = stage;
        }

        @Override
        public Value context(String name) {
            return switch (name) {
                case "variables" -> new Named(key -> variable(key, 0).map(Value::of));
                case "dependencies" ->
                    new Named(key -> find(key, true, model.stageNeeds[stage]).map(one -> new StageAnswers(run, one)));
                case "stageDependencies" -> jobsOfStages(run, stage);
                default -> Value.NOTHING;
            };
        }

        private Optional<String> variable(String name, int depth) {
            return model.stage(stage)
                    .variables()
                    .find(name)
                    .or(() -> model.plan.variables().find(name))
                    .map(variable -> worked(variable, this, inner -> variable(inner, depth + 1), depth));
        }

        @Override
        public boolean ask(Status status, List<String> names) {
            return named(status, names, true, run, model.stageBefore[stage]);
        }
    }

    private final class OfJob implements Scope {
        private final int run;
        private final int job;
        private final int leg;

        OfJob(int run, int job, int leg) {
            this.run = run;
            this.job = job;
            this.leg = leg;
        }

        @Override
        public Value context(String name) {
            return switch (name) {
                case "variables" -> new Named(key -> variable(key, 0).map(Value::of));
                case "dependencies" ->
                    new Named(key -> find(key, false, model.jobNeeds[job]).map(one -> new JobAnswers(run, one)));
                case "stageDependencies" -> jobsOfStages(run, model.jobStage[job]);
                default -> Value.NOTHING;
            };
        }

        Optional<String> variable(String name, int depth) {
            Job of = model.job(job);
            Optional<Variable> found =
                    leg < 0 ? Optional.empty() : of.legs().get(leg).variables().find(name);
            return found.or(() -> of.variables().find(name))
                    .or(() -> model.stage(model.jobStage[job]).variables().find(name))
                    .or(() -> model.plan.variables().find(name))
                    .map(variable -> worked(variable, this, inner -> variable(inner, depth + 1), depth));
        }

        @Override
        public boolean ask(Status status, List<String> names) {
            return named(status, names, false, run, model.jobBefore[job]);
        }
    }

    /** A step asks about its job so far. */
    private record OfStep(OfJob job, Result soFar) implements Scope {
        @Override
        public Value context(String name) {
            return job.context(name);
        }

        @Override
        public boolean ask(Status status, List<String> names) {
            return switch (status) {
                case ALWAYS -> true;
                case CANCELED -> soFar == Result.CANCELED;
                case FAILED -> soFar == Result.FAILED;
                case SUCCEEDED -> soFar.isGood();
                case SUCCEEDED_OR_FAILED -> soFar != Result.CANCELED;
            };
        }
    }

    private interface Lookup {
        Optional<String> find(String name);
    }

    /** {@code $[ ]} is worked out, {@code $( )} is put in where it is known. */
    private static String worked(Variable variable, Scope scope, Lookup others, int depth) {
        if (depth > MAX_DEPTH) {
            return variable.text();
        }
        if (variable.late().isPresent()) {
            try {
                return Convert.toText(Evaluator.evaluate(variable.late().get(), scope));
            } catch (UnusableValue e) {
                return "";
            }
        }
        return macros(variable.text(), others);
    }

    private static String macros(String text, Lookup others) {
        int open = text.indexOf("$(");
        if (open < 0) {
            return text;
        }
        StringBuilder made = new StringBuilder();
        int from = 0;
        while (open >= 0 && made.length() < 100_000) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String macro = text.substring(open, close + 1);
            made.append(text, from, open)
                    .append(others.find(text.substring(open + 2, close)).orElse(macro));
            from = close + 1;
            open = text.indexOf("$(", from);
        }
        return made.append(text.substring(from)).toString();
    }

    private Value jobsOfStages(int run, int stage) {
        return new Named(name -> find(name, true, model.stageBefore[stage])
                .map(one -> new Named(job -> jobOf(one, job).map(found -> new JobAnswers(run, found)))));
    }

    private Optional<Integer> jobOf(int stage, String name) {
        for (int j = model.firstJob[stage]; j < model.firstJob[stage + 1]; j++) {
            if (model.job(j).id().equalsIgnoreCase(name)) {
                return Optional.of(j);
            }
        }
        return Optional.empty();
    }

    /** {@code result} and {@code outputs} of a job. What a job that did not run would have said is unknown. */
    private final class JobAnswers implements Value.Table {
        private final int run;
        private final int job;

        JobAnswers(int run, int job) {
            this.run = run;
            this.job = job;
        }

        @Override
        public List<String> keys() {
            return List.of("result", "outputs");
        }

        @Override
        public Optional<Value> get(String key) {
            if (!books.isOver(books.jobResult[run * model.jobs + job])) {
                return Optional.empty();
            }
            Result result = books.jobResult(run * model.jobs + job);
            return switch (key.toLowerCase()) {
                case "result" -> Optional.of(Value.of(result.word()));
                case "outputs" ->
                    Optional.of(new Named(name -> result == Result.SKIPPED ? Optional.empty() : output(job, name)));
                default -> Optional.empty();
            };
        }
    }

    private final class StageAnswers implements Value.Table {
        private final int run;
        private final int stage;

        StageAnswers(int run, int stage) {
            this.run = run;
            this.stage = stage;
        }

        @Override
        public List<String> keys() {
            return List.of("result", "outputs");
        }

        @Override
        public Optional<Value> get(String key) {
            return switch (key.toLowerCase()) {
                case "result" ->
                    Optional.of(Value.of(
                            books.stageResult(run * model.stages + stage).word()));
                case "outputs" -> Optional.of(new Named(this::output));
                default -> Optional.empty();
            };
        }

        /** {@code Job.step.variable}. */
        private Optional<Value> output(String name) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            return jobOf(stage, name.substring(0, dot))
                    .filter(job -> books.jobResult(run * model.jobs + job) != Result.SKIPPED)
                    .flatMap(job -> LateScope.this.output(job, name.substring(dot + 1)));
        }
    }

    /** {@code step.variable}, {@code Leg.step.variable}, or with the name of a deployment in front. */
    private Optional<Value> output(int job, String name) {
        Map<String, String> outputs = model.scenario.request().outputs();
        String jobName = model.jobName(job);
        List<String> keys = new ArrayList<>();
        keys.add(jobName + ":" + name);
        int dot = name.indexOf('.');
        if (dot > 0) {
            String first = name.substring(0, dot);
            keys.add(jobName + "." + first + ":" + name.substring(dot + 1));
            if (first.equalsIgnoreCase(model.job(job).id())) {
                keys.add(jobName + ":" + name.substring(dot + 1));
            }
        }
        return keys.stream()
                .map(outputs::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(Value::of);
    }

    private record Named(Find find) implements Value.Table {
        interface Find {
            Optional<? extends Value> of(String key);
        }

        @Override
        public List<String> keys() {
            return List.of();
        }

        @Override
        public Optional<Value> get(String key) {
            return find.of(key).map(value -> value);
        }
    }
}
