package org.wheelhouse.pipeline.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlTree;

/** Reads the files of a pipeline into a plan. Any text is answered, with all of its problems at once. */
public final class AzurePipelineReader {

    private AzurePipelineReader() {}

    /**
     * @param plan what will run; empty if there is an error
     * @param problems errors, and warnings for what is kept but not played; by file and place
     */
    public record Outcome(Optional<Plan> plan, List<FileProblem> problems) {}

    /** @param request with the values of run-time parameters and the predefined variables */
    public static Outcome read(Sources sources, Request request) {
        Reports reports = new Reports();
        Optional<Plan> plan;
        try {
            plan = plan(sources, request, reports);
        } catch (Budget.Spent spent) {
            reports.error(spent.spot(), spent.getMessage(), "use smaller loops");
            plan = Optional.empty();
        }
        return new Outcome(reports.hasErrors() ? Optional.empty() : plan, reports.inOrder());
    }

    private static Optional<Plan> plan(Sources sources, Request request, Reports reports) {
        String text = sources.texts().getOrDefault(sources.root(), "");
        SourceFile file = new SourceFile(sources.root(), Templates.lines(text), null, null);
        YamlTree tree = YamlTree.read(text, Templates.RULES);
        reports.all(sources.root(), tree.problems());
        if (!(tree.root().orElse(null) instanceof Mapping mapping)) {
            nothing(tree, file, reports);
            return Optional.empty();
        }
        Expander expander = new Expander(reports, new Budget());
        Templates templates = new Templates(sources, reports, expander);
        EarlyScope scope = scope(mapping, file, request, reports);
        Tree expanded = expander.expand(withoutParameters(mapping), scope, false, templates::variables);
        if (!(expanded instanceof Fields fields)) {
            reports.error(
                    expanded.spot(),
                    "A pipeline is a mapping, not %s.".formatted(expanded.shape()),
                    "begin with `steps:`");
            return Optional.empty();
        }
        Fields whole = templates.root(fields, scope);
        return Optional.of(new PlanReader(reports, request).read(whole, templates.extended()));
    }

    private static void nothing(YamlTree tree, SourceFile file, Reports reports) {
        if (tree.isBroken()) {
            return;
        }
        if (tree.root().isEmpty()) {
            reports.error(
                    new Spot(file, 1, 1), "There is nothing to run here.", "add `steps:` and `- script: echo hello`");
            return;
        }
        YamlNode root = tree.root().get();
        reports.error(
                new Spot(file, root.line(), root.column()),
                "A pipeline starts with keys such as `steps:`, not with %s.".formatted(root.shape()),
                root instanceof YamlNode.Sequence
                        ? "put `steps:` above it"
                        : "write `steps:` and `- script: ...` under it");
    }

    private static Mapping withoutParameters(Mapping mapping) {
        return new Mapping(
                mapping.entries().stream()
                        .filter(entry -> !entry.key().text().equals("parameters"))
                        .toList(),
                mapping.line(),
                mapping.column());
    }

    private static EarlyScope scope(Mapping mapping, SourceFile file, Request request, Reports reports) {
        Optional<Tree> declared = mapping.find("parameters").map(node -> Expander.raw(node, file));
        EarlyScope.Known values = Parameters.read(declared, true, reports)
                .fromRequest(request.parameters(), new Spot(file, 1, 1), declaredAt(declared));
        EarlyScope.Layer predefined = new EarlyScope.Layer(null);
        request.predefined().forEach(predefined::put);
        return new EarlyScope(file, values, predefined, Map.of());
    }

    private static Map<String, Spot> declaredAt(Optional<Tree> declared) {
        Map<String, Spot> spots = new HashMap<>();
        if (declared.orElse(null) instanceof Items items) {
            for (Tree item : items.trees()) {
                if (item instanceof Fields fields && fields.find("name").orElse(null) instanceof Leaf name) {
                    spots.put(name.text(), fields.first().map(Field::keySpot).orElse(fields.spot()));
                }
            }
        }
        return spots;
    }

    /** All problems, as one would print them: {@code file:line:column level sentence (try)}. */
    public static String print(List<FileProblem> problems) {
        StringBuilder text = new StringBuilder();
        for (FileProblem one : problems) {
            Problem problem = one.problem();
            text.append(one.file()).append(':').append(problem).append('\n');
        }
        return text.toString();
    }
}
