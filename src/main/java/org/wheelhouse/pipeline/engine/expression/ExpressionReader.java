package org.wheelhouse.pipeline.engine.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.engine.expression.Expression.Ask;
import org.wheelhouse.pipeline.engine.expression.Expression.Call;
import org.wheelhouse.pipeline.engine.expression.Expression.Context;
import org.wheelhouse.pipeline.engine.expression.Expression.Each;
import org.wheelhouse.pipeline.engine.expression.Expression.Literal;
import org.wheelhouse.pipeline.engine.expression.Expression.Member;
import org.wheelhouse.pipeline.engine.expression.Expression.Status;
import org.wheelhouse.text.Nearest;

/** Text to expression. Everything wrong with words, numbers of values and places is said at once; broken grammar ends it. */
public final class ExpressionReader {

    /** Brackets inside brackets; no condition needs more, and the reading is recursive. */
    private static final int MAX_DEPTH = 50;

    private final String text;
    private final Where where;
    private final Set<String> contexts;
    private final List<Slip> slips = new ArrayList<>();
    private int at;
    private int depth;

    /** Where an expression stands decides what it may ask. */
    public enum Where {
        /** {@code ${{ }}} */
        EARLY,
        /** {@code ${{ }}} or {@code $[ ]} as the value of a variable */
        VARIABLE,
        CONDITION
    }

    /**
     * Something wrong in an expression.
     *
     * @param at place in the text, from 0
     * @param word what stands there
     */
    public record Slip(int at, String word, boolean warning, String says, String tryThis) {}

    /** @param expression empty if the grammar is broken */
    public record Outcome(Optional<Expression> expression, List<Slip> slips) {}

    private ExpressionReader(String text, Where where, Set<String> contexts) {
        this.text = text;
        this.where = where;
        this.contexts = contexts;
    }

    /** @param contexts names that may begin a value, such as {@code variables} */
    public static Outcome read(String text, Where where, Set<String> contexts) {
        ExpressionReader reader = new ExpressionReader(text, where, contexts);
        try {
            Expression expression = reader.value();
            reader.skip();
            if (reader.at < text.length()) {
                throw reader.trailing();
            }
            return new Outcome(Optional.of(expression), List.copyOf(reader.slips));
        } catch (Broken broken) {
            reader.slips.add(broken.slip);
            return new Outcome(Optional.empty(), List.copyOf(reader.slips));
        }
    }

    private Expression value() {
        skip();
        if (++depth > MAX_DEPTH) {
            throw broken("(", "This expression is nested too deeply.", "split it into several variables");
        }
        Expression read = members(start());
        depth--;
        return read;
    }

    private Expression start() {
        if (at >= text.length()) {
            throw broken(
                    text.isBlank() ? "" : text.strip(),
                    text.isBlank()
                            ? "The expression is empty."
                            : "A value is missing at the end of `%s`.".formatted(text.strip()),
                    "");
        }
        char sign = text.charAt(at);
        if (sign == '\'') {
            return string();
        }
        if (Character.isDigit(sign) || sign == '-' || sign == '+' || sign == '.') {
            return number();
        }
        if (isWordStart(sign)) {
            return word();
        }
        throw unexpected();
    }

