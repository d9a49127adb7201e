package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.engine.expression.Convert;
import org.wheelhouse.pipeline.engine.expression.Value;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** The parameters that a file declares, and the values that its caller gives them. */
final class Parameters {

    static final List<String> TEMPLATE_TYPES = List.of(
            "string",
            "number",
            "boolean",
            "object",
            "step",
            "stepList",
            "job",
            "jobList",
            "deployment",
            "deploymentList",
            "stage",
            "stageList",
            "container",
            "containerList",
            "stringList");
    private static final List<String> ROOT_TYPES =
            List.of("environment", "filePath", "pool", "secureFile", "serviceConnection");
    private static final Set<String> KEYS = Set.of("name", "displayName", "type", "default", "values");

    private final Reports reports;
    private final List<Declared> declared = new ArrayList<>();

    /**
     * @param type {@code untyped} for those of the old form
     * @param values empty for no limit
     */
    private record Declared(String name, String type, Optional<Tree> byDefault, List<String> values) {
        boolean isText() {
            return type.equals("string") || ROOT_TYPES.contains(type);
        }
    }

    private Parameters(Reports reports) {
        this.reports = reports;
    }

    /** @param tree what stands under {@code parameters}; a mapping is the old form, whose defaults are all text */
    static Parameters read(Optional<Tree> tree, boolean isRoot, Reports reports) {
        Parameters parameters = new Parameters(reports);
        switch (tree.orElse(null)) {
            case null -> {}
            case Items items -> items.trees().forEach(item -> parameters.declare(item, isRoot));
            case Fields fields
            when isRoot -> reports.error(fields.spot(), "parameters must be a list here.", "begin each with `- name:`");
            case Fields fields ->
                fields.fields()
                        .forEach(field -> parameters.declared.add(
                                new Declared(field.key(), "untyped", Optional.of(field.tree()), List.of())));
            case Leaf leaf -> {
                if (leaf.written()) {
                    reports.error(leaf.spot(), "parameters must be a list, not text.", "begin each with `- name:`");
                }
            }
        }
        return parameters;
    }

    private void declare(Tree item, boolean isRoot) {
        if (!(item instanceof Fields fields)) {
            reports.error(
                    item.spot(),
                    "A parameter needs a name and a type, not only %s.".formatted(item.shape()),
                    "write `- name: x`");
            return;
        }
        for (Field field : fields.fields()) {
            if (!KEYS.contains(field.key())) {
                reports.error(
                        field.keySpot(),
                        "`%s` is not a key of a parameter.".formatted(field.key()),
                        Reports.meant(field.key(), KEYS, "the keys are name, displayName, type, default and values"));
            }
        }
        if (!(fields.find("name").orElse(null) instanceof Leaf name)
                || name.text().isEmpty()) {
            reports.error(fields.spot(), "This parameter has no name.", "write `- name: x`");
            return;
        }
        String type = type(fields, isRoot);
        List<String> values = fields.find("values").orElse(null) instanceof Items allowed
                ? allowed.trees().stream()
                        .map(tree -> Convert.toText(tree.value()))
                        .toList()
                : List.of();
        Declared parameter = new Declared(name.text(), type, fields.find("default"), values);
        if (declared.stream().anyMatch(other -> other.name.equalsIgnoreCase(parameter.name))) {
            reports.error(
                    name.spot(), "The parameter `%s` is declared twice.".formatted(name.text()), "rename one of them");
            return;
        }
        declared.add(parameter);
        parameter.byDefault.ifPresent(tree -> checkDefault(parameter, tree));
    }

    private String type(Fields fields, boolean isRoot) {
        if (!(fields.find("type").orElse(null) instanceof Leaf type)) {
            return "string";
        }
        List<String> known = new ArrayList<>(TEMPLATE_TYPES);
        if (isRoot) {
            known.addAll(ROOT_TYPES);
        }
        Optional<String> found = known.stream()
                .filter(word -> word.equalsIgnoreCase(type.text()))
                .findFirst();
        if (found.isEmpty()) {
            String otherwise = type.text().equalsIgnoreCase("text")
                    ? "did you mean `string`?"
                    : "the types are " + String.join(", ", known);
            reports.error(
                    type.spot(),
                    "`%s` is no type of parameter.".formatted(type.text()),
                    Reports.meant(type.text(), known, otherwise));
        }
        return found.orElse("untyped");
    }

    private void checkDefault(Declared parameter, Tree tree) {
        boolean isEmpty = tree instanceof Leaf leaf && leaf.text().isEmpty();
        if (!isEmpty) {
            value(parameter, tree, "The default of `" + parameter.name + "`");
        }
    }

    List<String> names() {
        return declared.stream().map(Declared::name).toList();
    }

