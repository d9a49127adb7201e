package org.wheelhouse.activity.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What can stand in a field. A blank value is always taken: it says that nothing is written. */
public sealed interface FieldKind {

    /** In UTF-16 units. */
    int LONGEST_LINE = 200;

    int LONGEST_TEXT = 900;

    /** What is wrong with a value, in one sentence; empty when it may be stored. */
    Optional<String> refuses(String label, String value);

    /** One line. */
    record Line() implements FieldKind {
        @Override
        public Optional<String> refuses(String label, String value) {
            return tooLong(label, value, LONGEST_LINE);
        }
    }

    /** Several lines. */
    record Text() implements FieldKind {
        @Override
        public Optional<String> refuses(String label, String value) {
            return tooLong(label, value, LONGEST_TEXT);
        }
    }

    /** @param many more than one may be chosen */
    record Choice(List<String> options, boolean many) implements FieldKind {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Optional<String> refuses(String label, String value) {
            return value.isBlank() || options.contains(value)
                    ? Optional.empty()
                    : Optional.of("\"" + label + "\": the options have changed. Please choose again.");
        }
    }

    /** @param left what the low end means; may be empty */
    record Scale(int min, int max, String left, String right) implements FieldKind {
        @Override
        public Optional<String> refuses(String label, String value) {
            boolean onIt =
                    value.matches("-?\\d{1,6}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max;
            return value.isBlank() || onIt
                    ? Optional.empty()
                    : Optional.of("\"" + label + "\": a whole number from " + min + " to " + max + ".");
        }
    }

    /** A day, as {@code 2026-03-05}. */
    record Day() implements FieldKind {
        @Override
        public Optional<String> refuses(String label, String value) {
            return value.isBlank() || day(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + label + "\": a day, such as 2026-03-05.");
        }

        public static Optional<LocalDate> day(String value) {
            try {
                return Optional.of(LocalDate.parse(value.strip()));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }

    /** A time of the day, as {@code 09:30}. */
    record Time() implements FieldKind {
        @Override
        public Optional<String> refuses(String label, String value) {
            return value.isBlank() || time(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + label + "\": a time, such as 09:30.");
        }

        public static Optional<LocalTime> time(String value) {
            try {
                return Optional.of(LocalTime.parse(value.strip()));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }

    /** A whole number of minutes from 1 to {@value #MOST}. */
    record Minutes() implements FieldKind {

        static final int MOST = 600;

        @Override
        public Optional<String> refuses(String label, String value) {
            return value.isBlank() || minutes(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + label + "\": whole minutes from 1 to " + MOST + ".");
        }

        public static Optional<Integer> minutes(String value) {
            String text = value.strip();
            return text.matches("\\d{1,4}")
                    ? Optional.of(Integer.valueOf(text)).filter(number -> number >= 1 && number <= MOST)
                    : Optional.empty();
        }
    }

    /**
     * A table that grows.
     *
     * @param columns none of them has rows itself
     * @param most rows, from 1 to 20
     * @param day what the minutes of the rows are added up to; empty if there is nothing to add up
     * @param becomes what of a row can become an action; empty if rows stay what they are
     */
    record Rows(List<Form.Field> columns, int most, Optional<DayKeys> day, Optional<Form.ActionKeys> becomes)
            implements FieldKind {

        public static final int MOST = 20;

        public Rows {
            columns = List.copyOf(columns);
        }

        /** Cells are asked one by one. */
        @Override
        public Optional<String> refuses(String label, String value) {
            return Optional.empty();
        }
    }

    /**
     * Of which keys the day of an agenda is made.
     *
     * @param begins the field with the time at which it begins
     * @param ends the field with the time at which it ends
     * @param minutes the column with the length of a row
     */
    record DayKeys(String begins, String ends, String minutes) {}

    private static Optional<String> tooLong(String label, String value, int most) {
        return value.length() > most
                ? Optional.of(
                        "\"" + label + "\" has " + value.length() + " characters; there is room for " + most + ".")
                : Optional.empty();
    }
}
