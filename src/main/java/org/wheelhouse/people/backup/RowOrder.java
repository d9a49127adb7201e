package org.wheelhouse.people.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which order the rows of one table go into a copy: a row that names another one of the same table, such as the note that
 * corrects a note, comes after it. Rows without such a link are of step 0, those that name them of step 1, and so on.
 */
final class RowOrder {

    private record Link(String key, String names) {}

    private final Optional<Link> link;
    private final Map<String, Integer> steps = new HashMap<>();

    private RowOrder(Optional<Link> link) {
        this.link = link;
    }

    static RowOrder of(Connection connection, String table) throws SQLException {
        RowOrder order = new RowOrder(link(connection, table));
        if (order.link.isPresent()) {
            order.count(order.named(connection, table));
        }
        return order;
    }

    /** The column that points to the table's own key. */
    private static Optional<Link> link(Connection connection, String table) throws SQLException {
        String sql = """
                select own.column_name, pointing.column_name
                from information_schema.referential_constraints r
                join information_schema.key_column_usage pointing
                    on pointing.constraint_schema = r.constraint_schema and pointing.constraint_name = r.constraint_name
                join information_schema.key_column_usage own
                    on own.constraint_schema = r.unique_constraint_schema and own.constraint_name = r.unique_constraint_name
                where pointing.table_schema = 'public' and pointing.table_name = ? and own.table_name = ?""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Link(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        }
    }

    private Map<String, String> named(Connection connection, String table) throws SQLException {
        Link columns = link.orElseThrow();
        Map<String, String> named = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + columns.key + ", " + columns.names + " from "
                        + table + " where " + columns.names + " is not null")) {
            while (rows.next()) {
                named.put(rows.getString(1), rows.getString(2));
            }
        }
        return named;
    }

    private void count(Map<String, String> named) {
        for (String row : named.keySet()) {
            int step = 0;
            // as many as there are rows, or they name each other in a circle
            for (String next = row; named.containsKey(next); next = named.get(next)) {
                if (++step > named.size()) {
                    throw new IllegalStateException("These rows name each other in a circle, one of them is " + row);
                }
            }
            steps.put(row, step);
        }
    }

    /** The highest step. */
    int last() {
        return steps.values().stream().mapToInt(step -> step).max().orElse(0);
    }

    /** Of the row that is read now. */
    int step(ResultSet row) throws SQLException {
        return link.isEmpty() || steps.isEmpty() ? 0 : steps.getOrDefault(row.getString(link.get().key), 0);
    }
}
