package org.wheelhouse.people.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * All rows as SQL that both databases read, without the tables themselves: those are made by the migrations named in its head.
 * So a copy of H2 can be brought back on PostgreSQL, and a copy of an older version on a newer one.
 */
final class Dump {

    private static final String HEAD = "-- wheelhouse copy 1";
    private static final String MIGRATIONS = "-- migrations ";
    private static final String FOOT = "-- the end";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00:00'");
    private static final int BATCH = 500;

    private Dump() {}

    /** Writes what one moment of the database holds; others may go on writing. The connection's transaction is ended. */
    static void write(Connection connection, OutputStream target) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(target), StandardCharsets.UTF_8)) {
            out.write(HEAD + "\n" + MIGRATIONS + String.join(",", migrations(connection)) + "\n");
            Map<String, Map<String, String>> columns = Tables.columns(connection);
            Map<String, RowOrder> orders = RowOrder.ofAll(connection);
            for (String table : Tables.inOrder(connection)) {
                write(connection, table, columns.get(table), orders.getOrDefault(table, RowOrder.NONE), out);
            }
            out.write(FOOT + "\n");
        } finally {
            connection.rollback();
        }
    }

    private static List<String> migrations(Connection connection) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version from " + Tables.HISTORY + " where success and version is not null")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }

    private static void write(
            Connection connection, String table, Map<String, String> columns, RowOrder order, Writer out)
            throws SQLException, IOException {
        String names = String.join(", ", columns.keySet());
        String begin = "insert into " + table + " (" + names + ") values (";
        for (int step = 0; step <= order.last(); step++) {
            write(connection, table, columns, begin, order, step, out);
        }
    }

    private static void write(
            Connection connection,
            String table,
            Map<String, String> columns,
            String begin,
            RowOrder order,
            int step,
            Writer out)
            throws SQLException, IOException {
        String names = String.join(", ", columns.keySet());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery("select " + names + " from " + table)) {
                while (rows.next()) {
                    if (order.step(rows) != step) {
                        continue;
                    }
                    out.write(begin);
                    String comma = "";
                    for (Map.Entry<String, String> column : columns.entrySet()) {
                        out.write(comma + literal(rows, column.getKey(), column.getValue()));
                        comma = ", ";
                    }
                    out.write(");\n");
                }
            }
        }
    }

    private static String literal(ResultSet rows, String column, String type) throws SQLException {
        if (rows.getObject(column) == null) {
            return "null";
        }
        return switch (type) {
            case "boolean" -> String.valueOf(rows.getBoolean(column));
            case "integer", "smallint", "bigint", "numeric", "decimal" ->
                rows.getBigDecimal(column).toPlainString();
            case "double precision", "real" -> "cast('" + rows.getDouble(column) + "' as double precision)";
            case "timestamp with time zone" ->
                "timestamp with time zone '"
                        + TIME.format(
                                rows.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC))
                        + "'";
            case "uuid", "date", "character varying", "text", "character", "character large object" ->
                "'" + rows.getString(column).replace("'", "''") + "'";
            default -> throw new IllegalStateException("A copy cannot hold the type " + type + " of column " + column);
        };
    }

    /** The migrations that made the tables of this copy; throws if it is no copy of ours, or cut off. */
    static List<String> migrationsOfWhole(InputStream copy) throws IOException {
        try (BufferedReader in = reader(copy)) {
            List<String> versions = head(in);
            String sql = statement(in);
            while (!sql.equals(FOOT)) {
                sql = statement(in);
            }
            return versions;
        } catch (ZipException | EOFException e) {
            throw new IOException("the copy is cut off, or no copy that Wheelhouse made", e);
        }
    }

    private static List<String> head(BufferedReader in) throws IOException {
        String first = in.readLine();
        String second = in.readLine();
        if (!HEAD.equals(first) || second == null || !second.startsWith(MIGRATIONS)) {
            throw new IOException("not a copy that Wheelhouse made");
        }
        return Arrays.asList(second.substring(MIGRATIONS.length()).split(","));
    }

    /** Puts all rows into empty tables, all or none. */
    static void read(InputStream copy, Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (BufferedReader in = reader(copy);
                Statement statement = connection.createStatement()) {
            head(in);
            int waiting = 0;
            String sql = statement(in);
            for (; !sql.equals(FOOT); sql = statement(in)) {
                statement.addBatch(sql);
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException | IOException e) {
            connection.rollback();
            throw e;
        }
    }

    /** One statement may hold line breaks, inside its quotes; the foot tells that the file is whole. */
    private static String statement(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        while (true) {
            int sign = in.read();
            if (sign < 0) {
                throw new IOException("the copy is cut off");
            }
            if (text.isEmpty() && sign == '-') {
                return "-" + in.readLine();
            }
            quoted ^= sign == '\'';
            if (sign == ';' && !quoted) {
                in.readLine();
                return text.toString();
            }
            text.append((char) sign);
        }
    }

    private static BufferedReader reader(InputStream copy) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(copy), StandardCharsets.UTF_8));
    }
}
