package org.wheelhouse.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes what was rung here, everything of {@value #BATCH_MILLIS} ms at once. What could not be told while the
 * database was away is not kept by name: when it is back, the others are told to look at everything.
 */
final class NoticeSender {

    static final long BATCH_MILLIS = 50;
    private static final long AGAIN_MILLIS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final NoticeLine line;
    private final String node;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("doorbell-out").daemon().factory());
    private Set<String> waiting = new LinkedHashSet<>();
    private boolean planned;
    private @Nullable Connection connection;

    NoticeSender(NoticeLine line, String node) {
        this.line = line;
        this.node = node;
    }

    /** Soon; does not block. */
    synchronized void tell(String topic) {
        waiting.add(topic);
        plan(BATCH_MILLIS);
    }

    private synchronized void plan(long millis) {
        if (!planned && !thread.isShutdown()) {
            planned = true;
            thread.schedule(this::send, millis, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized Set<String> take() {
        planned = false;
        Set<String> taken = waiting;
        waiting = new LinkedHashSet<>();
        return taken;
    }

    private void send() {
        Set<String> topics = take();
        try {
            Connection open = connection == null ? line.open() : connection;
            connection = open;
            tell(open, Notice.payloads(node, topics));
        } catch (SQLException e) {
            LOG.warn("The other nodes could not be told to look again; trying on: {}", e.getMessage());
            close();
            putBack();
        }
    }

    private static void tell(Connection open, List<String> payloads) throws SQLException {
        try (PreparedStatement notify = open.prepareStatement("select pg_notify(?, ?)")) {
            for (String payload : payloads) {
                notify.setString(1, NoticeLine.CHANNEL);
                notify.setString(2, payload);
                notify.execute();
            }
        }
    }

    private synchronized void putBack() {
        waiting.add(Notice.EVERYTHING);
        plan(AGAIN_MILLIS);
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was gone", alreadyGone);
        }
    }

    void stop() {
        thread.shutdownNow();
        close();
    }
}