    /** What a person who starts the run gives; text is all that can be typed. */
    EarlyScope.Known fromRequest(Map<String, String> given, Spot root, Map<String, Spot> declaredAt) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Declared parameter : declared) {
            Spot spot = declaredAt.getOrDefault(parameter.name, root);
            String text = given.get(parameter.name);
            if (text != null) {
                values.put(
                        parameter.name,
                        value(parameter, new Leaf(Value.of(text), true, spot), "`" + parameter.name + "`"));
            } else if (parameter.byDefault.isPresent()) {
                values.put(parameter.name, quietly(parameter, parameter.byDefault.get()));
            } else {
                reports.error(
                        spot,
                        "`%s` has no default, so whoever starts the run must give it a value."
                                .formatted(parameter.name),
                        "add a default, or give a value for %s".formatted(parameter.name));
                values.put(parameter.name, Value.EMPTY);
            }
        }
        return new EarlyScope.Known(values);
    }

    /** What the file that includes a template gives; problems lie in the caller. */
    EarlyScope.Known fromCaller(Optional<Tree> given, String template, Spot caller) {
        Map<String, Tree> byName = new LinkedHashMap<>();
        if (given.orElse(null) instanceof Fields fields) {
            for (Field field : fields.fields()) {
                if (names().stream().noneMatch(name -> name.equalsIgnoreCase(field.key()))) {
                    reports.error(
                            field.keySpot(),
                            "`%s` has no parameter `%s`.".formatted(template, field.key()),
                            Reports.meant(
                                    field.key(),
                                    names(),
                                    names().isEmpty() ? "it declares none" : "it has " + String.join(", ", names())));
                }
                byName.put(field.key().toLowerCase(java.util.Locale.ROOT), field.tree());
            }
        } else if (given.isPresent()
                && !(given.get() instanceof Leaf leaf && leaf.text().isEmpty())) {
            reports.error(
                    given.get().spot(),
                    "parameters of a template must be a mapping, not %s."
                            .formatted(given.get().shape()),
                    "write `name: value`");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Declared parameter : declared) {
            Tree tree = byName.get(parameter.name.toLowerCase(java.util.Locale.ROOT));
            if (tree != null) {
                values.put(parameter.name, value(parameter, tree, "`" + parameter.name + "`"));
            } else if (parameter.byDefault.isPresent()) {
                values.put(parameter.name, quietly(parameter, parameter.byDefault.get()));
            } else {
                reports.error(
                        caller,
                        "The template `%s` needs a value for `%s`.".formatted(template, parameter.name),
                        "add `%s:` under parameters".formatted(parameter.name));
                values.put(parameter.name, Value.EMPTY);
            }
        }
        return new EarlyScope.Known(values);
    }

    private static Value quietly(Declared parameter, Tree tree) {
        return new Parameters(new Reports()).value(parameter, tree, "");
    }

    /** The value in the type of the parameter; what does not fit is reported at its own place and stays as it is. */
    private Value value(Declared parameter, Tree tree, String what) {
        Value typed = typed(parameter, tree, what);
        String text = Convert.toText(typed);
        boolean limited = !parameter.values.isEmpty() && tree instanceof Leaf;
        if (limited && parameter.values.stream().noneMatch(allowed -> allowed.equalsIgnoreCase(text))) {
            reports.error(
                    tree.spot(),
                    "%s must be one of %s, not `%s`."
                            .formatted(what, String.join(", ", parameter.values), Expander.shortened(text)),
                    Reports.meant(text, parameter.values, "choose one of them"));
        }
        return typed;
    }

    private Value typed(Declared parameter, Tree tree, String what) {
        String type = parameter.type;
        if (tree instanceof Leaf leaf) {
            return switch (type) {
                case "boolean" -> bool(leaf, what);
                case "number" -> number(leaf, what);
                case "string", "untyped", "object" ->
                    leaf.value() instanceof Value.Bool && type.equals("string") ? Value.of(leaf.text()) : leaf.value();
                default -> structure(parameter, leaf, what);
            };
        }
        boolean single =
                Set.of("step", "job", "deployment", "stage", "container").contains(type);
        boolean fits =
                switch (type) {
                    case "object", "untyped" -> true;
                    case "boolean", "number", "string" -> false;
                    default -> !parameter.isText() && (single ? tree instanceof Fields : tree instanceof Items);
                };
        if (!fits) {
            reports.error(tree.spot(), "%s must be %s, not %s.".formatted(what, wanted(parameter), tree.shape()), "");
        }
        return tree.value();
    }

    private Value structure(Declared parameter, Leaf leaf, String what) {
        if (parameter.isText() || leaf.text().isEmpty()) {
            return leaf.text().isEmpty() && !parameter.isText() ? new Items(List.of(), leaf.spot()) : leaf.value();
        }
        reports.error(
                leaf.spot(),
                "%s must be %s, not the text `%s`.".formatted(what, wanted(parameter), Expander.shortened(leaf.text())),
                "");
        return leaf.value();
    }

    private static String wanted(Declared parameter) {
        return switch (parameter.type) {
            case "boolean" -> "true or false";
            case "number" -> "a number";
            case "string" -> "text";
            default -> parameter.isText() ? "text" : "a " + parameter.type;
        };
    }

    private Value bool(Leaf leaf, String what) {
        if (leaf.value() instanceof Value.Bool) {
            return leaf.value();
        }
        String text = leaf.text();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Value.of(text.equalsIgnoreCase("true"));
        }
        reports.error(
                leaf.spot(),
                "%s must be true or false, not `%s`.".formatted(what, Expander.shortened(text)),
                "write true or false");
        return Value.FALSE;
    }

    private Value number(Leaf leaf, String what) {
        if (leaf.value() instanceof Value.Num) {
            return leaf.value();
        }
        String text = leaf.text();
        if (!text.isBlank() && Convert.number(text).isPresent()) {
            return new Value.Num(Convert.number(text).getAsDouble(), text);
        }
        reports.error(
                leaf.spot(),
                "%s must be a number, not `%s`.".formatted(what, Expander.shortened(text)),
                "write digits");
        return new Value.Num(0);
    }
}
