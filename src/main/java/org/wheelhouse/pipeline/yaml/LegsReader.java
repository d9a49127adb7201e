package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wheelhouse.pipeline.engine.Job.Leg;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Variables;
import org.wheelhouse.pipeline.engine.Variables.Variable;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlTree;

/** The strategy of a job: a matrix of legs, or parallel slices. */
final class LegsReader {

    static final int MOST = 256;

    private static final Pattern LEG = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final Pattern OUTPUT =
            Pattern.compile("\\$\\[\\s*dependencies\\.(\\w+)\\.outputs\\['([^']+)']\\s*]");

    private final Reports reports;
    private final LateExpressions late;
    private final Request request;

    LegsReader(Reports reports, LateExpressions late, Request request) {
        this.reports = reports;
        this.late = late;
        this.request = request;
    }

    record Legs(List<Leg> list, int maxParallel) {
        static final Legs ONE = new Legs(List.of(Leg.ONLY), 0);
    }

    Legs read(Form job, String stageId) {
        Optional<Fields> strategy = job.mapping("strategy");
        if (strategy.isEmpty()) {
            return Legs.ONE;
        }
        Map<String, String> advice = new LinkedHashMap<>();
        Keys.STRATEGIES.forEach(name ->
                advice.put(name, "`%s` is for a deployment; begin this job with `deployment:`".formatted(name)));
        Form form = new Form(
                "the strategy of a job", strategy.get(), List.of("matrix", "parallel", "maxParallel"), advice, reports);
        if (form.has("matrix") && form.has("parallel")) {
            Field second = strategy.get().fields().stream()
                    .filter(field ->
                            field.key().equals("parallel") || field.key().equals("matrix"))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            reports.error(
                    second.keySpot(),
                    "`matrix` and `parallel` exclude each other; here `%s` is the second.".formatted(second.key()),
                    "keep one of them");
        }
        int most = (int) form.number("maxParallel", 0, 0, 1e6, "");
        if (form.has("matrix")) {
            return new Legs(matrix(form, stageId), most);
        }
        return form.has("parallel") ? new Legs(slices(form), most) : Legs.ONE;
    }

    private List<Leg> slices(Form form) {
        int count = (int) form.number("parallel", 1, 1, MOST, "");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> slice(number, count))
                .toList();
    }

    private static Leg slice(int number, int count) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        put(variables, "System.JobPositionInPhase", String.valueOf(number));
        put(variables, "System.TotalJobsInPhase", String.valueOf(count));
        return new Leg(String.valueOf(number), new Variables(variables));
    }

    private List<Leg> matrix(Form form, String stageId) {
        Tree tree = form.field("matrix").orElseThrow().tree();
        if (tree instanceof Leaf leaf && leaf.text().strip().startsWith("$[")) {
            return lateMatrix(leaf, stageId);
        }
        Optional<Fields> legs = form.mapping("matrix");
        if (legs.isEmpty() || legs.get().fields().isEmpty()) {
            return List.of(Leg.ONLY);
        }
        List<Leg> list = new ArrayList<>();
        for (Field field : legs.get().fields()) {
            leg(field).ifPresent(list::add);
        }
        return list.isEmpty() ? List.of(Leg.ONLY) : List.copyOf(list);
    }

    private Optional<Leg> leg(Field field) {
        String name = field.key();
        if (!LEG.matcher(name).matches()) {
            reports.warning(
                    field.keySpot(),
                    "The leg name `%s` should hold only letters, digits and _, and begin with a letter."
                            .formatted(Expander.shortened(name)),
                    "write `%s`".formatted(name.isEmpty() ? "Leg" : Names.mended(name)));
        }
        if (!(field.tree() instanceof Fields fields)) {
            String what = field.tree() instanceof Leaf leaf
                    ? "the text `" + Expander.shortened(leaf.text()) + "`"
                    : field.tree().shape();
            reports.error(
                    field.tree().spot(),
                    "The leg %s must be a mapping of variables, not %s.".formatted(Expander.shortened(name), what),
                    "write `name: value` in the next line");
            return Optional.empty();
        }
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (Field variable : fields.fields()) {
            if (variable.tree() instanceof Leaf leaf) {
                variables.put(
                        variable.key().toLowerCase(Locale.ROOT),
                        new Variable(variable.key(), leaf.text(), late.late(leaf)));
            } else {
                reports.error(
                        variable.tree().spot(),
                        "The variable `%s` of a leg must be text, not %s."
                                .formatted(variable.key(), variable.tree().shape()),
                        "write it in one line");
            }
        }
        return Optional.of(new Leg(name, new Variables(variables)));
    }

    /** JSON that a step says at run time; known only if the scenario knows the output. */
    private List<Leg> lateMatrix(Leaf leaf, String stageId) {
        var found = OUTPUT.matcher(leaf.text().strip());
        String json =
                found.matches() ? request.outputs().get(stageId + "." + found.group(1) + ":" + found.group(2)) : null;
        if (json == null) {
            reports.warning(
                    leaf.spot(),
                    "The legs of this matrix are made while it runs; the simulation plays one.",
                    "give the output in the scenario to play all");
            return List.of(Leg.ONLY);
        }
        if (!(YamlTree.read(json).root().orElse(null) instanceof Mapping legs)
                || legs.entries().isEmpty()) {
            reports.warning(leaf.spot(), "The output that makes this matrix is no JSON object.", "");
            return List.of(Leg.ONLY);
        }
        return legs.entries().stream()
                .map(entry -> leg(new Field(
                        entry.key().text(),
                        leaf.spot(),
                        Expander.raw(entry.value(), leaf.spot().file()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void put(Map<String, Variable> variables, String name, String text) {
        variables.put(name.toLowerCase(Locale.ROOT), new Variable(name, text, Optional.empty()));
    }
}
