package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlRules;
import org.wheelhouse.text.yaml.YamlTree;

/** Puts what templates bring in the place of the items that name them. */
final class Templates {

    static final YamlRules RULES =
            new YamlRules("Azure Pipelines", false, false, key -> key.strip().startsWith("${{"));

    /** Limits of the service. */
    private static final int MAX_FILES = 100;

    private static final int MAX_LEVELS = 100;

    private static final Set<String> KINDS = Set.of("stages", "jobs", "steps", "variables");
    /** Beside the one thing that a template brings; the second line only for one that is extended. */
    private static final Set<String> BESIDE = Set.of(
            "parameters",
            "stages",
            "jobs",
            "steps",
            "variables",
            "extends",
            "resources",
            "trigger",
            "pr",
            "schedules",
            "pool",
            "name",
            "lockBehavior");

    private final Sources sources;
    private final Reports reports;
    private final Expander expander;
    private final Map<String, Optional<Mapping>> read = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final List<String> extended = new ArrayList<>();

    Templates(Sources sources, Reports reports, Expander expander) {
        this.sources = sources;
        this.reports = reports;
        this.expander = expander;
    }

    /** Files that the pipeline extends, one after the other. */
    List<String> extended() {
        return extended;
    }

    /** The file as a mapping; empty if that cannot be, which has been reported then. */
    Optional<Mapping> file(String path) {
        Optional<Mapping> known = read.get(path);
        if (known == null) {
            YamlTree tree = YamlTree.read(sources.texts().getOrDefault(path, ""), RULES);
            reports.all(path, tree.problems());
            known = tree.root().filter(Mapping.class::isInstance).map(Mapping.class::cast);
            read.put(path, known);
        }
        return known;
    }

    static String[] lines(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
    }

    /** A whole pipeline or the body of a template, with all templates in it resolved. */
    Fields root(Fields fields, EarlyScope scope) {
        EarlyScope inner = scope.withOwnVariables();
        List<Field> out = new ArrayList<>();
        for (Field field : fields.fields()) {
            if (field.key().equals("extends")) {
                out.addAll(extend(field, inner));
            } else {
                out.add(inside(field, inner));
            }
        }
        return new Fields(out, fields.spot());
    }

    private Field inside(Field field, EarlyScope scope) {
        Tree tree = KINDS.contains(field.key()) ? list(field.key(), field.tree(), scope) : field.tree();
        return tree == field.tree() ? field : new Field(field.key(), field.keySpot(), tree);
    }

    private Tree list(String kind, Tree tree, EarlyScope scope) {
        if (!(tree instanceof Items items)) {
            return kind.equals("variables") ? remembered(tree, scope) : tree;
        }
        List<Tree> out = new ArrayList<>();
        for (Tree item : items.trees()) {
            out.addAll(item(kind, item, scope));
        }
        return kind.equals("variables")
                ? remembered(new Items(out, items.spot()), scope)
                : new Items(out, items.spot());
    }

    private List<Tree> item(String kind, Tree item, EarlyScope scope) {
        if (!(item instanceof Fields fields)) {
            return List.of(item);
        }
        if (fields.first().filter(field -> field.key().equals("template")).isPresent()) {
            return include(kind, fields, scope);
        }
        return switch (kind) {
            case "stages", "jobs" -> List.of(holder(fields, scope));
            default -> List.of(item);
        };
    }

    /** A stage or a job: its variables first, since its templates see them; then what it holds, down to the hooks. */
    private Tree holder(Fields fields, EarlyScope scope) {
        EarlyScope inner = fields.find("variables").isPresent() ? scope.withOwnVariables() : scope;
        Map<String, Field> done = new HashMap<>();
        fields.fields().stream()
                .filter(field -> field.key().equals("variables"))
                .forEach(field -> done.put(field.key(), inside(field, inner)));
        List<Field> out = new ArrayList<>();
        for (Field field : fields.fields()) {
            Field kept = done.get(field.key());
            if (kept != null) {
                out.add(kept);
            } else if (field.key().equals("strategy")) {
                out.add(new Field(field.key(), field.keySpot(), hooks(field.tree(), inner)));
            } else {
                out.add(inside(field, inner));
            }
        }
        return new Fields(out, fields.spot());
    }

    private Tree hooks(Tree tree, EarlyScope scope) {
        if (!(tree instanceof Fields fields)) {
            return tree;
        }
        List<Field> out = new ArrayList<>();
        for (Field field : fields.fields()) {
            Tree inner = field.key().equals("steps")
                    ? list("steps", field.tree(), scope)
                    : field.key().equals("matrix") ? field.tree() : hooks(field.tree(), scope);
            out.add(new Field(field.key(), field.keySpot(), inner));
        }
        return new Fields(out, fields.spot());
    }

