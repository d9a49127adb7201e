package org.wheelhouse.people.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.engine.SignInWait;
import org.wheelhouse.people.store.FailureStore;
import org.wheelhouse.people.store.LinkStore;
import org.wheelhouse.people.store.StayStore;

/** Takes away what has run out and means nothing to anybody any more. */
@Component
class Housekeeping {

    private static final Duration LINKS_TOLD = Duration.ofDays(30);

    private final StayStore stays;
    private final LinkStore links;
    private final FailureStore failures;
    private final Clock clock;

    Housekeeping(StayStore stays, LinkStore links, FailureStore failures, Clock clock) {
        this.stays = stays;
        this.links = links;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void tidyUp() {
        Instant now = clock.instant();
        stays.deleteEnded(now);
        links.deleteEndedBefore(now.minus(LINKS_TOLD));
        failures.deleteBefore(now.minus(SignInWait.ACCOUNT_WINDOW));
    }
}
