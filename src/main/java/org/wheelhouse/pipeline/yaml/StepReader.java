package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.engine.Step;
import org.wheelhouse.pipeline.engine.Work;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** Steps, wherever they stand: in a job or in a hook of a deployment. */
final class StepReader {

    private static final Pattern TASK = Pattern.compile("\\S+@\\d+(\\.\\d+){0,2}");

    private final Reports reports;
    private final LateExpressions late;
    /** Steps that say the same do the same; guessing looks for many words. */
    private final Map<String, Work> works = new HashMap<>();

    StepReader(Reports reports, LateExpressions late) {
        this.reports = reports;
        this.late = late;
    }

    /** @param names of the job so far, since hooks share them */
    List<Step> read(List<Tree> items, Names names) {
        List<Step> steps = new ArrayList<>(items.size());
        for (Tree item : items) {
            step(item, names).ifPresent(steps::add);
        }
        return List.copyOf(steps);
    }

    private Optional<Step> step(Tree item, Names names) {
        if (item instanceof Leaf leaf) {
            String text = Expander.shortened(leaf.text());
            reports.error(
                    leaf.spot(),
                    text.isEmpty() ? "This step is empty." : "A step needs a kind; `%s` is only text.".formatted(text),
                    "write `script: %s`".formatted(text.isEmpty() ? "..." : text));
            return Optional.empty();
        }
        if (!(item instanceof Fields fields)) {
            reports.error(item.spot(), "A step is a mapping, not a list.", "remove one dash");
            return Optional.empty();
        }
        return Kinds.first(fields, "step", Keys.STEP_KINDS, Keys.step("script"), reports)
                .map(kind -> step(kind, fields, names));
    }

    private Step step(Field kindField, Fields fields, Names names) {
        String kind = Kinds.meant(kindField, Keys.STEP_KINDS);
        Form form = form(kind, kindField, fields);
        String value = form.text(kindField.key());
        if (kind.equals("task")) {
            checkTask(form.leaf("task"));
        } else if (value.isBlank() && !kind.equals("checkout")) {
            reports.warning(
                    kindField.keySpot(),
                    "This %s step does nothing: nothing stands behind it.".formatted(kind),
                    "write what to do");
        }
        form.leaf("name").ifPresent(names::add);
        String shown = form.text("displayName");
        double retries = form.number("retryCountOnTaskFailure", 0, 0, 2e9, "");
        if (retries > 10) {
            form.leaf("retryCountOnTaskFailure")
                    .ifPresent(leaf -> reports.warning(
                            leaf.spot(),
                            "`retryCountOnTaskFailure` is %s, but at most 10 retries are made.".formatted(leaf.text()),
                            "write 10 or less"));
        }
        return new Step(
                kind,
                value,
                shown.isEmpty() ? title(kind, value) : shown,
                form.text("name"),
                works.computeIfAbsent(
                        kind + " " + value + " " + shown + " " + inputs(form), words -> Work.of(kind, words)),
                late.condition(form.leaf("condition")),
                form.flag("continueOnError", false),
                form.flag("enabled", true),
                (int) Math.min(10, retries),
                form.number("timeoutInMinutes", 0, 0, 2e9, " of minutes"),
                fields.spot().place());
    }

    /** Files hold thousands of steps, nearly all of them without a strange key: only then is there something to prepare. */
    private Form form(String kind, Field kindField, Fields fields) {
        List<String> known = Keys.step(kind);
        if (fields.fields().stream().allMatch(field -> known.contains(field.key()))) {
            return new Form("a step", fields, known, Map.of(), reports);
        }
        Map<String, String> advice = new HashMap<>();
        for (String other : Keys.STEP_KINDS) {
            advice.put(other, "a step has one kind, here `%s`; put a dash - in front of `%s`".formatted(kind, other));
        }
        List<String> keys = new ArrayList<>(known);
        keys.add(kindField.key());
        return new Form("a %s step".formatted(kind), fields, keys, advice, reports);
    }

    private void checkTask(Optional<Leaf> task) {
        if (task.isEmpty()
                || TASK.matcher(task.get().text()).matches()
                || Form.isLate(task.get().text())) {
            return;
        }
        String name = task.get().text().split("@", 2)[0].strip();
        reports.error(
                task.get().spot(),
                "The task `%s` names no major version."
                        .formatted(Expander.shortened(task.get().text())),
                "write `%s@1`, with the number you use".formatted(name));
    }

    private String inputs(Form form) {
        StringBuilder words = new StringBuilder();
        if (form.has("inputs")) {
            form.mapping("inputs").ifPresent(inputs -> inputs.fields().forEach(field -> {
                if (field.tree() instanceof Leaf leaf && words.length() < 500) {
                    words.append(leaf.text()).append(' ');
                }
            }));
        }
        return words.toString();
    }

    private static String title(String kind, String value) {
        String line = value.strip().lines().findFirst().orElse("").strip();
        String text = kind.equals("task") ? line.split("@", 2)[0] : line;
        return text.isEmpty() ? kind : Expander.shortened(text);
    }
}
