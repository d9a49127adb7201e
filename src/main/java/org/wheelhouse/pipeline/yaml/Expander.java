package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wheelhouse.pipeline.engine.expression.Convert;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader.Where;
import org.wheelhouse.pipeline.engine.expression.Value;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Entry;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;

/** Works out {@code ${{ }}} in what one file holds; templates that it names stay as they are. */
final class Expander {

    /** A mapping with one of these is a pipeline, a stage or a job, so its {@code variables} are seen by all beside them. */
    private static final Set<String> OPENS_SCOPE =
            Set.of("stages", "jobs", "steps", "extends", "stage", "job", "deployment");
    /** What the service reads before it expands anything. */
    private static final Set<String> NOT_EXPANDED = Set.of("trigger", "pr", "schedules");
    /** Here stands text for others, not a pipeline. */
    private static final Set<String> DATA = Set.of("parameters", "inputs", "env", "templateContext");

    private final Reports reports;
    private final Budget budget;
    private final EarlyExpressions expressions;

    Expander(Reports reports, Budget budget) {
        this.reports = reports;
        this.budget = budget;
        this.expressions = new EarlyExpressions(reports, budget);
    }

    /** Puts a template of variables in the place of the item that names it. */
    interface VariableTemplates {
        List<Tree> resolve(Tree item, EarlyScope scope);
    }

    /** @param data whether this is handed over as it is, so that {@code variables} in it mean nothing yet */
    Tree expand(YamlNode node, EarlyScope scope, boolean data, VariableTemplates templates) {
        return new Walk(data, templates, Where.EARLY, tree -> {}).tree(node, scope);
    }

    /** As it stands, without working anything out. */
    static Tree raw(YamlNode node, SourceFile file) {
        Spot spot = new Spot(file, node.line(), node.column());
        return switch (node) {
            case Scalar scalar -> new Leaf(Value.of(scalar.text()), scalar.written(), spot);
            case Sequence list ->
                new Items(list.items().stream().map(item -> raw(item, file)).toList(), spot);
            case Mapping mapping ->
                new Fields(
                        mapping.entries().stream()
                                .map(entry -> new Field(
                                        entry.key().text(),
                                        new Spot(
                                                file,
                                                entry.key().line(),
                                                entry.key().column()),
                                        raw(entry.value(), file)))
                                .toList(),
                        spot);
        };
    }

    /** Whether the last choice was made: {@code elseif} and {@code else} need to know. */
    private enum Choice {
        NONE,
        OPEN,
        MADE
    }

    /** @param added told of every variable that a block of variables gets, so that later ones see it */
    private final class Walk {
        private final boolean data;
        private final VariableTemplates templates;
        private final Where where;
        private final Consumer<Field> added;

        Walk(boolean data, VariableTemplates templates, Where where, Consumer<Field> added) {
            this.data = data;
            this.templates = templates;
            this.where = where;
            this.added = added;
        }

        Tree tree(YamlNode node, EarlyScope scope) {
            budget.piece(scope.spot(node));
            return switch (node) {
                case Scalar scalar -> leaf(scalar, scope);
                case Sequence list -> new ListWalk(scope).walk(list);
                case Mapping mapping -> mapping(mapping, scope);
            };
        }

        private Tree leaf(Scalar scalar, EarlyScope scope) {
            Spot spot = scope.spot(scalar);
            if (!Segments.hasExpression(scalar.text())) {
                return new Leaf(Value.of(scalar.text()), scalar.written(), spot);
            }
            Value value = expressions.evaluate(scalar, scope, where);
            return value instanceof Tree tree ? tree : fromValue(value, spot);
        }

        private Tree mapping(Mapping mapping, EarlyScope scope) {
            Optional<YamlNode> variables = data || !opensScope(mapping) ? Optional.empty() : mapping.find("variables");
            if (variables.isEmpty()) {
                return new FieldWalk(scope, Optional.empty()).walk(mapping);
            }
            EarlyScope inner = scope.withOwnVariables();
            Tree block = variables(variables.get(), inner);
            return new FieldWalk(inner, Optional.of(block)).walk(mapping);
        }

