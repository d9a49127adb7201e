package org.wheelhouse.pipeline.engine.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.engine.expression.Value.Listing;
import org.wheelhouse.pipeline.engine.expression.Value.Table;

/** The functions, each with the number of values it takes and its rule. Names ignore upper and lower case. */
public enum Function {
    EQ("eq", 2, 2, values -> Value.of(Convert.areEqual(values.get(0), values.get(1)))),
    NE("ne", 2, 2, values -> Value.of(!Convert.areEqual(values.get(0), values.get(1)))),
    GT("gt", 2, 2, values -> compare("gt", values, order -> order > 0)),
    GE("ge", 2, 2, values -> compare("ge", values, order -> order >= 0)),
    LT("lt", 2, 2, values -> compare("lt", values, order -> order < 0)),
    LE("le", 2, 2, values -> compare("le", values, order -> order <= 0)),
    AND("and", 2, 255, values -> Value.of(values.stream().allMatch(Convert::toBoolean))),
    OR("or", 2, 255, values -> Value.of(values.stream().anyMatch(Convert::toBoolean))),
    XOR("xor", 2, 2, values -> Value.of(Convert.toBoolean(values.get(0)) ^ Convert.toBoolean(values.get(1)))),
    NOT("not", 1, 1, values -> Value.of(!Convert.toBoolean(values.getFirst()))),
    IN("in", 1, 255, values -> Value.of(isIn(values))),
    NOT_IN("notIn", 1, 255, values -> Value.of(!isIn(values))),
    CONTAINS("contains", 2, 2, values -> Value.of(low(values, 0).contains(low(values, 1)))),
    STARTS_WITH("startsWith", 2, 2, values -> Value.of(low(values, 0).startsWith(low(values, 1)))),
    ENDS_WITH("endsWith", 2, 2, values -> Value.of(low(values, 0).endsWith(low(values, 1)))),
    CONTAINS_VALUE("containsValue", 2, 2, Function::containsValue),
    COALESCE("coalesce", 2, 255, values -> values.stream()
            .filter(value -> value instanceof Listing
                    || value instanceof Table
                    || !Convert.toText(value).isEmpty())
            .findFirst()
            .orElse(Value.NOTHING)),
    FORMAT("format", 1, 255, Function::format),
    JOIN("join", 2, 2, Function::join),
    SPLIT("split", 2, 2, Function::split),
    REPLACE("replace", 3, 3, Function::replace),
    LOWER("lower", 1, 1, values -> Value.of(text(values, 0).toLowerCase(Locale.ROOT))),
    UPPER("upper", 1, 1, values -> Value.of(text(values, 0).toUpperCase(Locale.ROOT))),
    LENGTH("length", 1, 1, Function::length),
    CONVERT_TO_JSON("convertToJson", 1, 1, values -> Value.of(Json.of(values.getFirst()))),
    TRIM("trim", 1, 1, values -> Value.of(text(values, 0).strip())),
    IIF("iif", 3, 3, values -> Convert.toBoolean(values.get(0)) ? values.get(1) : values.get(2)),
    /** The seed stands for the first number that the service would give. */
    COUNTER("counter", 0, 2, values -> values.size() < 2 ? new Value.Num(0) : values.get(1));

    /** Longest text that a function may make; a pipeline has no use for more, and bombs do. */
    static final int MAX_TEXT = 1 << 20;

    private final String word;
    private final int least;
    private final int most;
    private final java.util.function.Function<List<Value>, Value> rule;

