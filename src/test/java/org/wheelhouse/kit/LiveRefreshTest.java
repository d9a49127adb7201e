package org.wheelhouse.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wheelhouse.live.Doorbell;

class LiveRefreshTest {

    private final Doorbell doorbell = new Doorbell();
    private final AtomicInteger reads = new AtomicInteger();
    private final Div screen = new Div();
    private final AtomicInteger tasks = new AtomicInteger();
    private final UI page = new UI() {
        @Override
        public Future<Void> access(Command command) {
            tasks.incrementAndGet();
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    };

    @Test
    void aVisitWithoutARingCostsNoSecondRead() {
        doorbell.ring("board");
        LiveRefresh.of(doorbell, "board", screen, reads::incrementAndGet);
        doorbell.ring("another board");
        page.add(screen);
        assertThat(reads).hasValue(0);
    }

    @Test
    void aRingBetweenTheFirstReadAndThePageIsMadeUpForOnce() {
        LiveRefresh.of(doorbell, "board", screen, reads::incrementAndGet);
        doorbell.ring("board");
        doorbell.ring("board");
        page.add(screen);
        assertThat(reads).hasValue(1);
    }

    @Test
    void aRingWhileTheScreenWasOffThePageIsMadeUpFor() {
        LiveRefresh.of(doorbell, "board", screen, reads::incrementAndGet);
        page.add(screen);
        page.remove(screen);
        doorbell.ring("board");
        assertThat(reads).as("nobody sees it").hasValue(0);
        page.add(screen);
        assertThat(reads).hasValue(1);
    }

    @Test
    void aRingThatDoesNotConcernAScreenCostsItNothing() throws InterruptedException {
        AtomicBoolean concerned = new AtomicBoolean();
        Semaphore asked = new Semaphore(0);
        Semaphore looked = new Semaphore(0);
        LiveRefresh.of(
                doorbell,
                "board",
                screen,
                () -> {
                    boolean answer = concerned.get();
                    asked.release();
                    return answer;
                },
                looked::release);
        page.add(screen);
        doorbell.ring("board");
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        // rings are passed on one after the other, so the first one is through when the second asks
        concerned.set(true);
        doorbell.ring("board");
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(looked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(looked.tryAcquire()).as("the first ring looked too").isFalse();
    }

    @Test
    void whoCannotTellWhetherARingConcernsLooks() throws InterruptedException {
        Semaphore looked = new Semaphore(0);
        LiveRefresh.of(
                doorbell,
                "board",
                screen,
                () -> {
                    throw new IllegalStateException("the database is away");
                },
                looked::release);
        page.add(screen);
        doorbell.ring("board");
        assertThat(looked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    /** The page's lock is let go after the last of its tasks, and only then the browser is told. */
    @Test
    void partsThatRangTogetherQueueBehindOneTaskOfThePage() throws InterruptedException {
        Semaphore looked = new Semaphore(0);
        Div part = new Div();
        LiveRefresh.of(doorbell, "board", screen, looked::release);
        LiveRefresh.of(doorbell, "card", part, () -> {
            assertThat(tasks).as("one came from outside, the other from it").hasValue(2);
            looked.release();
        });
        page.add(screen, part);
        TransactionSynchronizationManager.initSynchronization();
        doorbell.ring("card");
        doorbell.ring("board");
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        TransactionSynchronizationManager.clearSynchronization();
        assertThat(looked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPartThatAnotherOneTookOffLooksWhenItIsBack() throws InterruptedException {
        Semaphore takenOff = new Semaphore(0);
        Semaphore looked = new Semaphore(0);
        Div part = new Div();
        LiveRefresh.of(doorbell, "board", screen, () -> {
            page.remove(part);
            takenOff.release();
        });
        LiveRefresh.of(doorbell, "board", part, looked::release);
        page.add(screen, part);
        doorbell.ring("board");
        assertThat(takenOff.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        page.add(part);
        assertThat(looked.tryAcquire(10, TimeUnit.SECONDS))
                .as("whichever of the two was first")
                .isTrue();
        assertThat(looked.availablePermits()).as("once").isZero();
    }
}
