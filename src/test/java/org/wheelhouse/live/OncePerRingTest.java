package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OncePerRingTest {

    private final Doorbell doorbell = new Doorbell();
    private final AtomicInteger reads = new AtomicInteger();
    private final OncePerRing<String, Integer> shared = new OncePerRing<>(doorbell);

    @AfterEach
    void stop() {
        doorbell.stop();
    }

    private int read(String kind) {
        return shared.get("retro/1", kind, reads::incrementAndGet);
    }

    @Test
    void allWhoHeardOneRingShareOneRead() {
        doorbell.listen("retro/1", () -> {});
        assertThat(read("member")).isEqualTo(1);
        assertThat(read("member")).isEqualTo(1);
        assertThat(read("lead")).as("another kind of viewer").isEqualTo(2);
    }

    @Test
    void aRingMakesEverybodyReadAgainAndWhoIsCalledByItTheFirst() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        AtomicInteger seen = new AtomicInteger();
        doorbell.listen("retro/1", () -> {
            seen.set(read("member"));
            heard.countDown();
        });
        assertThat(read("member")).isEqualTo(1);
        doorbell.ring("retro/1");
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasValue(2);
        assertThat(read("member")).isEqualTo(2);
    }

    @Test
    void withoutListenersNothingIsKept() {
        assertThat(read("member")).isEqualTo(1);
        assertThat(read("member")).isEqualTo(2);
        Doorbell.Registration listening = doorbell.listen("retro/1", () -> {});
        assertThat(read("member")).isEqualTo(3);
        listening.remove();
        doorbell.listen("retro/1", () -> {});
        assertThat(read("member"))
                .as("a topic that begins anew has other numbers")
                .isEqualTo(4);
    }
}
