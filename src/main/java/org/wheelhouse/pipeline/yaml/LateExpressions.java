package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Condition;
import org.wheelhouse.pipeline.engine.expression.Convert;
import org.wheelhouse.pipeline.engine.expression.Expression;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader.Slip;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader.Where;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** Conditions and {@code $[ ]}: read now, worked out while the pipeline runs. */
final class LateExpressions {

    private static final Set<String> CONTEXTS = Set.of("variables", "dependencies", "stageDependencies", "pipeline");

    private final Reports reports;

    LateExpressions(Reports reports) {
        this.reports = reports;
    }

    /** A name that an expression asks about. {@code context} is {@code dependencies}, {@code stageDependencies} or {@code status}. */
    record Asked(String context, String name, Spot spot) {}

    Condition condition(Optional<Leaf> leaf) {
        if (leaf.isEmpty() || leaf.get().text().isBlank()) {
            return Condition.DEFAULT;
        }
        String text = leaf.get().text();
        return new Condition(read(leaf.get(), text, 0, Where.CONDITION), text.strip());
    }

    /** What stands in {@code $[ ]}, if that is the whole value. */
    Optional<Expression> late(Leaf leaf) {
        String text = leaf.text();
        int open = text.indexOf("$[");
        if (open < 0) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (!stripped.startsWith("$[") || !stripped.endsWith("]")) {
            reports.error(
                    leaf.spot().file().locate(leaf.spot(), text, open, "$["),
                    "$[ ] must be the whole value, without text around it.",
                    "use format() inside it to put text around it");
            return Optional.empty();
        }
        return read(leaf, stripped.substring(2, stripped.length() - 1), open + 2, Where.VARIABLE);
    }

    private Optional<Expression> read(Leaf leaf, String expression, int at, Where where) {
        ExpressionReader.Outcome outcome = ExpressionReader.read(expression, where, CONTEXTS);
        for (Slip slip : outcome.slips()) {
            reports.slip(leaf.spot().file().locate(leaf.spot(), leaf.text(), at + slip.at(), slip.word()), slip);
        }
        return outcome.expression();
    }

    /** The stages and jobs that a condition asks about by name. */
    static List<Asked> asked(Condition condition, Leaf leaf) {
        List<Asked> found = new ArrayList<>();
        condition.expression().ifPresent(expression -> walk(expression, leaf, found));
        return found;
    }

    private static void walk(Expression expression, Leaf leaf, List<Asked> found) {
        switch (expression) {
            case Expression.Member member -> {
                if (member.of() instanceof Expression.Context context
                        && member.key() instanceof Expression.Literal literal
                        && context.name().toLowerCase().endsWith("dependencies")) {
                    found.add(asked(context.name(), literal, leaf));
                }
                walk(member.of(), leaf, found);
            }
            case Expression.Each each -> walk(each.of(), leaf, found);
            case Expression.Call call -> call.values().forEach(value -> walk(value, leaf, found));
            case Expression.Ask ask ->
                ask.names().forEach(name -> {
                    if (name instanceof Expression.Literal literal) {
                        found.add(asked("status", literal, leaf));
                    }
                });
            default -> {}
        }
    }

    private static Asked asked(String context, Expression.Literal literal, Leaf leaf) {
        String name = Convert.toText(literal.value());
        return new Asked(context, name, leaf.spot().file().locate(leaf.spot(), leaf.text(), literal.at(), name));
    }
}
