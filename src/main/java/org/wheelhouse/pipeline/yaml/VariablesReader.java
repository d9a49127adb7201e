package org.wheelhouse.pipeline.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Variables;
import org.wheelhouse.pipeline.engine.Variables.Variable;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** Blocks of variables: a mapping, or a list of name and value, group, template. */
final class VariablesReader {

    private static final Set<String> KEYS = Set.of("name", "value", "readonly", "group", "template", "parameters");

    private final Reports reports;
    private final LateExpressions late;

    VariablesReader(Reports reports, LateExpressions late) {
        this.reports = reports;
        this.late = late;
    }

    Variables read(List<Field> blocks) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        blocks.forEach(block -> read(block, variables));
        return new Variables(variables);
    }

    private void read(Field block, Map<String, Variable> variables) {
        switch (block.tree()) {
            case Fields fields -> fields.fields().forEach(field -> add(field.key(), field.tree(), variables));
            case Items items -> items.trees().forEach(item -> item(item, variables));
            case Leaf leaf -> {
                if (!leaf.text().isEmpty()) {
                    reports.error(
                            leaf.spot(),
                            "`variables` must be a mapping or a list, not text.",
                            "write `name: value` under it");
                }
            }
        }
    }

    private void item(Tree item, Map<String, Variable> variables) {
        if (!(item instanceof Fields fields)) {
            reports.error(
                    item.spot(),
                    "A variable in a list needs a name and a value.",
                    "write `- name: x` and `value: y` under it");
            return;
        }
        boolean known = true;
        for (Field field : fields.fields()) {
            if (!KEYS.contains(field.key())) {
                known = false;
                reports.error(
                        field.keySpot(),
                        "`%s` is not a key here; in a list each variable is written as name and value."
                                .formatted(Expander.shortened(field.key())),
                        Reports.meant(
                                field.key(), KEYS, "write `- name: %s` and `value:` under it".formatted(field.key())));
            }
        }
        if (fields.find("group").orElse(null) instanceof Leaf group) {
            reports.warning(
                    group.spot(),
                    "The content of the variable group `%s` is not known here.".formatted(group.text()),
                    "its variables count as unknown; give their values beside it to play with them");
        } else if (fields.find("name").orElse(null) instanceof Leaf name) {
            fields.find("value")
                    .ifPresentOrElse(
                            value -> add(name.text(), value, variables),
                            () -> variables.put(
                                    low(name.text()), new Variable(name.text(), "", java.util.Optional.empty())));
        } else if (known) {
            reports.error(fields.spot(), "This variable has no name.", "write `- name: x` and `value: y` under it");
        }
    }

    private void add(String name, Tree tree, Map<String, Variable> variables) {
        if (!(tree instanceof Leaf leaf)) {
            reports.error(
                    tree.spot(),
                    "The variable `%s` must be text, not %s.".formatted(Expander.shortened(name), tree.shape()),
                    "use a parameter of type object for lists and mappings");
            return;
        }
        variables.put(low(name), new Variable(name, leaf.text(), late.late(leaf)));
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
