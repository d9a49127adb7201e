package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
            "template:",
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
            "deploy:",
            "matrix:",
            "parallel:",
            "maxParallel:",
            "pool:",
            "vmImage:",
            "trigger:",
            "timeoutInMinutes:",
            "continueOnError:",
            "retryCountOnTaskFailure:",
            "lockBehavior:",
            "succeeded()",
            "failed()",
            "always()",
            "succeededOrFailed()");

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

    void show(Read read) {
        list.removeAll();
        long errors =
                read.problems().stream().filter(one -> one.problem().isError()).count();
        summary.setText(
                errors == 0
                        ? read.problems().isEmpty() ? "No problem in this file." : "No error, but something to know:"
                        : "%d %s to mend; the last run that worked stays on the right."
                                .formatted(errors, errors == 1 ? "problem" : "problems"));
        for (int i = 0; i < Math.min(MOST, read.problems().size()); i++) {
            list.add(new ListItem(button(read.problems().get(i), i)));
        }
    }

    private NativeButton button(FileProblem one, int number) {
        Problem problem = one.problem();
        String hint = problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis() + ".";
        String kind = problem.isError() ? "Problem" : "Note";
        NativeButton button = new NativeButton(
                "%s in line %d: %s%s".formatted(kind, problem.line(), problem.says(), hint),
                event -> goTo.accept(one.file(), new int[] {problem.line(), problem.column()}));
        button.setId("problem-" + number);
        if (!problem.isError()) {
            button.getElement().setAttribute("data-warning", true);
        }
        return button;
    }

    void mark(CodeEditor editor, Read read, String file) {
        editor.mark(read.problems().stream()
                .filter(one -> one.file().equals(file))
                .limit(MOST)
                .map(FileProblem::problem)
                .map(problem ->
                        new CodeEditor.Mark(problem.line(), problem.column(), problem.isError(), problem.says()))
                .toList());
    }

    /** What the editor offers: keys, and the names of this pipeline. */
    static List<String> words(Read read, Collection<String> files) {
        Set<String> words = new TreeSet<>(KEYS);
        words.addAll(files);
        read.plan().ifPresent(plan -> plan.stages().forEach(stage -> {
            words.add(stage.id());
            words.addAll(stage.environments());
            stage.jobs().forEach(job -> words.add(job.id()));
        }));
        words.removeIf(word -> word.startsWith("#"));
        return List.copyOf(words);
    }
}