    Function(String word, int least, int most, java.util.function.Function<List<Value>, Value> rule) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.rule = rule;
    }

    public String word() {
        return word;
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.word.equalsIgnoreCase(name))
                .findFirst();
    }

    boolean takes(int values) {
        return values >= least && values <= most;
    }

    /** "two values", "at least 1 value". */
    String wants() {
        String number = least == most ? "" : most == 255 ? "at least " : "at most ";
        int count = most == 255 || least == most ? least : most;
        return number + count + (count == 1 ? " value" : " values");
    }

    /** @throws UnusableValue if the values do not fit */
    Value apply(List<Value> values) {
        return rule.apply(values);
    }

    private static Value compare(String word, List<Value> values, IntPredicate is) {
        OptionalInt order = Convert.compare(values.get(0), values.get(1));
        if (order.isEmpty()) {
            throw new UnusableValue("%s cannot compare `%s` with `%s`"
                    .formatted(word, Convert.toText(values.get(0)), Convert.toText(values.get(1))));
        }
        return Value.of(is.test(order.getAsInt()));
    }

    private static boolean isIn(List<Value> values) {
        return values.stream().skip(1).anyMatch(value -> Convert.areEqual(values.getFirst(), value));
    }

    private static Value containsValue(List<Value> values) {
        List<? extends Value> all =
                switch (values.getFirst()) {
                    case Listing list -> list.items();
                    case Table table ->
                        table.keys().stream()
                                .map(key -> table.get(key).orElse(Value.NOTHING))
                                .toList();
                    default -> List.of();
                };
        return Value.of(all.stream().anyMatch(value -> Convert.areEqual(value, values.get(1))));
    }

    private static Value format(List<Value> values) {
        String pattern = text(values, 0);
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            boolean twice = i + 1 < pattern.length() && pattern.charAt(i + 1) == sign;
            if ((sign == '{' || sign == '}') && twice) {
                made.append(sign);
                i++;
            } else if (sign == '{') {
                int end = pattern.indexOf('}', i);
                made.append(placed(values, pattern, i, end));
                i = end;
            } else {
                made.append(sign);
            }
            limit(made.length());
        }
        return Value.of(made.toString());
    }

    private static String placed(List<Value> values, String pattern, int start, int end) {
        String number = end < 0 ? "" : pattern.substring(start + 1, end).strip();
        if (!number.matches("\\d{1,3}")) {
            throw new UnusableValue(
                    "format: a { in `%s` has no number and } behind it; write {{ for a brace".formatted(pattern));
        }
        int index = Integer.parseInt(number) + 1;
        if (index >= values.size()) {
            throw new UnusableValue("format: there is no value for {%s}".formatted(number));
        }
        return text(values, index);
    }

    private static Value join(List<Value> values) {
        if (!(values.get(1) instanceof Listing list)) {
            return Value.of(text(values, 1));
        }
        limit((long) text(values, 0).length() * list.items().size());
        String joined = list.items().stream().map(Convert::toText).collect(Collectors.joining(text(values, 0)));
        limit(joined.length());
        return Value.of(joined);
    }

    /** Every sign of the second text separates. */
    private static Value split(List<Value> values) {
        String separators = text(values, 1);
        List<Value> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (char sign : text(values, 0).toCharArray()) {
            if (separators.indexOf(sign) >= 0) {
                parts.add(Value.of(part.toString()));
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(Value.of(part.toString()));
        return new Value.Items(List.copyOf(parts));
    }

    private static Value replace(List<Value> values) {
        String text = text(values, 0);
        String old = text(values, 1);
        if (old.isEmpty()) {
            return Value.of(text);
        }
        limit((long) text.length() / old.length() * text(values, 2).length());
        return Value.of(text.replace(old, text(values, 2)));
    }

    private static Value length(List<Value> values) {
        return switch (values.getFirst()) {
            case Listing list -> new Value.Num(list.items().size());
            case Table table -> new Value.Num(table.keys().size());
            case Value other -> new Value.Num(Convert.toText(other).length());
        };
    }

    static void limit(long length) {
        if (length > MAX_TEXT) {
            throw new UnusableValue("this text grows to more than " + MAX_TEXT + " signs");
        }
    }

    private static String text(List<Value> values, int index) {
        return Convert.toText(values.get(index));
    }

    private static String low(List<Value> values, int index) {
        return text(values, index).toLowerCase(Locale.ROOT);
    }
}
