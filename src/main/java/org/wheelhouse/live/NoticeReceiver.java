package org.wheelhouse.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the other nodes rang. A notice is told once and to those who listen at that moment, so after every gap everything
 * rings here, and while the line is down it rings every {@link #SAFETY_NET}: a screen is late, never wrong for good. A line that
 * went silent is noticed within {@link #LOOK} and the patience of {@link NoticeLine}.
 */
final class NoticeReceiver {

    static final Duration LOOK = Duration.ofSeconds(10);
    static final Duration SAFETY_NET = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(NoticeReceiver.class);

    private final NoticeLine line;
    private final String node;
    private final Doorbell doorbell;
    private volatile boolean stopped;
    private volatile @Nullable Connection connection;
    private final Thread thread =
            Thread.ofPlatform().name("doorbell-in").daemon().unstarted(this::run);

    NoticeReceiver(NoticeLine line, String node, Doorbell doorbell) {
        this.line = line;
        this.node = node;
        this.doorbell = doorbell;
    }

    void start() {
        thread.start();
    }

    private void run() {
        long rang = System.nanoTime();
        while (!stopped) {
            try (Connection open = line.open()) {
                connection = open;
                hear(open);
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.warn("The line to the other nodes is down; trying on: {}", e.getMessage());
                }
            }
            if (System.nanoTime() - rang > SAFETY_NET.toNanos()) {
                doorbell.ringAllHere();
                rang = System.nanoTime();
            }
            pause();
        }
    }

    private void hear(Connection open) throws SQLException {
        try (Statement listen = open.createStatement()) {
            listen.execute("listen " + NoticeLine.CHANNEL);
        }
        doorbell.ringAllHere();
        PGConnection line = open.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] heard = Optional.ofNullable(line.getNotifications((int) LOOK.toMillis()))
                    .orElse(new PGNotification[0]);
            Arrays.stream(heard)
                    .map(PGNotification::getParameter)
                    .map(Notice::read)
                    .forEach(this::ring);
            if (heard.length == 0 && !open.isValid(NoticeLine.PATIENCE)) {
                throw new SQLException("it does not answer");
            }
        }
    }

    private void ring(Notice notice) {
        if (notice.node().equals(node)) {
            return;
        }
        if (notice.isEverything()) {
            doorbell.ringAllHere();
        } else {
            doorbell.ringHere(notice.topics());
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    void stop() {
        stopped = true;
        thread.interrupt();
        try (Connection open = connection) {
            connection = null;
        } catch (SQLException alreadyGone) {
            LOG.debug("The line was gone", alreadyGone);
        }
    }
}
