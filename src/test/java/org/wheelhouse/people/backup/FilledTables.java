package org.wheelhouse.people.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts rows into every table of the house, whatever its columns: enough to see whether a copy or an upgrade keeps them all. */
final class FilledTables {

    static final int ROWS = 3;
    private static final String TEXT = " it's \"so\"; -- Ä 漢 🚀\r\n\\t";
    private static final OffsetDateTime TIME = OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000, ZoneOffset.UTC);

    private FilledTables() {}

    private record Column(String name, String type, int length) {}

    private record Target(String table, String column) {}

    static void fill(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (String table : Tables.inOrder(connection)) {
                fill(connection, table);
            }
        }
    }

    private static void fill(Connection connection, String table) throws SQLException {
        List<Column> columns = columns(connection, table);
        Map<String, Target> targets = targets(connection, table);
        List<String> names = columns.stream().map(Column::name).toList();
        String sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        Map<String, List<Object>> pointedAt = new HashMap<>();
        for (Map.Entry<String, Target> target : targets.entrySet()) {
            pointedAt.put(target.getKey(), values(connection, target.getValue()));
        }
        for (int row = 0; row < ROWS; row++) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int place = 1;
                for (Column column : columns) {
                    List<Object> choices = pointedAt.get(column.name());
                    // a table that points to itself has nothing to point at yet
                    Object value = choices == null ? value(column, row) : choices.isEmpty() ? null : choices.get(row);
                    insert.setObject(place++, value);
                }
                insert.executeUpdate();
            }
        }
    }

    private static Object value(Column column, int row) {
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID();
            case "boolean" -> row % 2 == 0;
            case "integer", "smallint" -> row + 1;
            case "bigint" -> row + 4_000_000_000L;
            case "double precision", "numeric" -> row + 0.25;
            case "date" -> LocalDate.of(2024, 2, 29).plusDays(row);
            case "timestamp with time zone" -> TIME.plusSeconds(row);
            case "character varying", "character large object", "text" -> {
                String text = row + TEXT;
                yield column.length() > 0 && text.length() > column.length()
                        ? String.valueOf(row).repeat(column.length())
                        : text;
            }
            default -> throw new IllegalStateException("fill it too: a column of type " + column.type());
        };
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(
                "select column_name, data_type, character_maximum_length from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? order by ordinal_position")) {
            ask.setString(1, table);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2).toLowerCase(), (int)
                            Math.min(rows.getLong(3), Integer.MAX_VALUE)));
                }
            }
        }
        return columns;
    }

    private static Map<String, Target> targets(Connection connection, String table) throws SQLException {
        Map<String, Target> targets = new HashMap<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "public", table)) {
            while (keys.next()) {
                targets.put(
                        keys.getString("FKCOLUMN_NAME"),
                        new Target(keys.getString("PKTABLE_NAME"), keys.getString("PKCOLUMN_NAME")));
            }
        }
        return targets;
    }

    private static List<Object> values(Connection connection, Target target) throws SQLException {
        List<Object> values = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(
                        "select " + target.column() + " from " + target.table() + " order by " + target.column())) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
        }
        return values;
    }
}
