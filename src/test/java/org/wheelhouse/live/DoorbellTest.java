package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class DoorbellTest {

    private final Doorbell doorbell = new Doorbell();

    @AfterEach
    void stop() {
        doorbell.stop();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void everyListenerOfTheTopicHearsARingAndNobodyElse() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(2);
        AtomicInteger elsewhere = new AtomicInteger();
        doorbell.listen("retro/1", heard::countDown);
        doorbell.listen("retro/1", heard::countDown);
        doorbell.listen("retro/2", elsewhere::incrementAndGet);
        doorbell.ring("retro/1");
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void aBurstOfAThousandBecomesAFewRings() throws InterruptedException {
        Semaphore rings = new Semaphore(0);
        doorbell.listen("votes", rings::release);
        doorbell.ring("votes");
        assertThat(rings.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        for (int vote = 0; vote < 1000; vote++) {
            doorbell.ring("votes");
        }
        assertThat(rings.tryAcquire(5, TimeUnit.SECONDS))
                .as("the last vote is heard")
                .isTrue();
        // what was queued at once has passed before a ring of another topic is heard
        CountDownLatch allPassed = new CountDownLatch(1);
        doorbell.listen("barrier", allPassed::countDown);
        doorbell.ring("barrier");
        assertThat(allPassed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(rings.availablePermits()).as("rings beyond the second").isLessThan(10);
    }

    @Test
    void aRingBehindAFasterWayComesALittleLater() throws InterruptedException {
        CountDownLatch behind = new CountDownLatch(1);
        doorbell.listen("room", behind::countDown);
        long began = System.nanoTime();
        doorbell.ringBehind("room");
        assertThat(behind.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Doorbell.BEHIND_MILLIS);
    }

    @Test
    void listenersOfAnEarlierRingStandAsideForAFasterWay() throws InterruptedException {
        Semaphore heard = new Semaphore(0);
        List<Long> when = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 3; i++) {
            doorbell.listen("poll", () -> {
                when.add(System.nanoTime());
                if (when.size() == 1) {
                    doorbell.ringBehind("room");
                }
                heard.release();
            });
        }
        doorbell.ring("poll");
        assertThat(heard.tryAcquire(3, 5, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toMillis(when.get(1) - when.get(0)))
                .isGreaterThanOrEqualTo(Doorbell.BEHIND_MILLIS - 1);
    }

    @Test
    void aRingDuringARefreshIsNotLost() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        doorbell.listen("board", () -> {
            if (twice.getCount() == 2) {
                doorbell.ring("board");
            }
            twice.countDown();
        });
        doorbell.ring("board");
        assertThat(twice.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoLetsGoHearsNothingMore() throws InterruptedException {
        AtomicInteger gone = new AtomicInteger();
        CountDownLatch there = new CountDownLatch(1);
        Doorbell.Registration listening = doorbell.listen("board", gone::incrementAndGet);
        doorbell.listen("board", there::countDown);
        listening.remove();
        listening.remove();
        doorbell.ring("board");
        assertThat(there.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(gone).hasValue(0);
    }

    @Test
    void aListenerThatFailsKeepsNobodyElseFromHearing() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        doorbell.listen("board", () -> {
            throw new IllegalStateException("on purpose");
        });
        doorbell.listen("board", heard::countDown);
        doorbell.ring("board");
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void insideATransactionTheBellWaitsForTheCommit() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        doorbell.listen("board", heard::countDown);
        TransactionSynchronizationManager.initSynchronization();
        doorbell.ring("board");
        assertThat(heard.getCount()).isEqualTo(1);
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    }

    /** A poll's change of phase rings the room and its asks; a follower's page, which listens to both, is told once. */
    @Test
    void whatOneCommitRingsReachesAPageOnce() throws InterruptedException {
        Page page = new Page();
        page.listen("room");
        page.listen("asks");
        page.listen("elsewhere");
        TransactionSynchronizationManager.initSynchronization();
        doorbell.ring("asks");
        doorbell.ringBehind("room");
        doorbell.ring("asks");
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        TransactionSynchronizationManager.clearSynchronization();
        assertThat(page.told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        doorbell.ring("elsewhere");
        assertThat(page.told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        assertThat(page.heard).containsExactly("asks", "room", "page", "elsewhere", "page");
    }

    @Test
    void aRingThatWaitsForItsWindowTakesWithItWhatIsRungMeanwhile() throws InterruptedException {
        Page page = new Page();
        page.listen("room");
        page.listen("asks");
        doorbell.ring("room");
        assertThat(page.told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        doorbell.ring("room");
        doorbell.ringNow(List.of("asks", "room"), 0);
        assertThat(page.told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        assertThat(page.heard)
                .startsWith("room", "page", "room")
                .endsWith("page")
                .contains("asks");
        assertThat(page.heard).hasSize(5);
    }

    @Test
    void whatIsBehindAFasterWayComesAsSoonAsThatIsThrough() throws InterruptedException {
        CountDownLatch room = new CountDownLatch(1);
        doorbell.listen("room", room::countDown);
        doorbell.ringNow(List.of("room"), 60_000);
        assertThat(room.getCount()).isEqualTo(1);
        doorbell.isThrough("another room");
        doorbell.isThrough("room");
        assertThat(room.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRingIsRememberedThoughNobodyListened() {
        long before = doorbell.moment();
        assertThat(doorbell.rangSince("retro/1", before)).isFalse();
        doorbell.ring("retro/1");
        assertThat(doorbell.rangSince("retro/1", before)).isTrue();
        assertThat(doorbell.rangSince("retro/2", before)).isFalse();
        assertThat(doorbell.rangSince("retro/1", doorbell.moment())).isFalse();
    }

    @Test
    void whatIsTooLongAgoToBeRememberedCountsAsRung() {
        long before = doorbell.moment();
        for (int topic = 0; topic <= RungLately.REMEMBERED; topic++) {
            doorbell.ring("topic/" + topic);
        }
        assertThat(doorbell.rangSince("retro/1", before)).isTrue();
        assertThat(doorbell.rangSince("retro/1", doorbell.moment())).isFalse();
    }

    /** Several parts stand on it; what each heard, and when all were through. */
    private final class Page implements Doorbell.Page {

        final List<String> heard = new CopyOnWriteArrayList<>();
        final Semaphore told = new Semaphore(0);

        void listen(String topic) {
            doorbell.listen(topic, this, () -> heard.add(topic));
        }

        @Override
        public void rung() {
            heard.add("page");
            told.release();
        }
    }
}
