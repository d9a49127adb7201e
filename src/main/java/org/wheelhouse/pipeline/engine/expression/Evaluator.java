package org.wheelhouse.pipeline.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wheelhouse.pipeline.engine.expression.Expression.Ask;
import org.wheelhouse.pipeline.engine.expression.Expression.Call;
import org.wheelhouse.pipeline.engine.expression.Expression.Context;
import org.wheelhouse.pipeline.engine.expression.Expression.Each;
import org.wheelhouse.pipeline.engine.expression.Expression.Literal;
import org.wheelhouse.pipeline.engine.expression.Expression.Member;
import org.wheelhouse.pipeline.engine.expression.Value.Listing;
import org.wheelhouse.pipeline.engine.expression.Value.Table;

/** Works an expression out in a scope. */
public final class Evaluator {

    private Evaluator() {}

    /** @throws UnusableValue if a value does not fit its function */
    public static Value evaluate(Expression expression, Scope scope) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Context context -> scope.context(context.name());
            case Member member -> member(evaluate(member.of(), scope), evaluate(member.key(), scope));
            case Each each -> new Parts(parts(evaluate(each.of(), scope)));
            case Call call -> call(call, scope);
            case Ask ask ->
                Value.of(scope.ask(
                        ask.status(),
                        ask.names().stream()
                                .map(name -> Convert.toText(evaluate(name, scope)))
                                .toList()));
        };
    }

    /** True and false are known as soon as one value decides; what stands behind it may not fit then and need not. */
    private static Value call(Call call, Scope scope) {
        List<Value> values = new ArrayList<>(call.values().size());
        for (Expression value : call.values()) {
            Value worked = evaluate(value, scope);
            boolean decides = call.function() == Function.AND && !Convert.toBoolean(worked)
                    || call.function() == Function.OR && Convert.toBoolean(worked);
            if (decides) {
                return Value.of(call.function() == Function.OR);
            }
            values.add(worked);
        }
        return call.function().apply(values);
    }

    private static Value member(Value of, Value key) {
        return switch (of) {
            case Parts parts ->
                new Parts(parts.items().stream()
                        .map(part -> member(part, key))
                        .filter(part -> part != Value.NOTHING)
                        .toList());
            case Table table -> table.get(Convert.toText(key)).orElse(Value.NOTHING);
            case Listing list -> item(list, key).orElse(Value.NOTHING);
            default -> Value.NOTHING;
        };
    }

    private static Optional<Value> item(Listing list, Value key) {
        OptionalDouble number = Convert.toNumber(key);
        int index = number.isPresent() ? (int) number.getAsDouble() : -1;
        return index >= 0 && index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }

    private static List<Value> parts(Value of) {
        return switch (of) {
            case Listing list -> List.copyOf(list.items());
            case Table table ->
                table.keys().stream()
                        .map(key -> table.get(key).orElse(Value.NOTHING))
                        .toList();
            default -> List.of();
        };
    }

    /** What {@code a.*} gave: the next member is asked of every part. */
    private record Parts(List<Value> items) implements Listing {}
}
