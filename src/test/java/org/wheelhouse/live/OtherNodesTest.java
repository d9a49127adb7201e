package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.Wire;

/** Two nodes on a real PostgreSQL; the second reaches it over a line that can be cut. */
@Timeout(120)
@Tag("postgres")
class OtherNodesTest {

    private final Doorbell one = new Doorbell();
    private final Doorbell two = new Doorbell();
    private final Semaphore heard = new Semaphore(0);
    private final List<OtherNodes> nodes = new ArrayList<>();
    private final String url = Postgres.emptyUrl();
    private Wire wire = new Wire("localhost", port(url));

    @BeforeEach
    void start() throws InterruptedException {
        two.listen("retro/1", heard::release);
        nodes.add(new OtherNodes(one, new NoticeLine(url, "postgres", "")));
        String wired = url.replace(":" + port(url) + "/", ":" + wire.port() + "/");
        nodes.add(new OtherNodes(two, new NoticeLine(wired, "postgres", "")));
        nodes.forEach(OtherNodes::start);
        assertThat(hears()).as("everything rings when the line is up").isTrue();
    }

    @AfterEach
    void stop() {
        nodes.forEach(OtherNodes::stop);
        one.stop();
        two.stop();
        wire.close();
    }

    @Test
    void aRingOnOneNodeIsHeardOnTheOther() throws InterruptedException {
        one.ring("retro/1");
        assertThat(hears()).isTrue();
    }

    @Test
    void aNodeDoesNotHearItsOwnRingTwice() throws InterruptedException {
        two.ring("retro/1");
        assertThat(hears()).isTrue();
        // a ring of the other node comes after what the database had to say of our own
        CountDownLatch later = new CountDownLatch(1);
        two.listen("barrier", later::countDown);
        one.ring("barrier");
        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.availablePermits()).isZero();
    }

    @Test
    void aThousandTopicsAtOnceAllArrive() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(1_000);
        for (int topic = 0; topic < 1_000; topic++) {
            two.listen("board/" + topic, all::countDown);
        }
        for (int topic = 0; topic < 1_000; topic++) {
            one.ring("board/" + topic);
        }
        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasRungWhileTheLineWasCutRingsWhenItIsBack() throws InterruptedException {
        wire.cut();
        one.ring("retro/1");
        wire.mend();
        assertThat(hears()).isTrue();
        heard.drainPermits();
        one.ring("retro/1");
        assertThat(hears()).as("the line works as before").isTrue();
    }

    @Test
    void aLineThatWentSilentIsNoticedAndReplaced() throws InterruptedException {
        wire.silence();
        one.ring("retro/1");
        // no end of the line is told; a new one gets through
        wire.mend();
        assertThat(heard.tryAcquire(NoticeReceiver.LOOK.toSeconds() + NoticeLine.PATIENCE + 10, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void whatCouldNotBeToldRingsEverythingOnTheOtherNodes() throws InterruptedException {
        Semaphore first = new Semaphore(0);
        one.listen("retro/1", first::release);
        wire.cut();
        two.ring("retro/1");
        assertThat(hears())
                .as("this node's own screens do not wait for the database")
                .isTrue();
        wire.mend();
        assertThat(first.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private boolean hears() throws InterruptedException {
        return heard.tryAcquire(20, TimeUnit.SECONDS);
    }

    private static int port(String url) {
        return java.net.URI.create(url.substring("jdbc:".length())).getPort();
    }
}
