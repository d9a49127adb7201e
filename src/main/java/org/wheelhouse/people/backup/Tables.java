package org.wheelhouse.people.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of the house, so ordered that a row's table comes after those that it points to. */
final class Tables {

    static final String HISTORY = "flyway_schema_history";

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> pointsTo = pointsTo(connection);
        List<String> order = new ArrayList<>();
        while (!pointsTo.isEmpty()) {
            List<String> free = pointsTo.entrySet().stream()
                    .filter(table -> order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("These tables point to each other in a circle: " + pointsTo.keySet());
            }
            order.addAll(free);
            pointsTo.keySet().removeAll(free);
        }
        return order;
    }

    /** A table that points to itself is not held up by it: {@link RowOrder} sees to its rows. */
    private static Map<String, Set<String>> pointsTo(Connection connection) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String table : names(connection)) {
            found.put(table, new TreeSet<>());
        }
        String sql = """
                select k.table_name, t.table_name
                from information_schema.referential_constraints r
                join information_schema.table_constraints k
                    on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
                join information_schema.table_constraints t
                    on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
                where k.table_schema = 'public'""";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String from = rows.getString(1);
                String to = rows.getString(2);
                if (!from.equals(to)) {
                    found.getOrDefault(from, new TreeSet<>()).add(to);
                }
            }
        }
        return found;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name")) {
            while (rows.next()) {
                if (!rows.getString(1).equals(HISTORY)) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /**
     * Name and type of each column of each table, as the database tells them; asked for all tables at once, for H2 describes all
     * that it has for each such question.
     */
    static Map<String, Map<String, String>> columns(Connection connection) throws SQLException {
        Map<String, Map<String, String>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name, column_name, data_type from information_schema.columns"
                                + " where table_schema = 'public' order by table_name, column_name")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), none -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getString(3).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }
}
