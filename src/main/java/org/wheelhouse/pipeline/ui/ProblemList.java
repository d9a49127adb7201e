package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.PipelineService.Read;
import org.wheelhouse.pipeline.yaml.FileProblem;
import org.wheelhouse.text.Problem;

/** Every problem of the files, as a list to click through and as marks in the editor. */
class ProblemList extends Div {

    private static final int MOST = 50;

    private static final List<String> KEYS = List.of(
            "stages:",
            "stage:",
            "jobs:",
            "job:",
            "deployment:",
            "steps:",
            "script:",
            "bash:",
            "pwsh:",
            "task:",
            "checkout:",
            "publish:",
            "download:",
            "template:",
            "extends:",
            "parameters:",
            "variables:",
            "dependsOn:",
            "condition:",
            "displayName:",
            "environment:",
            "strategy:",
            "runOnce:",
            "rolling:",
            "canary:",
            "increments:",
            "preDeploy:",
            "deploy:",
            "routeTraffic:",
            "postRouteTraffic:",
            "on:",
            "success:",
            "failure:",
            "matrix:",
            "parallel:",
            "maxParallel:",
            "pool:",
            "vmImage:",
            "trigger:",
            "pr:",
            "schedules:",
            "resources:",
            "timeoutInMinutes:",
            "cancelTimeoutInMinutes:",
            "continueOnError:",
            "retryCountOnTaskFailure:",
            "enabled:",
            "env:",
            "inputs:",
            "lockBehavior:",
            "name:",
            "type:",
            "default:",
            "values:",
            "group:",
            "value:");

    private static final List<String> FUNCTIONS = List.of(
            "succeeded()",
            "failed()",
            "always()",
            "canceled()",
            "succeededOrFailed()",
            "and()",
            "or()",
            "not()",
            "eq()",
            "ne()",
            "in()",
            "contains()",
            "startsWith()",
            "variables",
            "dependencies",
            "stageDependencies");

    private final BiConsumer<String, int[]> goTo;
    private final Span summary = new Span();
    private final UnorderedList list = new UnorderedList();

    ProblemList(BiConsumer<String, int[]> goTo) {
        this.goTo = goTo;
        setId("lab-problems");
        addClassName("wh-stack");
        summary.getElement().setAttribute("role", "status");
        list.addClassName("wh-problems");
        add(summary, list);
    }

    /** @param several whether the file has to be named */
    void show(Read read, boolean several) {
        list.removeAll();
        long errors =
                read.problems().stream().filter(one -> one.problem().isError()).count();
        summary.setText(
                errors == 0
                        ? read.problems().isEmpty() ? "No problem in this file." : "No error, but something to know:"
                        : "%d %s to mend; the last run that worked stays on the right."
                                .formatted(errors, errors == 1 ? "problem" : "problems"));
        for (int i = 0; i < Math.min(MOST, read.problems().size()); i++) {
            list.add(new ListItem(button(read.problems().get(i), i, several)));
        }
    }

    private NativeButton button(FileProblem one, int number, boolean several) {
        Problem problem = one.problem();
        String hint = problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis() + ".";
        String kind = problem.isError() ? "Problem" : "Note";
        NativeButton button = new NativeButton(
                "%s in %sline %d: %s%s"
                        .formatted(kind, several ? one.file() + ", " : "", problem.line(), problem.says(), hint),
                event -> goTo.accept(one.file(), new int[] {problem.line(), problem.column()}));
        button.setId("problem-" + number);
        if (!problem.isError()) {
            button.getElement().setAttribute("data-warning", true);
        }
        return button;
    }

    static List<CodeEditor.Mark> marks(Read read) {
        return read.problems().stream()
                .limit(4L * MOST)
                .map(one -> new CodeEditor.Mark(
                        one.file(),
                        one.problem().line(),
                        one.problem().column(),
                        one.problem().isError(),
                        one.problem().says()))
                .toList();
    }

    /** How many errors each file has. */
    static Map<String, Long> errors(Read read) {
        return read.problems().stream()
                .filter(one -> one.problem().isError())
                .collect(Collectors.groupingBy(FileProblem::file, Collectors.counting()));
    }

    /** What the editor offers, by group: keys, functions, and the names of this pipeline. */
    static Map<String, List<String>> words(Read read, Collection<String> files, String root) {
        Set<String> stages = new TreeSet<>();
        Set<String> jobs = new TreeSet<>();
        Set<String> environments = new TreeSet<>();
        read.plan().ifPresent(plan -> plan.stages().forEach(stage -> {
            stages.add(stage.id());
            environments.addAll(stage.environments());
            stage.jobs().forEach(job -> jobs.add(job.id()));
        }));
        Map<String, List<String>> words = new HashMap<>();
        words.put("keys", KEYS);
        words.put("functions", FUNCTIONS);
        words.put("stages", named(stages));
        words.put("jobs", named(jobs));
        words.put("environments", named(environments));
        words.put("files", files.stream().filter(path -> !path.equals(root)).toList());
        return words;
    }

    private static List<String> named(Set<String> names) {
        return names.stream().filter(name -> !name.startsWith("#")).toList();
    }
}
