package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UntilRungTest {

    private final Doorbell doorbell = new Doorbell();
    private final AtomicInteger reads = new AtomicInteger();
    private final UntilRung<String, Integer> kept = new UntilRung<>(doorbell, Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        doorbell.stop();
    }

    private int read(String key) {
        return kept.find("workshop/1", key, () -> Optional.of(reads.incrementAndGet()))
                .orElseThrow();
    }

    @Test
    void whatWasFoundIsKeptThoughNobodyListens() {
        assertThat(read("ada")).isEqualTo(1);
        assertThat(read("ada")).isEqualTo(1);
        assertThat(read("bo")).isEqualTo(2);
    }

    @Test
    void aRingIsSeenAtOnceAndNotOnlyWhenItHasBeenPassedOn() {
        assertThat(read("ada")).isEqualTo(1);
        doorbell.ringBehind("workshop/1");
        assertThat(read("ada")).isEqualTo(2);
        doorbell.ring("workshop/2");
        assertThat(read("ada")).as("another topic").isEqualTo(2);
        doorbell.ringAllHere();
        assertThat(read("ada")).as("a ring may have been missed").isEqualTo(3);
    }

    @Test
    void whatRingsWhileItIsReadIsReadAgain() {
        int stale = kept.find("workshop/1", "ada", () -> {
                    doorbell.ring("workshop/1");
                    return Optional.of(reads.incrementAndGet());
                })
                .orElseThrow();
        assertThat(stale).isEqualTo(1);
        assertThat(read("ada")).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsLookedForEachTime() {
        assertThat(kept.find("workshop/1", "ada", Optional::empty)).isEmpty();
        assertThat(read("ada")).isEqualTo(1);
    }

    @Test
    void nothingIsKeptForLongerThanItsTime() {
        UntilRung<String, Integer> brief = new UntilRung<>(doorbell, Duration.ZERO);
        assertThat(brief.find("workshop/1", "ada", () -> Optional.of(1))).contains(1);
        assertThat(brief.find("workshop/1", "ada", () -> Optional.of(2))).contains(2);
    }
}
