package org.wheelhouse.pipeline.engine.expression;

import java.util.List;
import java.util.Optional;

/** What an expression is made of and gives back. */
public sealed interface Value {

    Value NOTHING = new Nothing();
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);
    Value EMPTY = new Text("");

    /** What nobody has said; compares as the empty text. */
    record Nothing() implements Value {}

    record Bool(boolean is) implements Value {}

    /** @param spelled as it was written, so that {@code 3.10} stays {@code 3.10} when it becomes text */
    record Num(double number, String spelled) implements Value {
        public Num(double number) {
            this(number, plain(number));
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : java.math.BigDecimal.valueOf(number).toPlainString();
        }
    }

    record Text(String text) implements Value {}

    /** Such as {@code 1.2.3}. */
    record Version(List<Integer> parts) implements Value {}

    /** A list; also what a reader's tree offers. */
    non-sealed interface Listing extends Value {
        List<? extends Value> items();
    }

    /** A mapping; also what a reader's tree offers. Keys ignore upper and lower case. */
    non-sealed interface Table extends Value {
        List<String> keys();

        Optional<Value> get(String key);
    }

    record Items(List<Value> items) implements Listing {}

    static Value of(boolean is) {
        return is ? TRUE : FALSE;
    }

    static Value of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }
}
