package org.wheelhouse.rollout.engine.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void whoIsInAtOnePercentageIsInAtEveryHigherOne() {
        for (int user = 0; user < 2_000; user++) {
            String key = "user-" + user;
            boolean before = false;
            for (int percentage = 0; percentage <= 100; percentage++) {
                boolean now = Bucket.isIn("new-checkout", key, percentage);
                assertThat(now || !before).as("%s at %s %%", key, percentage).isTrue();
                before = now;
            }
        }
    }

    @Test
    void nobodyIsInAtZeroAndEverybodyAtAHundred() {
        assertThat(IntStream.range(0, 2_000)).noneMatch(i -> Bucket.isIn("flag", "user-" + i, 0));
        assertThat(IntStream.range(0, 2_000)).allMatch(i -> Bucket.isIn("flag", "user-" + i, 100));
    }

    @Test
    void everyBucketIsFromOneToAHundredWhateverTheKey() {
        for (String user : new String[] {"", " ", "zoë", "东京", "a:b", "x".repeat(10_000)}) {
            assertThat(Bucket.of("flag", user)).isBetween(1, 100).isEqualTo(Bucket.of("flag", user));
        }
    }
}
