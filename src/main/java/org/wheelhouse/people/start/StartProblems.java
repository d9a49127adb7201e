package org.wheelhouse.people.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.wheelhouse.people.StartRefused;

/** A start that fails says in one sentence why, and what to do. */
public class StartProblems implements FailureAnalyzer, Ordered {

    private static final int H2_IN_USE = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis known = known(cause, failure);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis known(Throwable cause, Throwable failure) {
        return switch (cause) {
            case StartRefused refused -> say(String.valueOf(refused.getMessage()), refused.tryThis(), failure);
            case PortInUseException port ->
                say(
                        "Port " + port.getPort() + " is in use by another program.",
                        "Stop that program, or choose another port: PORT=8090 ./wheelhouse start",
                        failure);
            case SQLException sql when sql.getErrorCode() == H2_IN_USE -> known(FreeDatabase.inUse(), failure);
            case SQLException sql
            when String.valueOf(sql.getSQLState()).startsWith("08") ->
                say(
                        "The database does not answer: " + sql.getMessage(),
                        "Check that it runs, and the settings WHEELHOUSE_DB_URL, WHEELHOUSE_DB_USER, WHEELHOUSE_DB_PASSWORD.",
                        failure);
            default -> null;
        };
    }

    /** In one line that begins so that the start script finds it. */
    private static FailureAnalysis say(String says, String tryThis, Throwable failure) {
        return new FailureAnalysis("Wheelhouse: " + says + " " + tryThis, "", failure);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