        private Tree variables(YamlNode block, EarlyScope scope) {
            Consumer<Field> remember = field -> {
                if (field.tree() instanceof Leaf leaf) {
                    scope.variables().put(field.key(), leaf.text());
                }
            };
            if (block instanceof Sequence list) {
                ListWalk walk = new Walk(data, templates, Where.VARIABLE, field -> {}).new ListWalk(scope);
                walk.each = item -> {
                    List<Tree> resolved = templates.resolve(item, scope);
                    resolved.forEach(one -> remember(one, scope));
                    return resolved;
                };
                return walk.walk(list);
            }
            return new Walk(data, templates, Where.VARIABLE, remember).tree(block, scope);
        }

        private static void remember(Tree item, EarlyScope scope) {
            if (item instanceof Fields fields
                    && fields.find("name").orElse(null) instanceof Leaf name
                    && fields.find("value").orElse(null) instanceof Leaf value) {
                scope.variables().put(name.text(), value.text());
            }
        }

        private static boolean opensScope(Mapping mapping) {
            return mapping.entries().stream()
                    .anyMatch(entry -> OPENS_SCOPE.contains(entry.key().text()));
        }

        private Walk inside(String key) {
            return DATA.contains(key) && !data ? new Walk(true, templates, Where.EARLY, field -> {}) : this;
        }

        /** A list: directives as items splice, lists put into it are flattened. */
        private final class ListWalk {
            private final EarlyScope scope;
            private final List<Tree> out = new ArrayList<>();
            private java.util.function.Function<Tree, List<Tree>> each = List::of;
            private Choice choice = Choice.NONE;

            ListWalk(EarlyScope scope) {
                this.scope = scope;
            }

            Tree walk(Sequence list) {
                for (YamlNode item : list.items()) {
                    item(item);
                }
                return new Items(List.copyOf(out), scope.spot(list));
            }

            private void item(YamlNode item) {
                if (item instanceof Mapping mapping && isAllDirectives(mapping)) {
                    FieldWalk walk = new FieldWalk(scope, Optional.empty());
                    walk.choice = choice;
                    Tree spliced = walk.walk(mapping);
                    choice = walk.choice;
                    splice(spliced);
                    return;
                }
                choice = Choice.NONE;
                Tree tree = tree(item, scope);
                boolean inserted = item instanceof Scalar;
                if (inserted && tree instanceof Items items) {
                    items.trees().forEach(this::add);
                } else if (!(tree instanceof Leaf leaf && leaf.value() == Value.NOTHING)) {
                    add(tree);
                }
            }

            private void splice(Tree tree) {
                switch (tree) {
                    case Items items -> items.trees().forEach(this::add);
                    case Fields fields -> {
                        if (!fields.fields().isEmpty()) {
                            add(fields);
                        }
                    }
                    case Leaf leaf -> {
                        if (leaf.written() && leaf.value() != Value.NOTHING) {
                            add(leaf);
                        }
                    }
                }
            }

            private void add(Tree tree) {
                out.addAll(each.apply(tree));
            }

            private boolean isAllDirectives(Mapping mapping) {
                return !mapping.entries().isEmpty()
                        && mapping.entries().stream().allMatch(entry -> expressions
                                .directive(entry.key(), scope)
                                .isPresent());
            }
        }

        /** A mapping: directives as keys merge what stands under them; if that is a list and nothing else stands here, it is a list. */
        private final class FieldWalk {
            private final EarlyScope scope;
            private final Optional<Tree> variables;
            private final List<Field> out = new ArrayList<>();
            private final List<Tree> items = new ArrayList<>();
            private final java.util.Map<String, Spot> seen = new java.util.HashMap<>();
            private Choice choice = Choice.NONE;

            FieldWalk(EarlyScope scope, Optional<Tree> variables) {
                this.scope = scope;
                this.variables = variables;
            }

            Tree walk(Mapping mapping) {
                for (Entry entry : mapping.entries()) {
                    entry(entry, scope);
                }
                Spot spot = scope.spot(mapping);
                if (items.isEmpty()) {
                    return new Fields(out, spot);
                }
                if (!out.isEmpty()) {
                    reports.error(
                            spot,
                            "Under a ${{ }} of this mapping stands a list, beside it stand keys such as `%s`."
                                    .formatted(out.getFirst().key()),
                            "begin the line with - if it belongs to a list");
                }
                return items.size() == 1 && items.getFirst() instanceof Leaf only
                        ? only
                        : new Items(List.copyOf(items), spot);
            }

