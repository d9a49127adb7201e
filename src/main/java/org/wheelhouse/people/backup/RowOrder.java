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

    /** As the rows come. */
    static final RowOrder NONE = new RowOrder(Optional.empty());

    private final Optional<Link> link;
    private final Map<String, Integer> steps = new HashMap<>();

    private RowOrder(Optional<Link> link) {
        this.link = link;
    }

    /** Of each table that points to itself. */
    static Map<String, RowOrder> ofAll(Connection connection) throws SQLException {
        Map<String, RowOrder> orders = new HashMap<>();
        for (Map.Entry<String, Link> table : links(connection).entrySet()) {
            RowOrder order = new RowOrder(Optional.of(table.getValue()));
            order.count(order.named(connection, table.getKey()));
            orders.put(table.getKey(), order);
        }
        return orders;
    }

    /** The column of a table that points to the table's own key. */
    private static Map<String, Link> links(Connection connection) throws SQLException {
        String sql = """
                select pointing.table_name, own.column_name, pointing.column_name
                from information_schema.referential_constraints r
                join information_schema.key_column_usage pointing
                    on pointing.constraint_schema = r.constraint_schema and pointing.constraint_name = r.constraint_name
                join information_schema.key_column_usage own
                    on own.constraint_schema = r.unique_constraint_schema and own.constraint_name = r.unique_constraint_name
                where pointing.table_schema = 'public' and own.table_name = pointing.table_name""";
        Map<String, Link> links = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                links.putIfAbsent(rows.getString(1), new Link(rows.getString(2), rows.getString(3)));
            }
        }
        return links;
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
