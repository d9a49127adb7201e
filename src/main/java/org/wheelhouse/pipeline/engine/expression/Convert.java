package org.wheelhouse.pipeline.engine.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.engine.expression.Value.Bool;
import org.wheelhouse.pipeline.engine.expression.Value.Nothing;
import org.wheelhouse.pipeline.engine.expression.Value.Num;
import org.wheelhouse.pipeline.engine.expression.Value.Text;
import org.wheelhouse.pipeline.engine.expression.Value.Version;

/** How values become each other; the table of the documentation. */
public final class Convert {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,300}(\\.\\d*)?|\\.\\d+)");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){1,3}");

    private Convert() {}

    /** Every text that is not empty is true, also {@code 'false'}. */
    public static boolean toBoolean(Value value) {
        return switch (value) {
            case Nothing none -> false;
            case Bool bool -> bool.is();
            case Num number -> number.number() != 0;
            case Text text -> !text.text().isEmpty();
            default -> true;
        };
    }

    /** Lists and mappings have no text of their own; they become the empty text. */
    public static String toText(Value value) {
        return switch (value) {
            case Nothing none -> "";
            case Bool bool -> bool.is() ? "True" : "False";
            case Num number -> number.spelled();
            case Text text -> text.text();
            case Version version ->
                String.join(".", version.parts().stream().map(String::valueOf).toList());
            default -> "";
        };
    }

    public static OptionalDouble toNumber(Value value) {
        return switch (value) {
            case Nothing none -> OptionalDouble.of(0);
            case Bool bool -> OptionalDouble.of(bool.is() ? 1 : 0);
            case Num number -> OptionalDouble.of(number.number());
            case Text text -> number(text.text());
            default -> OptionalDouble.empty();
        };
    }

    /** Of a text: digits with an optional sign and fraction; the empty text is 0. */
    public static OptionalDouble number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return OptionalDouble.of(0);
        }
        return stripped.length() < 400 && NUMBER.matcher(stripped).matches()
                ? OptionalDouble.of(Double.parseDouble(stripped))
                : OptionalDouble.empty();
    }

    static Optional<Version> toVersion(Value value) {
        if (value instanceof Version version) {
            return Optional.of(version);
        }
        String text = toText(value);
        return VERSION.matcher(text).matches() ? Optional.of(version(text)) : Optional.empty();
    }

    static Version version(String text) {
        return new Version(
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }

    /** The right value takes the type of the left one; what cannot is not equal. */
    static boolean areEqual(Value left, Value right) {
        return switch (left) {
            case Nothing none ->
                right instanceof Nothing
                        || right instanceof Text text && text.text().isEmpty();
            case Bool bool -> bool.is() == toBoolean(right);
            case Num number -> {
                OptionalDouble other = toNumber(right);
                yield other.isPresent() && other.getAsDouble() == number.number();
            }
            case Text text -> hasText(right) && text.text().equalsIgnoreCase(toText(right));
            case Version version ->
                toVersion(right).map(other -> compare(version, other) == 0).orElse(false);
            default -> left == right;
        };
    }

    /** Empty if the right value cannot take the type of the left one. */
    static OptionalInt compare(Value left, Value right) {
        return switch (left) {
            case Version version ->
                toVersion(right)
                        .map(other -> OptionalInt.of(compare(version, other)))
                        .orElse(OptionalInt.empty());
            case Text text ->
                hasText(right) ? OptionalInt.of(text.text().compareToIgnoreCase(toText(right))) : OptionalInt.empty();
            case Bool bool -> OptionalInt.of(Boolean.compare(bool.is(), toBoolean(right)));
            default -> {
                OptionalDouble a = toNumber(left);
                OptionalDouble b = toNumber(right);
                yield a.isPresent() && b.isPresent()
                        ? OptionalInt.of(Double.compare(a.getAsDouble(), b.getAsDouble()))
                        : OptionalInt.empty();
            }
        };
    }

    private static int compare(Version a, Version b) {
        List<Integer> left = a.parts();
        List<Integer> right = b.parts();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = Integer.compare(i < left.size() ? left.get(i) : 0, i < right.size() ? right.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean hasText(Value value) {
        return !(value instanceof Value.Listing) && !(value instanceof Value.Table);
    }
}
