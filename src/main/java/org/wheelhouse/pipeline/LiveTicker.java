package org.wheelhouse.pipeline;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wheelhouse.live.Doorbell;

/**
 * Rings when a shared run comes to a moment that screens must show: somebody is asked, a time-out is over, the end. Looks once a
 * second at the runs that some screen of this node shows; what was missed while nobody looked is made up for when somebody does.
 */
@Component
public class LiveTicker {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTicker.class);

    private final LivePipelineService live;
    private final SignOffService signOffs;
    private final Doorbell doorbell;
    private final Clock clock;
    private final Map<PipelinePlace, Instant> due = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pipeline-ticker").daemon().factory());

    LiveTicker(LivePipelineService live, SignOffService signOffs, Doorbell doorbell, Clock clock) {
        this.live = live;
        this.signOffs = signOffs;
        this.doorbell = doorbell;
        this.clock = clock;
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** A screen shows this run: it is watched until its next moment. */
    public void watch(SharedPlay play) {
        Optional<Instant> next = play.next(clock.instant());
        next.ifPresentOrElse(
                moment -> due.put(play.line().place(), moment),
                () -> due.remove(play.line().place()));
    }

    private void tick() {
        Instant now = clock.instant();
        due.forEach((place, moment) -> {
            if (!now.isBefore(moment)) {
                due.remove(place, moment);
                ring(place);
            }
        });
    }

    private void ring(PipelinePlace place) {
        try {
            if (!signOffs.expire(place)) {
                doorbell.ring(place.topic());
            }
            live.now(place).play().ifPresent(this::watch);
        } catch (RuntimeException e) {
            LOG.warn("A shared run could not be looked at; it is when a screen looks", e);
        }
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }
}
