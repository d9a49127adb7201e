package org.wheelhouse.activity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several things to write down. What is written is cells, each under the key of its field; in a field with rows under {@code
 * field.row.column}, rows from 1. An answer is {@link Fields} of these cells.
 *
 * @param name of its file, without the ending
 * @param filling who fills it
 * @param seen who may see what a person filled in alone
 * @param fields in their order
 * @param becomes what of it can become an action; empty if nothing outside rows can
 */
public record Form(
        String name,
        String title,
        String about,
        Filling filling,
        Seen seen,
        List<Field> fields,
        Optional<ActionKeys> becomes)
        implements Question {

    public Form {
        fields = List.copyOf(fields);
    }

    /** Who fills it. */
    public enum Filling {
        /** Each person has a sheet of the own. */
        ALONE,
        /** A room has one sheet together. */
        TOGETHER
    }

    /** Who may see what a person filled in alone. */
    public enum Seen {
        /** The words, but not whose they are. */
        ANONYMOUS,
        /** Those who lead see names, others do not. */
        NAMED,
        /** Nobody else. */
        OWN
    }

    /**
     * Where the parts of an action stand.
     *
     * @param what its title
     * @param note empty if there is none
     * @param owner the name of somebody; empty: who makes it
     * @param due a day
     */
    public record ActionKeys(String what, Optional<String> note, Optional<String> owner, Optional<String> due) {}

    /**
     * One thing to write down.
     *
     * @param id in small letters; the key of its cell
     * @param hint may be empty
     */
    public record Field(String id, String label, String hint, FieldKind kind) {}

    @Override
    public String question() {
        return title;
    }

    @Override
    public boolean named() {
        return seen != Seen.ANONYMOUS;
    }

    /** Takes what is half filled in, for a form is kept as it is typed. */
    @Override
    public Optional<String> refuses(String answer) {
        Fields cells = Fields.read(answer);
        return fields.stream().flatMap(field -> refuses(field, cells).stream()).findFirst();
    }

    private static Optional<String> refuses(Field field, Fields cells) {
        if (field.kind() instanceof FieldKind.Rows rows) {
            return rows(field, rows, cells).stream()
                    .flatMap(row -> rows.columns().stream()
                            .flatMap(column ->
                                    column.kind().refuses(column.label(), row.getOrDefault(column.id(), "")).stream()))
                    .findFirst();
        }
        return cells.all(field.id()).stream()
                .flatMap(value -> field.kind().refuses(field.label(), value).stream())
                .findFirst();
    }

    /** Whether a cell with this key belongs to the form. */
    public boolean knows(String key) {
        return kind(key).isPresent();
    }

    /** What is wrong with one cell; empty when it may be stored. */
    public Optional<String> refusesCell(String key, String value) {
        return kind(key).isEmpty()
                ? Optional.of("This field is not part of the form any more.")
                : kind(key).flatMap(kind -> values(kind, value)
                        .flatMap(one -> kind.refuses(label(key), one).stream())
                        .findFirst());
    }

    /** In a cell of its own, several choices stand one a line. */
    private static Stream<String> values(FieldKind kind, String value) {
        return kind instanceof FieldKind.Choice choice && choice.many() ? value.lines() : Stream.of(value);
    }

    private Optional<FieldKind> kind(String key) {
        String[] parts = key.split("\\.", -1);
        Optional<Field> field =
                fields.stream().filter(one -> one.id().equals(parts[0])).findFirst();
        if (parts.length == 1) {
            return field.map(Field::kind).filter(kind -> !(kind instanceof FieldKind.Rows));
        }
        return field.map(Field::kind)
                .filter(FieldKind.Rows.class::isInstance)
                .map(FieldKind.Rows.class::cast)
                .filter(rows ->
                        parts.length == 3 && parts[1].matches("[1-9]\\d?") && Integer.parseInt(parts[1]) <= rows.most())
                .flatMap(rows -> rows.columns().stream()
                        .filter(column -> column.id().equals(parts[2]))
                        .findFirst())
                .map(Field::kind);
    }

    private String label(String key) {
        String id = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .map(Field::label)
                .findFirst()
                .orElse(id);
    }

    /** The rows of a field in which anything is written, by their order; column to value. */
    public static List<Map<String, String>> rows(Field field, FieldKind.Rows rows, Fields cells) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int row = 1; row <= rows.most(); row++) {
            Map<String, String> values = row(field, rows, cells, row);
            if (!values.isEmpty()) {
                all.add(values);
            }
        }
        return all;
    }

    /** What is written in one row, from 1; blank cells are left out. */
    public static Map<String, String> row(Field field, FieldKind.Rows rows, Fields cells, int row) {
        return rows.columns().stream()
                .map(Field::id)
                .filter(column -> !cells.get(key(field, row, column)).isEmpty())
                .collect(Collectors.toMap(
                        column -> column,
                        column -> cells.get(key(field, row, column)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    public static String key(Field field, int row, String column) {
        return field.id() + "." + row + "." + column;
    }
}
