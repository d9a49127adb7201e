package org.wheelhouse.people.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Of each table how many rows it has, and all of them in one order as one number: equal sums are equal tables. */
final class TableSums {

    private TableSums() {}

    /** Of all tables and all their columns. */
    static Map<String, String> of(DataSource source) throws SQLException {
        return of(source, columns(source));
    }

    /** Name and type of every column of every table. */
    static Map<String, Map<String, String>> columns(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Map<String, Map<String, String>> columns = Tables.columns(connection);
            columns.remove(Tables.HISTORY);
            return columns;
        }
    }

    /** Of these tables and columns only; later versions may have more. */
    static Map<String, String> of(DataSource source, Map<String, Map<String, String>> columns) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (Map.Entry<String, Map<String, String>> table : columns.entrySet()) {
                sums.put(table.getKey(), rows(connection, table.getKey(), table.getValue()));
            }
        }
        return sums;
    }

    /** How many rows a sum stands for. */
    static int rows(String sum) {
        return Integer.parseInt(sum.substring(0, sum.indexOf(' ')));
    }

    private static String rows(Connection connection, String table, Map<String, String> columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select " + String.join(", ", columns.keySet()) + " from " + table)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (Map.Entry<String, String> column : columns.entrySet()) {
                    row.append(column.getKey())
                            .append('=')
                            .append(value(rows, column))
                            .append(' ');
                }
                all.add(row.toString());
            }
            return all.size() + " "
                    + all.stream().sorted().collect(Collectors.joining("\n")).hashCode();
        }
    }

    private static String value(ResultSet rows, Map.Entry<String, String> column) throws SQLException {
        return column.getValue().equals("timestamp with time zone")
                ? Optional.ofNullable(rows.getObject(column.getKey(), OffsetDateTime.class))
                        .map(time -> time.toInstant().toString())
                        .orElse("null")
                : String.valueOf(rows.getObject(column.getKey()));
    }
}