    private static Tree remembered(Tree tree, EarlyScope scope) {
        switch (tree) {
            case Fields fields ->
                fields.fields().forEach(field -> {
                    if (field.tree() instanceof Leaf leaf) {
                        scope.variables().put(field.key(), leaf.text());
                    }
                });
            case Items items ->
                items.trees().forEach(item -> {
                    if (item instanceof Fields fields
                            && fields.find("name").orElse(null) instanceof Leaf name
                            && fields.find("value").orElse(null) instanceof Leaf value) {
                        scope.variables().put(name.text(), value.text());
                    }
                });
            case Leaf leaf -> {}
        }
        return tree;
    }

    /** What a template of variables brings, as a list; for the expander, which meets them while it reads a block. */
    List<Tree> variables(Tree item, EarlyScope scope) {
        boolean isTemplate = item instanceof Fields fields
                && fields.first()
                        .filter(field -> field.key().equals("template"))
                        .isPresent();
        return isTemplate ? include("variables", (Fields) item, scope) : List.of(item);
    }

    private List<Tree> include(String kind, Fields call, EarlyScope scope) {
        Optional<Fields> body = body(call, scope, kind);
        if (body.isEmpty()) {
            return List.of();
        }
        Optional<Tree> brought = body.get().find(kind);
        if (brought.isEmpty()) {
            wrongKind(kind, call, body.get());
            return List.of();
        }
        return switch (brought.get()) {
            case Items items -> items.trees();
            case Fields fields
            when kind.equals("variables") ->
                fields.fields().stream().map(field -> (Tree) asItem(field)).toList();
            case Leaf leaf when !leaf.written() -> List.of();
            case Tree other -> {
                reports.error(
                        other.spot(),
                        "%s must be a list, not %s.".formatted(kind, other.shape()),
                        "begin each part with a dash");
                yield List.of();
            }
        };
    }

    private static Fields asItem(Field variable) {
        Leaf name =
                new Leaf(org.wheelhouse.pipeline.engine.expression.Value.of(variable.key()), true, variable.keySpot());
        return new Fields(
                List.of(
                        new Field("name", variable.keySpot(), name),
                        new Field("value", variable.keySpot(), variable.tree())),
                variable.keySpot());
    }

    private void wrongKind(String kind, Fields call, Fields body) {
        Spot at = call.fields().getFirst().tree().spot();
        String path = ((Leaf) call.fields().getFirst().tree()).text();
        Optional<String> holds = body.keys().stream().filter(KINDS::contains).findFirst();
        String says = holds.map(other -> "`%s` holds %s, but a template in a list of %s must hold %s."
                        .formatted(path, other, kind, kind))
                .orElse("`%s` holds no %s.".formatted(path, kind));
        reports.error(at, says, "name a template of " + kind);
    }

    private List<Field> extend(Field field, EarlyScope scope) {
        if (!(field.tree() instanceof Fields call)) {
            reports.error(
                    field.tree().spot(),
                    "extends must be a mapping, not %s.".formatted(field.tree().shape()),
                    "write `template:` under it");
            return List.of();
        }
        if (call.first().filter(first -> first.key().equals("template")).isEmpty()) {
            reports.error(call.spot(), "extends must begin with `template`.", "write `template: file.yml`");
            return List.of();
        }
        Optional<Fields> body = body(call, scope, "extends");
        List<Field> out = new ArrayList<>();
        out.add(new Field("extends", field.keySpot(), call));
        body.ifPresent(fields -> fields.fields().stream()
                .filter(one -> !one.key().equals("parameters"))
                .forEach(out::add));
        return out;
    }

    /** The expanded body of the template that an item names; empty if that failed, which has been reported then. */
    private Optional<Fields> body(Fields call, EarlyScope scope, String kind) {
        for (Field field : call.fields()) {
            if (!field.key().equals("template") && !field.key().equals("parameters")) {
                reports.error(
                        field.keySpot(),
                        "`%s` cannot stand beside template.".formatted(field.key()),
                        Reports.meant(field.key(), Set.of("parameters"), "hand it over under parameters"));
            }
        }
        Tree named = call.fields().getFirst().tree();
        if (!(named instanceof Leaf leaf) || leaf.text().isBlank()) {
            reports.error(named.spot(), "template needs the path of a file.", "write `template: file.yml`");
            return Optional.empty();
        }
        Optional<String> path = path(leaf, scope.file());
        if (path.isEmpty() || !isAllowed(path.get(), leaf, scope.file())) {
            return Optional.empty();
        }
        SourceFile file = new SourceFile(path.get(), lines(sources.texts().get(path.get())), call.spot(), scope.file());
        if (kind.equals("extends")) {
            extended.add(path.get());
        }
        Optional<Mapping> mapping = file(path.get());
        if (mapping.isEmpty()) {
            reports.error(
                    leaf.spot(),
                    "`%s` brings no %s.".formatted(leaf.text(), kind),
                    "a template is a mapping with a key such as steps");
            return Optional.empty();
        }
        return Optional.of(expand(mapping.get(), file, call, leaf.text(), scope));
    }

