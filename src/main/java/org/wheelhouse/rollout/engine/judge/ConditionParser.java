package org.wheelhouse.rollout.engine.judge;

import java.util.List;
import org.wheelhouse.rollout.engine.judge.Condition.ConditionSyntax;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Amount;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Default;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Length;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Literal;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Result;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Sum;
import org.wheelhouse.rollout.engine.judge.ConditionNodes.Truth;

/** Reads a condition by recursive descent; one method a level of precedence. */
final class ConditionParser {

    private static final int DEEPEST = 50;
    private static final List<String> COMPARISONS = List.of(">=", "<=", "==", "!=", ">", "<");

    private final String text;
    private int at;
    private int depth;

    ConditionParser(String text) {
        this.text = text;
    }

    Truth parse() {
        Truth whole = either();
        blanks();
        if (at < text.length()) {
            throw wrong("the condition should end before \"" + text.substring(at) + "\"");
        }
        return whole;
    }

    private Truth either() {
        Truth left = both();
        while (take("||") || takeWord("or")) {
            Truth first = left;
            Truth second = both();
            left = reading -> first.of(reading) || second.of(reading);
        }
        return left;
    }

    private Truth both() {
        Truth left = not();
        while (take("&&") || takeWord("and")) {
            Truth first = left;
            Truth second = not();
            left = reading -> first.of(reading) && second.of(reading);
        }
        return left;
    }

    private Truth not() {
        if (!startsWith("!=") && take("!") || takeWord("not")) {
            Truth inner = deeper(this::not);
            return reading -> !inner.of(reading);
        }
        return single();
    }

    private Truth single() {
        if (takeWord("true")) {
            return reading -> true;
        }
        if (takeWord("false")) {
            return reading -> false;
        }
        if (takeWord("isNaN")) {
            Amount asked = argument();
            return reading -> Double.isNaN(asked.of(reading));
        }
        if (takeWord("isInf")) {
            Amount asked = argument();
            return reading -> Double.isInfinite(asked.of(reading));
        }
        if (takeWord("isNil")) {
            Amount asked = argument();
            return asked::isNil;
        }
        return groupOrComparison();
    }

    /** An opening bracket may hold a whole condition or the left side of a comparison: the condition is tried first. */
    private Truth groupOrComparison() {
        int start = at;
        if (take("(")) {
            try {
                Truth inside = deeper(this::either);
                need(")");
                return inside;
            } catch (ConditionSyntax notACondition) {
                at = start;
            }
        }
        return comparison();
    }

    private Truth comparison() {
        Amount left = sum();
        for (String operator : COMPARISONS) {
            if (take(operator)) {
                return compared(left, operator);
            }
        }
        throw wrong("a comparison such as `result >= 0.95` is expected");
    }

    private Truth compared(Amount left, String operator) {
        if (!takeWord("nil")) {
            return ConditionNodes.comparison(left, operator, sum());
        }
        return switch (operator) {
            case "==" -> left::isNil;
            case "!=" -> reading -> !left.isNil(reading);
            default -> throw wrong("nil can only be asked for with == and !=");
        };
    }

    private Amount sum() {
        Amount left = product();
        while (true) {
            if (take("+")) {
                left = new Sum(left, '+', product());
            } else if (take("-")) {
                left = new Sum(left, '-', product());
            } else {
                return left;
            }
        }
    }

    private Amount product() {
        Amount left = amount();
        while (true) {
            if (take("*")) {
                left = new Sum(left, '*', amount());
            } else if (take("/")) {
                left = new Sum(left, '/', amount());
            } else {
                return left;
            }
        }
    }

    private Amount amount() {
        if (take("-")) {
            return new Sum(new Literal(0), '-', deeper(this::amount));
        }
        if (takeWord("result")) {
            return indexed();
        }
        if (takeWord("default")) {
            need("(");
            Amount amount = deeper(this::sum);
            need(",");
            Amount instead = deeper(this::sum);
            need(")");
            return new Default(amount, instead);
        }
        if (takeWord("asFloat") || takeWord("asInt")) {
            return argument();
        }
        if (takeWord("len")) {
            return new Length(argument());
        }
        if (take("(")) {
            Amount inside = deeper(this::sum);
            need(")");
            return inside;
        }
        return number();
    }

    private Amount indexed() {
        if (take("[")) {
            need("0");
            need("]");
        }
        return new Result();
    }

    private Amount argument() {
        need("(");
        Amount inside = deeper(this::sum);
        need(")");
        return inside;
    }

    private Amount number() {
        blanks();
        int end = at;
        while (end < text.length() && isPartOfNumber(end)) {
            end++;
        }
        try {
            double value = Double.parseDouble(text.substring(at, end));
            at = end;
            return new Literal(value);
        } catch (NumberFormatException notANumber) {
            throw wrong("`result` or a number is expected");
        }
    }

    private boolean isPartOfNumber(int place) {
        char c = text.charAt(place);
        boolean sign = (c == '-' || c == '+') && place > at && "eE".indexOf(text.charAt(place - 1)) >= 0;
        return Character.isDigit(c) || c == '.' || (place > at && (c == 'e' || c == 'E')) || sign;
    }

    private <T> T deeper(java.util.function.Supplier<T> inner) {
        if (++depth > DEEPEST) {
            throw wrong("the condition is nested too deeply");
        }
        try {
            return inner.get();
        } finally {
            depth--;
        }
    }

    private void need(String token) {
        if (!take(token)) {
            throw wrong("\"" + token + "\" is expected");
        }
    }

    private boolean startsWith(String token) {
        blanks();
        return text.startsWith(token, at);
    }

    private boolean take(String token) {
        if (!startsWith(token)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private boolean takeWord(String word) {
        if (!startsWith(word)) {
            return false;
        }
        int end = at + word.length();
        if (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            return false;
        }
        at = end;
        return true;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ConditionSyntax wrong(String says) {
        return new ConditionSyntax(at, says);
    }
}