    private Expression string() {
        int start = at++;
        StringBuilder made = new StringBuilder();
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign != '\'') {
                made.append(sign);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                made.append('\'');
                at++;
            } else {
                return new Literal(Value.of(made.toString()), start);
            }
        }
        at = start;
        throw broken("'", "The text that starts with ' is never closed.", "put a second ' at its end");
    }

    private Expression number() {
        int start = at;
        while (at < text.length() && (isWordPart(text.charAt(at)) || ".+-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String spelled = text.substring(start, at);
        if (Convert.number(spelled).isPresent()) {
            return new Literal(new Value.Num(Convert.number(spelled).getAsDouble(), spelled), start);
        }
        if (spelled.matches("\\d{1,9}(\\.\\d{1,9}){2,3}")) {
            return new Literal(Convert.version(spelled), start);
        }
        at = start;
        throw broken(spelled, "`%s` is no number.".formatted(spelled), "if it is text, write '%s'".formatted(spelled));
    }

    private Expression word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        int end = at;
        skip();
        if (at < text.length() && text.charAt(at) == '(') {
            return call(word, start);
        }
        at = end;
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            return new Literal(Value.of(word.equalsIgnoreCase("true")), start);
        }
        return context(word, start);
    }

    private Expression context(String word, int start) {
        Optional<String> known =
                contexts.stream().filter(name -> name.equalsIgnoreCase(word)).findFirst();
        if (known.isPresent()) {
            return new Context(known.get(), start);
        }
        slips.add(new Slip(start, word, false, unknownContext(word), tryContext(word)));
        return new Literal(Value.NOTHING, start);
    }

    private String unknownContext(String word) {
        boolean late = word.equals("dependencies") || word.equals("stageDependencies");
        if (late && where != Where.CONDITION) {
            return "`%s` is known only while the pipeline runs, not while the file is read.".formatted(word);
        }
        if (word.equals("parameters")) {
            return "`parameters` are known only while the file is read, not in a condition or in $[ ].";
        }
        return "There is no `%s` here.".formatted(word);
    }

    private String tryContext(String word) {
        if (word.equals("parameters")) {
            return "put it in ${{ }}";
        }
        if (word.equals("dependencies") || word.equals("stageDependencies")) {
            return "use it in a condition, or in $[ ] as the whole value of a job's variable";
        }
        String meant = Nearest.didYouMean(word, contexts);
        return meant.isEmpty() ? "if it is text, write '%s'".formatted(word) : meant;
    }

    private Expression call(String name, int start) {
        at++;
        List<Expression> values = values(name, start);
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(asked -> asked.word().equalsIgnoreCase(name))
                .findFirst();
        if (status.isPresent()) {
            return ask(status.get(), name, values, start);
        }
        Optional<Function> function = Function.named(name);
        if (function.isEmpty()) {
            slips.add(new Slip(
                    start,
                    name,
                    false,
                    "There is no function `%s`.".formatted(name),
                    Nearest.didYouMean(name, names())));
            return new Literal(Value.NOTHING, start);
        }
        if (!function.get().takes(values.size())) {
            slips.add(new Slip(
                    start,
                    name,
                    false,
                    "%s takes %s, not %d.".formatted(name, function.get().wants(), values.size()),
                    ""));
            return new Literal(Value.NOTHING, start);
        }
        if (function.get() == Function.COUNTER && where != Where.VARIABLE) {
            slips.add(new Slip(
                    start,
                    name,
                    false,
                    "counter() can be used only to define a variable.",
                    "define it under variables"));
        }
        return new Call(function.get(), values, start);
    }

    private Expression ask(Status status, String name, List<Expression> names, int start) {
        if (where != Where.CONDITION) {
            slips.add(new Slip(
                    start,
                    name,
                    false,
                    "%s() can be asked only in a condition.".formatted(name),
                    "move the question to a condition"));
        }
        return new Ask(status, names, start);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Function.values()).map(Function::word).forEach(names::add);
        Arrays.stream(Status.values()).map(Status::word).forEach(names::add);
        return names;
    }

    private List<Expression> values(String name, int start) {
        List<Expression> values = new ArrayList<>();
        skip();
        if (at < text.length() && text.charAt(at) == ')') {
            at++;
            return values;
        }
        while (true) {
            values.add(value());
            skip();
            if (at >= text.length()) {
                throw broken(
                        ")",
                        "A closing bracket ) is missing: %s( is never closed.".formatted(name),
                        "add ) at the end");
            }
            char sign = text.charAt(at);
            if (sign == ')') {
                at++;
                return values;
            }
            if (sign != ',') {
                throw unexpected();
            }
            at++;
        }
    }

    private Expression members(Expression of) {
        Expression read = of;
        while (at < text.length()) {
            int start = at;
            if (text.charAt(at) == '[') {
                at++;
                Expression key = value();
                skip();
                if (at >= text.length() || text.charAt(at) != ']') {
                    throw at < text.length()
                            ? unexpected()
                            : broken("]", "A closing bracket ] is missing.", "add ] behind the name");
                }
                at++;
                read = new Member(read, key, start);
            } else if (text.charAt(at) == '.' && at + 1 < text.length()) {
                at++;
                read = dotted(read, start);
            } else {
                return read;
            }
        }
        return read;
    }

    private Expression dotted(Expression of, int start) {
        if (text.charAt(at) == '*') {
            at++;
            return new Each(of, start);
        }
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw unexpected();
        }
        return new Member(of, new Literal(Value.of(text.substring(from, at)), from), start);
    }

    private Broken trailing() {
        if (text.charAt(at) == ')') {
            return broken(")", "There is one closing bracket ) too many.", "delete it");
        }
        return unexpected();
    }

    private Broken unexpected() {
        String rest = text.substring(at);
        for (Foreign foreign : Foreign.values()) {
            if (rest.startsWith(foreign.sign)) {
                return broken(foreign.sign, "Expressions do not know %s.".formatted(foreign.sign), foreign.instead);
            }
        }
        char sign = rest.charAt(0);
        if ("‘’‚‛“”„`´".indexOf(sign) >= 0) {
            return broken(
                    String.valueOf(sign),
                    "%s is no quote here, perhaps it comes from a text program.".formatted(sign),
                    "use straight single quotes: 'text'");
        }
        String word = rest.length() > 20 ? rest.substring(0, 20) : rest;
        return broken(
                word,
                "`%s` does not belong here.".formatted(word),
                "put a comma between values, and text in single quotes");
    }

    private enum Foreign {
        EQUALS("==", "write eq(a, b)"),
        DIFFERS("!=", "write ne(a, b)"),
        BOTH("&&", "write and(a, b)"),
        EITHER("||", "write or(a, b)"),
        AT_MOST("<=", "write le(a, b)"),
        AT_LEAST(">=", "write ge(a, b)"),
        LESS("<", "write lt(a, b)"),
        MORE(">", "write gt(a, b)"),
        NO("!", "write not(a)"),
        MACRO("$(", "write variables['name'] instead of $(name)"),
        EARLY("${{", "${{ }} cannot stand inside another expression"),
        LATE("$[", "write the expression without $[ ]"),
        DOUBLE_QUOTES("\"", "use single quotes: 'text'");

        private final String sign;
        private final String instead;

        Foreign(String sign, String instead) {
            this.sign = sign;
            this.instead = instead;
        }
    }

    private Broken broken(String word, String says, String tryThis) {
        return new Broken(new Slip(Math.min(at, Math.max(0, text.length() - 1)), word, false, says, tryThis));
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isWordStart(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_';
    }

    private static boolean isWordPart(char sign) {
        return isWordStart(sign) || sign >= '0' && sign <= '9' || sign == '-';
    }

    private static final class Broken extends RuntimeException {
        private final transient Slip slip;

        Broken(Slip slip) {
            super(slip.says(), null, false, false);
            this.slip = slip;
        }
    }
}