            private void entry(Entry entry, EarlyScope at) {
                Optional<Directive> directive = expressions.directive(entry.key(), at);
                if (directive.isEmpty()) {
                    choice = Choice.NONE;
                    plain(entry, at);
                } else if (directive.get().isChoice()) {
                    choose(directive.get(), entry, at);
                } else {
                    choice = Choice.NONE;
                    repeat(directive.get(), entry, at);
                }
            }

            private void plain(Entry entry, EarlyScope at) {
                Scalar key = entry.key();
                String name = key.text();
                if (Segments.hasExpression(name)) {
                    name = key(key, at);
                }
                if (variables.isPresent() && name.equals("variables")) {
                    put(new Field(name, at.spot(key), variables.get()));
                } else if (!data
                        && NOT_EXPANDED.contains(name)
                        && at.file().calledFrom() == null
                        && entry.key().column() == 1) {
                    put(new Field(name, at.spot(key), raw(entry.value(), at.file())));
                } else {
                    put(new Field(name, at.spot(key), inside(name).tree(entry.value(), at)));
                }
            }

            private String key(Scalar key, EarlyScope at) {
                Segments cut = expressions.segments(key, at);
                if (cut.isOneExpression()) {
                    Optional<String> like =
                            Directive.startsLike(cut.list().getFirst().text());
                    if (like.isPresent()) {
                        reports.error(
                                at.spot(key),
                                "This %s is not complete.".formatted(like.get()),
                                "write ${{ if condition }}:, ${{ each name in list }}: or ${{ else }}:");
                        return key.text();
                    }
                    misspelt(key, cut.list().getFirst().text().strip(), at);
                }
                return Convert.toText(expressions.evaluate(key, at, where));
            }

            private void misspelt(Scalar key, String expression, EarlyScope at) {
                String word = expression.split("[\\s(]", 2)[0];
                boolean alone = word.equals(expression) || expression.startsWith(word + " ");
                if (alone && !at.contexts().contains(word) && word.matches("[A-Za-z]+")) {
                    String meant = org.wheelhouse.text.Nearest.didYouMean(word, Directive.WORDS);
                    if (!meant.isEmpty()) {
                        reports.error(at.spot(key), "`%s` is no directive.".formatted(word), meant);
                    }
                }
            }

            private void choose(Directive directive, Entry entry, EarlyScope at) {
                if (directive.kind() != Directive.Kind.IF && choice == Choice.NONE) {
                    String word = directive.kind().name().toLowerCase(java.util.Locale.ROOT);
                    reports.error(
                            at.spot(entry.key()),
                            "This %s has no if in front of it.".formatted(word),
                            "put ${{ if ... }}: directly in front, in the same list or mapping");
                    check(entry.value(), at);
                    return;
                }
                boolean wasMade = directive.kind() != Directive.Kind.IF && choice == Choice.MADE;
                boolean is = directive.kind() == Directive.Kind.ELSE || asks(directive, entry.key(), at);
                if (is && !wasMade) {
                    merge(inside("").tree(entry.value(), at), at.spot(entry.key()));
                } else {
                    check(entry.value(), at);
                }
                if (directive.kind() == Directive.Kind.ELSE) {
                    choice = Choice.NONE;
                } else {
                    choice = is || wasMade ? Choice.MADE : Choice.OPEN;
                }
            }

            private boolean asks(Directive directive, Scalar key, EarlyScope at) {
                return Convert.toBoolean(
                        expressions.evaluate(key, directive.expression(), directive.at(), at, Where.EARLY));
            }

