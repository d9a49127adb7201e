package org.wheelhouse.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeepStackTest {

    @Test
    void whatBeginsOnADeepThreadStaysOnIt() throws DeepStack.Unfinished {
        List<Thread> threads = DeepStack.call(() -> {
            Thread outer = Thread.currentThread();
            return List.of(outer, DeepStack.call(Thread::currentThread));
        });

        assertThat(threads.getFirst()).isSameAs(threads.getLast()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void anOverflowInsideIsToldInsideAndTheRestGoesOn() throws DeepStack.Unfinished {
        String told = DeepStack.call(() -> {
            try {
                return DeepStack.call(() -> endless(0));
            } catch (DeepStack.Unfinished unfinished) {
                return unfinished.getMessage();
            }
        });

        assertThat(told).contains("nested too deeply");
    }

    @Test
    void whatDoesNotEndIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> DeepStack.call(() -> {
                    never.await();
                    return "";
                }))
                .hasMessageContaining("longer than a second");
    }

    @Test
    void textsThatFailTogetherAreReadAgainEachOnItsOwn() {
        List<Thread> threads = new ArrayList<>();

        String read = SafeMarkdown.together(() -> {
            threads.add(Thread.currentThread());
            return threads.size() == 1
                    ? endless(0)
                    : SafeMarkdown.passage("*good*").html();
        });

        assertThat(read).isEqualTo("<em>good</em>");
        assertThat(threads).hasSize(2).last().isSameAs(Thread.currentThread());
    }

    private static String endless(int level) {
        return level < 0 ? "" : endless(level + 1) + level;
    }
}