    private Fields expand(Mapping mapping, SourceFile file, Fields call, String name, EarlyScope scope) {
        Optional<Tree> declared = mapping.find("parameters").map(node -> Expander.raw(node, file));
        EarlyScope.Known values =
                Parameters.read(declared, false, reports).fromCaller(call.find("parameters"), name, call.spot());
        EarlyScope inner = new EarlyScope(file, values, new EarlyScope.Layer(scope.variables()), Map.of());
        Mapping rest = new Mapping(
                mapping.entries().stream()
                        .filter(entry -> !entry.key().text().equals("parameters"))
                        .toList(),
                mapping.line(),
                mapping.column());
        unknownKeys(mapping, file);
        Tree expanded = expander.expand(rest, inner, false, this::variables);
        return expanded instanceof Fields fields ? root(fields, inner) : new Fields(List.of(), expanded.spot());
    }

    private void unknownKeys(Mapping mapping, SourceFile file) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!BESIDE.contains(key) && !Segments.hasExpression(key)) {
                reports.error(
                        new Spot(file, entry.key().line(), entry.key().column()),
                        "`%s` is not a key of a template.".formatted(key),
                        Reports.meant(
                                key, BESIDE, "a template brings parameters and one of steps, jobs, stages, variables"));
            }
        }
    }

    private boolean isAllowed(String path, Leaf leaf, SourceFile from) {
        if (path.equals(from.path()) || from.isCalledBy(path)) {
            String again = path.equals(from.path()) ? "itself" : "`" + path + "` again, from where it was included";
            reports.error(
                    leaf.spot(),
                    "`%s` includes %s."
                            .formatted(from.path(), path.equals(from.path()) ? "itself (`" + path + "`)" : again),
                    "let one of them stand without the other");
            return false;
        }
        if (from.depth() >= MAX_LEVELS) {
            reports.error(
                    leaf.spot(),
                    "Templates lie more than %d levels deep here.".formatted(MAX_LEVELS),
                    "include fewer levels");
            return false;
        }
        used.add(path);
        if (used.size() > MAX_FILES) {
            reports.error(
                    leaf.spot(), "The pipeline uses more than %d files.".formatted(MAX_FILES), "join some templates");
            return false;
        }
        return true;
    }

    /** The file in the repository that a written path means; empty if it is in another repository or nowhere. */
    private Optional<String> path(Leaf leaf, SourceFile from) {
        String written = leaf.text().strip().replace('\\', '/');
        int at = written.lastIndexOf('@');
        boolean self = at >= 0 && written.substring(at + 1).equals("self");
        if (at >= 0 && !self) {
            reports.warning(
                    leaf.spot(),
                    "This template lies in the repository `%s`, which the simulation cannot see; it is left out."
                            .formatted(written.substring(at + 1)),
                    "add the file here and name it without @%s to play it".formatted(written.substring(at + 1)));
            return Optional.empty();
        }
        String plain = self ? written.substring(0, at) : written;
        String relative = normal(plain.startsWith("/") ? plain.substring(1) : from.folder() + plain);
        String atRoot = normal(plain.startsWith("/") ? plain.substring(1) : plain);
        if (sources.texts().containsKey(relative)) {
            return Optional.of(relative);
        }
        if (self && sources.texts().containsKey(atRoot)) {
            return Optional.of(atRoot);
        }
        missing(leaf, plain, relative, atRoot, from);
        return Optional.empty();
    }

    private void missing(Leaf leaf, String written, String meant, String atRoot, SourceFile from) {
        boolean sameName = sources.texts().containsKey(atRoot);
        Set<String> others = new HashSet<>(sources.texts().keySet());
        others.remove(sources.root());
        String name = meant.substring(meant.lastIndexOf('/') + 1);
        Optional<String> near = sameName
                ? Optional.of(atRoot)
                : Nearest.of(meant, others)
                        .or(() -> others.stream()
                                .filter(path -> path.endsWith("/" + name) || path.equals(name))
                                .sorted()
                                .findFirst())
                        .or(() -> others.stream()
                                .filter(path -> Nearest.of(name, List.of(path.substring(path.lastIndexOf('/') + 1)))
                                        .isPresent())
                                .sorted()
                                .findFirst());
        String means = written.equals(meant) ? "" : "From `%s` this means `%s`; ".formatted(from.path(), meant);
        String says = means.isEmpty() ? "There is no file `%s`.".formatted(meant) : means + "there is no such file.";
        String known = others.isEmpty()
                ? "there are no other files; add it"
                : "the files here are " + String.join(", ", new TreeSet<>(others));
        reports.error(
                leaf.spot(),
                says,
                near.map(path -> "did you mean `%s` or `/%s`?".formatted(relativeTo(from.folder(), path), path))
                        .orElse(known));
    }

    static String relativeTo(String folder, String path) {
        String rest = path;
        String base = folder;
        while (!base.isEmpty() && base.indexOf('/') >= 0 && rest.startsWith(base.substring(0, base.indexOf('/') + 1))) {
            rest = rest.substring(base.indexOf('/') + 1);
            base = base.substring(base.indexOf('/') + 1);
        }
        long up = base.chars().filter(sign -> sign == '/').count();
        return "../".repeat((int) up) + rest;
    }

    static String normal(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