            private void repeat(Directive directive, Entry entry, EarlyScope at) {
                if (directive.kind() == Directive.Kind.INSERT) {
                    Tree tree = tree(entry.value(), at);
                    if (tree instanceof Items
                            || tree instanceof Leaf leaf
                                    && leaf.value() != Value.NOTHING
                                    && !leaf.text().isEmpty()) {
                        reports.error(
                                tree.spot(), "insert needs a mapping, but this is %s.".formatted(tree.shape()), "");
                        return;
                    }
                    merge(tree, at.spot(entry.key()));
                    return;
                }
                Value over = expressions.evaluate(entry.key(), directive.expression(), directive.at(), at, Where.EARLY);
                List<? extends Value> values = values(over);
                if (!(over instanceof Value.Listing)
                        && !(over instanceof Value.Table)
                        && !Convert.toText(over).isEmpty()) {
                    reports.error(
                            at.spot(entry.key()),
                            "`%s` is text (`%s`), and each needs a list or a mapping."
                                    .formatted(directive.expression().strip(), shortened(Convert.toText(over))),
                            "split it first, or declare the parameter as an object");
                }
                if (values.isEmpty()) {
                    check(entry.value(), at.inLoop(directive.variable(), Value.NOTHING));
                }
                for (Value value : values) {
                    budget.piece(at.spot(entry.key()));
                    EarlyScope inner = at.inLoop(directive.variable(), value);
                    merge(tree(entry.value(), inner), at.spot(entry.key()));
                }
            }

            private void merge(Tree tree, Spot key) {
                switch (tree) {
                    case Fields fields -> fields.fields().forEach(this::put);
                    case Items list -> items.addAll(list.trees());
                    case Leaf leaf -> {
                        if (leaf.written() && leaf.value() != Value.NOTHING) {
                            items.add(leaf);
                        }
                    }
                }
            }

            private void put(Field field) {
                Spot first = seen.putIfAbsent(field.key(), field.keySpot());
                if (first == null) {
                    out.add(field);
                    added.accept(field);
                } else if (!first.isSamePlaceAs(field.keySpot()) || !field.key().startsWith("${{")) {
                    reports.error(
                            field.keySpot(),
                            "After expansion `%s` stands twice here; the other one is in line %d."
                                    .formatted(shortened(field.key()), first.line()),
                            "keep one of them");
                }
            }

            /** Reads the expressions of a part that is left out, so that its mistakes are seen too. */
            private void check(YamlNode node, EarlyScope at) {
                switch (node) {
                    case Scalar scalar -> {
                        if (Segments.hasExpression(scalar.text())) {
                            expressions.check(scalar, at, where);
                        }
                    }
                    case Sequence list -> list.items().forEach(item -> check(item, at));
                    case Mapping mapping ->
                        mapping.entries().forEach(entry -> {
                            EarlyScope inner = at;
                            Optional<Directive> directive = expressions.directive(entry.key(), at);
                            if (directive.isPresent() && directive.get().kind() == Directive.Kind.EACH) {
                                inner = at.inLoop(directive.get().variable(), Value.NOTHING);
                            }
                            check(entry.key(), inner);
                            check(entry.value(), inner);
                        });
                }
            }
        }
    }

    private static List<? extends Value> values(Value over) {
        return switch (over) {
            case Value.Listing list -> list.items();
            case Value.Table table ->
                table.keys().stream()
                        .map(key -> (Value) new Pair(key, table.get(key).orElse(Value.NOTHING)))
                        .toList();
            default -> List.of();
        };
    }

    /** What a loop over a mapping sees. */
    private record Pair(String key, Value value) implements Value.Table {
        @Override
        public List<String> keys() {
            return List.of("key", "value");
        }

        @Override
        public Optional<Value> get(String name) {
            return name.equalsIgnoreCase("key")
                    ? Optional.of(Value.of(key))
                    : name.equalsIgnoreCase("value") ? Optional.of(value) : Optional.empty();
        }
    }

    /** Lists that a function made have no place of their own; they get the place of the expression. */
    private static Tree fromValue(Value value, Spot spot) {
        return switch (value) {
            case Tree tree -> tree;
            case Value.Listing list ->
                new Items(
                        list.items().stream().map(item -> fromValue(item, spot)).toList(), spot);
            case Value.Table table ->
                new Fields(
                        table.keys().stream()
                                .map(key -> new Field(
                                        key, spot, fromValue(table.get(key).orElse(Value.NOTHING), spot)))
                                .toList(),
                        spot);
            case Value other -> new Leaf(other, true, spot);
        };
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
