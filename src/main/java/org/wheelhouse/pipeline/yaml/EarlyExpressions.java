package org.wheelhouse.pipeline.yaml;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.pipeline.engine.expression.Convert;
import org.wheelhouse.pipeline.engine.expression.Evaluator;
import org.wheelhouse.pipeline.engine.expression.Expression;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader.Slip;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader.Where;
import org.wheelhouse.pipeline.engine.expression.UnusableValue;
import org.wheelhouse.pipeline.engine.expression.Value;
import org.wheelhouse.pipeline.yaml.Segments.Segment;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Style;

/** Works out the {@code ${{ }}} of one text, and says what is wrong in it. Each text is read once, however often a loop passes it. */
final class EarlyExpressions {

    private final Reports reports;
    private final Budget budget;
    private final Map<Scalar, Segments> segments = new IdentityHashMap<>();
    private final Map<Scalar, Map<Integer, Optional<Expression>>> read = new IdentityHashMap<>();

    EarlyExpressions(Reports reports, Budget budget) {
        this.reports = reports;
        this.budget = budget;
    }

    Segments segments(Scalar scalar, EarlyScope scope) {
        Segments known = segments.get(scalar);
        if (known == null) {
            known = Segments.of(scalar.text());
            segments.put(scalar, known);
            if (known.unclosed() >= 0) {
                reports.error(
                        place(scalar, scope, known.unclosed(), "${{"),
                        "The expression that starts with ${{ is never closed with }}.",
                        "add }} behind it");
            }
        }
        return known;
    }

    /** The directive that a key or item is; empty if it is anything else. */
    Optional<Directive> directive(Scalar key, EarlyScope scope) {
        if (!Segments.hasExpression(key.text())) {
            return Optional.empty();
        }
        Segments cut = segments(key, scope);
        return cut.isOneExpression() ? Directive.of(cut.list().getFirst()) : Optional.empty();
    }

    /** A text that is one expression keeps the type of its value, any other becomes text. */
    Value evaluate(Scalar scalar, EarlyScope scope, Where where) {
        Segments cut = segments(scalar, scope);
        if (cut.unclosed() >= 0) {
            return Value.of(scalar.text());
        }
        if (cut.isOneExpression()) {
            return evaluate(scalar, cut.list().getFirst(), scope, where);
        }
        StringBuilder text = new StringBuilder();
        for (Segment segment : cut.list()) {
            text.append(
                    segment.isExpression() ? Convert.toText(evaluate(scalar, segment, scope, where)) : segment.text());
            budget.text(scope.spot(scalar), segment.text().length());
        }
        return Value.of(text.toString());
    }

    private Value evaluate(Scalar scalar, Segment segment, EarlyScope scope, Where where) {
        Optional<String> directive = Directive.startsLike(segment.text());
        if (directive.isPresent()) {
            reports.error(
                    place(scalar, scope, segment.at(), directive.get()),
                    "`%s` works only when the whole key is the expression; here it stands inside a text."
                            .formatted(directive.get()),
                    "put ${{ %s ... }}: on a line of its own, or use iif()".formatted(directive.get()));
            return Value.EMPTY;
        }
        return evaluate(scalar, segment.text(), segment.at(), scope, where);
    }

    /** @param at place of the expression in the scalar's text */
    Value evaluate(Scalar scalar, String expression, int at, EarlyScope scope, Where where) {
        Optional<Expression> known = expression(scalar, expression, at, scope, where);
        if (known.isEmpty()) {
            return Value.NOTHING;
        }
        try {
            Value value = Evaluator.evaluate(known.get(), scope);
            if (value instanceof Value.Text text) {
                budget.text(scope.spot(scalar), text.text().length());
            }
            return value;
        } catch (UnusableValue e) {
            reports.error(
                    place(scalar, scope, at, expression.strip()),
                    "This expression cannot be worked out: %s.".formatted(e.getMessage()),
                    "");
            return Value.NOTHING;
        }
    }

    /** Reads without working out: for a branch that is not taken. */
    void check(Scalar scalar, EarlyScope scope, Where where) {
        for (Segment segment : segments(scalar, scope).list()) {
            if (segment.isExpression() && Directive.startsLike(segment.text()).isEmpty()) {
                expression(scalar, segment.text(), segment.at(), scope, where);
            }
        }
    }

    private Optional<Expression> expression(Scalar scalar, String text, int at, EarlyScope scope, Where where) {
        Map<Integer, Optional<Expression>> ofScalar = read.computeIfAbsent(scalar, key -> new HashMap<>());
        @Nullable Optional<Expression> known = ofScalar.get(at);
        if (known == null) {
            ExpressionReader.Outcome outcome = ExpressionReader.read(text, where, scope.contexts());
            for (Slip slip : outcome.slips()) {
                reports.slip(place(scalar, scope, at + slip.at(), slip.word()), slip);
            }
            outcome.expression().ifPresent(expression -> unknownParameters(expression, scalar, at, scope));
            known = outcome.expression();
            ofScalar.put(at, known);
        }
        return known;
    }

    private void unknownParameters(Expression expression, Scalar scalar, int at, EarlyScope scope) {
        switch (expression) {
            case Expression.Member member -> {
                if (member.of() instanceof Expression.Context context
                        && context.name().equals("parameters")
                        && member.key() instanceof Expression.Literal literal) {
                    unknownParameter(Convert.toText(literal.value()), literal, scalar, at, scope);
                }
                unknownParameters(member.of(), scalar, at, scope);
                unknownParameters(member.key(), scalar, at, scope);
            }
            case Expression.Each each -> unknownParameters(each.of(), scalar, at, scope);
            case Expression.Call call -> call.values().forEach(value -> unknownParameters(value, scalar, at, scope));
            default -> {}
        }
    }

    /** A missing parameter is empty text for the service, so this is no error. */
    private void unknownParameter(String name, Expression.Literal literal, Scalar scalar, int at, EarlyScope scope) {
        if (scope.parameters().get(name).isPresent() || scope.loops().containsKey("parameters")) {
            return;
        }
        reports.warning(
                place(scalar, scope, at + literal.at(), name),
                "There is no parameter `%s`; it counts as empty.".formatted(name),
                Reports.meant(name, scope.parameters().keys(), "declare it under parameters"));
    }

    Spot place(Scalar scalar, EarlyScope scope, int offset, String word) {
        Spot start = scope.spot(scalar);
        boolean quoted = scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED;
        Spot inside = quoted ? new Spot(start.file(), start.line(), start.column() + 1) : start;
        return scope.file().locate(inside, scalar.text(), offset, word);
    }
}
