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
import org.wheelhouse.live.Doorbell;

class LiveRefreshTest {

    private final Doorbell doorbell = new Doorbell();
    private final AtomicInteger reads = new AtomicInteger();
    private final Div screen = new Div();
    private final UI page = new UI() {
        @Override
        public Future<Void> access(Command command) {
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
}
