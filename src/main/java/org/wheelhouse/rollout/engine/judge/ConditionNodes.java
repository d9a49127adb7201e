package org.wheelhouse.rollout.engine.judge;

import org.wheelhouse.rollout.engine.judge.Condition.Unreadable;
import org.wheelhouse.rollout.engine.judge.Reading.Kind;

/** The parts that a condition is made of. Numbers follow IEEE 754, so every order comparison with NaN is false. */
final class ConditionNodes {

    private static final Unreadable NIL = new Unreadable("nil has no number");

    private ConditionNodes() {}

    /** A part that is true or false. */
    @FunctionalInterface
    interface Truth {
        boolean of(Reading reading);
    }

    /** A part that is a number, or nil. */
    sealed interface Amount {
        double of(Reading reading);

        default boolean isNil(Reading reading) {
            return false;
        }
    }

    record Literal(double value) implements Amount {
        @Override
        public double of(Reading reading) {
            return value;
        }
    }

    record Result() implements Amount {
        @Override
        public double of(Reading reading) {
            if (reading.kind() != Kind.VALUE) {
                throw NIL;
            }
            return reading.value();
        }

        @Override
        public boolean isNil(Reading reading) {
            return reading.kind() != Kind.VALUE;
        }
    }

    record Default(Amount amount, Amount instead) implements Amount {
        @Override
        public double of(Reading reading) {
            return amount.isNil(reading) ? instead.of(reading) : amount.of(reading);
        }
    }

    record Sum(Amount left, char operator, Amount right) implements Amount {
        @Override
        public double of(Reading reading) {
            double a = left.of(reading);
            double b = right.of(reading);
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> throw new IllegalStateException("operator " + operator);
            };
        }
    }

    /** How many values the answer has: 1, or 0 for nil. */
    record Length(Amount amount) implements Amount {
        @Override
        public double of(Reading reading) {
            return amount.isNil(reading) ? 0 : 1;
        }
    }

    static Truth comparison(Amount left, String operator, Amount right) {
        return switch (operator) {
            case ">=" -> reading -> left.of(reading) >= right.of(reading);
            case "<=" -> reading -> left.of(reading) <= right.of(reading);
            case ">" -> reading -> left.of(reading) > right.of(reading);
            case "<" -> reading -> left.of(reading) < right.of(reading);
            case "==" -> reading -> left.of(reading) == right.of(reading);
            case "!=" -> reading -> left.of(reading) != right.of(reading);
            default -> throw new IllegalStateException("operator " + operator);
        };
    }
}
